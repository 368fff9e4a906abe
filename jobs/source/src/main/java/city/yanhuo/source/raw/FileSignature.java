package city.yanhuo.source.raw;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name says. */
enum FileSignature {
    EMPTY("an empty file"),
    ZIP("a zip"),
    OLE2("an old Office document"),
    PDF("a PDF document"),
    RAR("a RAR archive"),
    SEVEN_ZIP("a 7z archive"),
    GZIP("a gzip file"),
    HTML("an HTML page"),
    TEXT("text");

    private static final int HEAD = 512;
    private final String spoken;

    FileSignature(String spoken) {
        this.spoken = spoken;
    }

    /** As a message says it, with an article. */
    String spoken() {
        return spoken;
    }

    /** Looks at the first bytes. Anything that has no signature of its own is text until its characters say otherwise. */
    static FileSignature of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            return EMPTY;
        }
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLE2;
        }
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            return PDF;
        }
        if (startsWith(head, 'R', 'a', 'r', '!')) {
            return RAR;
        }
        if (startsWith(head, '7', 'z', 0xBC, 0xAF)) {
            return SEVEN_ZIP;
        }
        if (startsWith(head, 0x1F, 0x8B)) {
            return GZIP;
        }
        String start = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html") ? HTML : TEXT;
    }

    private static boolean startsWith(byte[] head, int... signature) {
        if (head.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((head[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}

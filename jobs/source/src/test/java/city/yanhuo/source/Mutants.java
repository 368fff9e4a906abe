package city.yanhuo.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes the bytes of files as accidents do, and as nobody would. The same seed gives the same change. */
final class Mutants {
    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\"",
            "\"\"",
            ",",
            ";",
            "\n",
            "\r",
            "\r\n\r\n",
            "\t",
            "—",
            "-",
            "1e3",
            "1.5",
            "-0",
            "(1",
            "1,23",
            "%",
            "9".repeat(70),
            "2024-02-30",
            "0000-00-00",
            "99:99",
            "合计",
            "填表人",
            "注",
            "日期",
            "＝",
            "\u3000",
            "\u200b",
            "\ufeff",
            "NaN",
            "null",
            "'",
            "\\",
            "<v>",
            "</row>",
            "𠮷",
            "x".repeat(5_000),
            ",".repeat(300));

    private Mutants() {}

    /** A text, its beginning only, with a few changes. */
    static byte[] ofText(byte[] bytes, Random random, Charset charset) {
        return mutate(head(bytes, random), random, charset);
    }

    /** A workbook whose bytes, or whose parts' texts, are changed. */
    static byte[] ofWorkbook(byte[] bytes, Random random) throws IOException {
        if (random.nextInt(5) == 0) {
            return mutate(bytes, random, StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
                ZipOutputStream out = new ZipOutputStream(changed)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readAllBytes();
                boolean isSheet =
                        entry.getName().contains("sheet1") || entry.getName().contains("sharedStrings");
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(isSheet && random.nextBoolean() ? mutate(part, random, StandardCharsets.UTF_8) : part);
            }
        }
        return changed.toByteArray();
    }

    /** Anything else. */
    static byte[] ofBytes(byte[] bytes, Random random) {
        return mutate(bytes, random, StandardCharsets.UTF_8);
    }

    private static byte[] head(byte[] bytes, Random random) {
        int length = Math.min(bytes.length, 2_000 + random.nextInt(4_000));
        while (bytes[length - 1] != '\n') {
            length--;
        }
        return Arrays.copyOf(bytes, length);
    }

    private static byte[] mutate(byte[] bytes, Random random, Charset charset) {
        byte[] changed = bytes;
        for (int i = random.nextInt(3); i >= 0; i--) {
            changed = mutateOnce(changed, random, charset);
        }
        return changed;
    }

    private static byte[] mutateOnce(byte[] bytes, Random random, Charset charset) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int length = Math.min(random.nextInt(40), bytes.length - at);
        return switch (random.nextInt(8)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            case 1 -> splice(bytes, at, length, new byte[0]);
            case 2 -> splice(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
            case 3 -> Arrays.copyOf(bytes, at);
            case 4 -> splice(bytes, at, 0, new byte[] {(byte) random.nextInt(256)});
            default ->
                splice(
                        bytes,
                        at,
                        length / 8,
                        NASTY.get(random.nextInt(NASTY.size())).getBytes(charset));
        };
    }

    private static byte[] splice(byte[] bytes, int at, int removed, byte[] inserted) {
        byte[] spliced = new byte[bytes.length - removed + inserted.length];
        System.arraycopy(bytes, 0, spliced, 0, at);
        System.arraycopy(inserted, 0, spliced, at, inserted.length);
        System.arraycopy(bytes, at + removed, spliced, at + inserted.length, bytes.length - at - removed);
        return spliced;
    }
}

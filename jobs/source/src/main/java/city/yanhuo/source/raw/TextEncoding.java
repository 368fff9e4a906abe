package city.yanhuo.source.raw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The encoding of a text file, decided over all of its bytes before a row is taken: a byte order mark, else strict UTF-8, else
 * strict GB18030. GB18030 holds GBK and GB2312 and the rare characters of names that they lack (domain.md §6.2).
 *
 * @param charset how the bytes are read
 * @param bomBytes length of the byte order mark
 */
record TextEncoding(Charset charset, int bomBytes) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String ADVICE = "; save it as UTF-8 and send it again";

    /** Decides for a file whose contract says {@code auto} or names a charset. */
    static TextEncoding decide(Path file, String declared) throws IOException, UnreadableFileException {
        TextEncoding bom = byBom(file);
        if (!declared.equalsIgnoreCase("auto")) {
            Charset charset = Charset.forName(declared);
            int skipped = bom.charset.equals(charset) ? bom.bomBytes : 0;
            return strictly(file, new TextEncoding(charset, skipped), charset.name() + ", which its contract names");
        }
        if (bom.bomBytes > 0) {
            return strictly(file, bom, bom.charset.name() + ", which its byte order mark names");
        }
        CharacterScan utf8 = CharacterScan.of(file, bom);
        if (utf8.isClean()) {
            return bom;
        }
        if (utf8.ideographs() > 1) {
            // GB18030 bytes hardly ever look like two ideographs in UTF-8, but damaged UTF-8 always reads as some
            // GB18030
            throw new UnreadableFileException(
                    "its encoding changes on the way, found UTF-8 that breaks at byte " + utf8.badOffset() + ADVICE);
        }
        return strictly(file, new TextEncoding(GB18030, 0), "UTF-8 nor GB18030");
    }

    private static TextEncoding strictly(Path file, TextEncoding encoding, String spoken)
            throws IOException, UnreadableFileException {
        CharacterScan scan = CharacterScan.of(file, encoding);
        if (scan.badOffset() >= 0) {
            throw new UnreadableFileException(
                    "its encoding is not " + spoken + ", found a wrong byte at " + scan.badOffset() + ADVICE);
        }
        return encoding;
    }

    private static TextEncoding byBom(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return new TextEncoding(StandardCharsets.UTF_8, 0);
    }

    /** Opens the characters behind the byte order mark. */
    Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(bomBytes);
            return new BufferedReader(new InputStreamReader(in, charset), CharacterScan.BUFFER);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}

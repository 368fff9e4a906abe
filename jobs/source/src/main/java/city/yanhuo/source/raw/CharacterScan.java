package city.yanhuo.source.raw;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a strict pass over all bytes of a file in one encoding found.
 *
 * @param badOffset offset of the first byte that is no character of the encoding; -1 when there is none
 * @param ideographs common Chinese characters before it
 */
record CharacterScan(long badOffset, long ideographs) {
    static final int BUFFER = 1 << 16;

    /** Whether every byte belongs to a character. */
    boolean isClean() {
        return badOffset < 0;
    }

    /** Reads the file behind the byte order mark. A NUL, which no text holds, refuses the file. */
    static CharacterScan of(Path file, TextEncoding encoding) throws IOException, UnreadableFileException {
        return encoding.charset().equals(StandardCharsets.UTF_8)
                ? ofUtf8(file, encoding.bomBytes())
                : decoded(file, encoding);
    }

    private static CharacterScan ofUtf8(Path file, long offset) throws IOException, UnreadableFileException {
        Utf8Scan scan = new Utf8Scan(offset);
        boolean isSound = true;
        byte[] bytes = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(offset);
            for (int read = in.read(bytes); isSound && read >= 0; read = in.read(bytes)) {
                isSound = scan.take(bytes, read);
            }
        }
        if (scan.hasNul()) {
            throw nul();
        }
        return new CharacterScan(isSound && scan.isWhole() ? -1 : scan.character(), scan.ideographs());
    }

    static CharacterScan decoded(Path file, TextEncoding encoding) throws IOException, UnreadableFileException {
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        long offset = encoding.bomBytes();
        long ideographs = 0;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(offset);
            boolean ended = false;
            while (!ended) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, chars.clear(), ended);
                offset += bytes.position();
                ideographs += ideographs(chars.flip());
                if (result.isError()) {
                    return new CharacterScan(offset, ideographs);
                }
                bytes.compact();
                // a full character buffer leaves bytes behind: they stay in the buffer for the next round
                ended = ended && bytes.position() == 0;
            }
        }
        return new CharacterScan(-1, ideographs);
    }

    private static long ideographs(CharBuffer chars) throws UnreadableFileException {
        long ideographs = 0;
        for (int i = 0; i < chars.limit(); i++) {
            char c = chars.get(i);
            if (c >= 0x4e00 && c <= 0x9fff) {
                ideographs++;
            } else if (c == 0) {
                throw nul();
            }
        }
        return ideographs;
    }

    private static UnreadableFileException nul() {
        return new UnreadableFileException("it is not text, found a NUL character; send the file itself");
    }
}

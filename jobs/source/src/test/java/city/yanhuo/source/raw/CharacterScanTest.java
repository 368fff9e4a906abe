package city.yanhuo.source.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The quick pass over UTF-8 finds what the JDK's decoder finds. */
class CharacterScanTest {
    private static final TextEncoding UTF_8 = new TextEncoding(StandardCharsets.UTF_8, 0);

    /** Bytes near the borders of Unicode's table 3-7 meet more of its rules than any bytes would. */
    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<Byte> any = Arbitraries.bytes().filter(b -> b != 0);
        Arbitrary<Byte> border = Arbitraries.of(
                        0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE4, 0xE9, 0xED,
                        0xEF, 0xF0, 0xF4, 0xF5, 0xFF)
                .map(Integer::byteValue);
        return Arbitraries.frequencyOf(Tuple.of(1, any), Tuple.of(4, border))
                .array(byte[].class)
                .ofMaxSize(12);
    }

    @Property
    void findsWhatDecodingFinds(@ForAll("bytes") byte[] bytes, @ForAll boolean inText) throws Exception {
        byte[] before = inText ? "表1 晋祠，\uD840\uDC0B元\n".getBytes(StandardCharsets.UTF_8) : new byte[0];
        assertThat(scan(before, bytes, true)).isEqualTo(scan(before, bytes, false));
    }

    private static CharacterScan scan(byte[] before, byte[] bytes, boolean quick) throws Exception {
        Path file = Files.createTempFile("scan", ".txt");
        try {
            byte[] all = Arrays.copyOf(before, before.length + bytes.length);
            System.arraycopy(bytes, 0, all, before.length, bytes.length);
            Files.write(file, all);
            return quick ? CharacterScan.of(file, UTF_8) : CharacterScan.decoded(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 20)
    void characterOverTheEdgeOfABufferIsWhole(@ForAll("edges") int filler) throws Exception {
        Path file = Files.createTempFile("scan", ".txt");
        try {
            Files.writeString(file, "a".repeat(filler) + "祠\uD840\uDC0B");
            assertThat(CharacterScan.of(file, UTF_8)).isEqualTo(new CharacterScan(-1, 1));
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<Integer> edges() {
        return Arbitraries.integers().between(CharacterScan.BUFFER - 8, CharacterScan.BUFFER + 1);
    }
}

package city.yanhuo.source.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TextFileTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    @Test
    void readsUtf8WithAndWithoutByteOrderMark() throws Exception {
        assertThat(rows("景区,人次\n蒙山,1\n".getBytes(StandardCharsets.UTF_8))).containsExactly("1 景区|人次", "2 蒙山|1");
        assertThat(rows("\ufeff景区,人次\n".getBytes(StandardCharsets.UTF_8))).containsExactly("1 景区|人次");
    }

    @Test
    void readsGb18030WithCharactersThatGbkLacks() throws Exception {
        assertThat(rows("姓名,店\n刘䶮,㛃记\n".getBytes(GB18030))).containsExactly("1 姓名|店", "2 刘䶮|㛃记");
    }

    @Test
    void readsUtf16ByItsByteOrderMark() throws Exception {
        assertThat(rows("\ufeff景区,1\r\n".getBytes(StandardCharsets.UTF_16LE))).containsExactly("1 景区|1");
        assertThat(rows("\ufeff景区,1\r\n".getBytes(StandardCharsets.UTF_16BE))).containsExactly("1 景区|1");
    }

    @Test
    void decidesTheEncodingOverAllBytesBeforeARowIsTaken() throws Exception {
        String late = "a,b\n".repeat(50_000) + "蒙山,1\n";
        assertThat(rows(late.getBytes(GB18030))).hasSize(50_001).endsWith("50001 蒙山|1");
    }

    @Test
    void refusesBytesOfNoEncoding() {
        assertThatThrownBy(() -> rows(new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'}))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(
                        "its encoding is not UTF-8 nor GB18030, found a wrong byte at 2; save it as UTF-8 and send it again");
    }

    @Test
    void refusesUtf8ThatIsCutInTheMiddleOfACharacter() {
        byte[] whole = "景区,人次\n蒙山,1\n太山".getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
        assertThatThrownBy(() -> rows(cut))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageStartingWith(
                        "its encoding changes on the way, found UTF-8 that breaks at byte " + (whole.length - 3));
    }

    @Test
    void refusesTwoEncodingsInOneFile() throws IOException {
        byte[] first = "景区,人次\n蒙山,1\n".getBytes(StandardCharsets.UTF_8);
        byte[] second = "植物园,2\n".getBytes(GB18030);
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        assertThatThrownBy(() -> rows(both)).hasMessageStartingWith("its encoding changes on the way");
    }

    @Test
    void refusesNulCharacters() {
        assertThatThrownBy(() -> rows("a,b\n1,\0\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("it is not text, found a NUL character; send the file itself");
    }

    @Test
    void refusesAnotherEncodingThanTheContractNames() {
        assertThatThrownBy(() -> rows("景区\n".getBytes(GB18030), "UTF-8", ','))
                .hasMessageStartingWith("its encoding is not UTF-8, which its contract names, found a wrong byte at 0");
    }

    @Test
    void takesEveryLineEndingAndNoneAtTheEnd() throws Exception {
        assertThat(rows(ascii("a,b\r\n1,2\r\n"))).containsExactly("1 a|b", "2 1|2");
        assertThat(rows(ascii("a,b\r1,2"))).containsExactly("1 a|b", "2 1|2");
        assertThat(rows(ascii("a,b\n1,2"))).containsExactly("1 a|b", "2 1|2");
    }

    @Test
    void countsPhysicalLinesOverQuotedLineBreaks() throws Exception {
        assertThat(rows(ascii("a,b\n\"x\r\ny\",1\n\"he said \"\"no\"\", then\",2\n")))
                .containsExactly("1 a|b", "2 x\r\ny|1", "4 he said \"no\", then|2");
    }

    @Test
    void keepsBlankLinesAndShortAndLongRows() throws Exception {
        assertThat(rows(ascii("a,b\n\n1\n1,2,3\n,\n"))).containsExactly("1 a|b", "2 ", "3 1", "4 1|2|3", "5 |");
    }

    @Test
    void aStrayQuoteDamagesItsLineAndNoOther() throws Exception {
        assertThat(rows(ascii("a,b\n1,\"x\n2,y\n3,\"z\"\n4,w\n")))
                .containsExactly("1 a|b", "2 1,\"x (text follows a closing quote)", "3 2|y", "4 3|z", "5 4|w");
        assertThat(rows(ascii("a,b\n1,x\n2,\"y\n3,z\n")))
                .containsExactly("1 a|b", "2 1|x", "3 2,\"y (a quote that opens there is never closed)", "4 3|z");
    }

    @Test
    void linesStayRightBehindADamagedOne() throws Exception {
        assertThat(rows(ascii("a\r\n\"x\"y\r\n\"1\r\n2\"\r\n3\r\n")))
                .containsExactly("1 a", "2 \"x\"y (text follows a closing quote)", "3 1\r\n2", "5 3");
    }

    @Test
    void aFileOfDamagedLinesIsRefused() {
        assertThatThrownBy(() -> rows(ascii("\"x\"y\n".repeat(200))))
                .hasMessageStartingWith("its cells cannot be told apart, found Unexpected character");
    }

    @Test
    void oneVeryLongLineIsDamagedAndNotKept() throws Exception {
        List<String> rows = rows(ascii("a\n" + "x".repeat(17_000_000) + "\nb\n"));
        assertThat(rows).hasSize(3).endsWith("3 b");
        assertThat(rows.get(1)).hasSizeLessThan(2_100).endsWith("(a cell is longer than any text)");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private List<String> rows(byte[] bytes) throws IOException, UnreadableFileException {
        return rows(bytes, "AUTO", ',');
    }

    private List<String> rows(byte[] bytes, String encoding, char delimiter)
            throws IOException, UnreadableFileException {
        Path file = Files.write(folder.resolve("file.csv"), bytes);
        List<String> rows = new ArrayList<>();
        try (TextFile text = TextFile.open(file, encoding, delimiter, "")) {
            for (RawRow row = text.next(); row != null; row = text.next()) {
                String damage = row.damage().isEmpty() ? "" : " (" + row.damage() + ")";
                rows.add(row.line() + " " + row.joined().replace('\t', '|') + damage);
            }
        }
        return rows;
    }
}

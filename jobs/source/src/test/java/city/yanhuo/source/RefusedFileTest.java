package city.yanhuo.source;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.error.ErrorKind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are refused as a whole, each with a sentence that its supplier can act on. */
final class RefusedFileTest {
    private static final String HEADER = "日期,景区,人次,收入\n";
    private static final String XLSX = TestFeed.GATES + "shape: {format: xlsx}\n";

    @TempDir
    Path folder;

    @Test
    void anEmptyFile() {
        Reads reads = TestFeed.gates(folder).text("");
        assertThat(reads.failure()).isEqualTo("Cannot read 供方/a.csv: it is empty, found 0 bytes; send it again");
        assertThat(reads.outcome().failure().orElseThrow().kind()).isEqualTo(ErrorKind.DATA);
        assertThat(reads.outcome().counts().holds()).isTrue();
    }

    @Test
    void nothingButBlankLines() {
        assertThat(TestFeed.gates(folder).text("\n\n  \n,,\n").failure())
                .contains("no row holds the columns 日期, 景区, 人次", "found only blank rows");
    }

    @Test
    void aHeaderWithNothingBelow() {
        assertThat(TestFeed.gates(folder).text(HEADER).failure())
                .isEqualTo("Cannot read 供方/a.csv: it has a header but no record below it, found 1 row in all;"
                        + " send the file with its figures");
        assertThat(TestFeed.gates(folder).text(HEADER + "合计,,0,0\n填表人：李\n").failure())
                .contains("no record below it");
    }

    @Test
    void noHeader() {
        assertThat(TestFeed.gates(folder).text("订单号,金额\n1,2\n").failure())
                .isEqualTo("Cannot read 供方/a.csv: no row holds the columns 日期, 景区, 人次 (text in UTF-8),"
                        + " found \"订单号\t金额\" first; check whether it is the right file");
    }

    @Test
    void aHeaderThatLacksARequiredColumn() {
        Reads reads = TestFeed.gates(folder).text("标题\n日期,景区,收入\n2024-09-01,蒙山,1\n");
        assertThat(reads.failure())
                .isEqualTo("Cannot read 供方/a.csv: its header lacks 人次, found 日期, 景区, 收入 in row 2;"
                        + " correct the header, or add its words to the contract test");
        assertThat(reads.outcome().failure().orElseThrow().location().line()).isEqualTo(2);
    }

    @Test
    void aHeaderThatNamesAColumnTwice() {
        assertThat(TestFeed.gates(folder)
                        .text("日期,景区,景区名称,人次\n2024-09-01,蒙山,蒙山,1\n")
                        .failure())
                .contains(
                        "two headers mean the column place, found 景区 and 景区名称 in row 1; rename or remove one of them");
    }

    @Test
    void bytesOfNoEncoding() {
        byte[] bytes = (HEADER + "2024-09-01,蒙山,1,1\n").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 10] = (byte) 0xFF;
        assertThat(TestFeed.gates(folder).bytes(bytes, "a.csv").failure()).contains("its encoding changes on the way");
    }

    @Test
    void anotherEncodingThanTheHeadersSuggest() {
        byte[] big5 = (HEADER + "2024-09-01,蒙山,1,1\n").getBytes(Charset.forName("UTF-16LE"));
        assertThat(TestFeed.gates(folder).bytes(big5, "a.csv").outcome().failure())
                .isPresent();
    }

    @Test
    void aWorkbookThatIsNamedText() {
        Reads reads =
                TestFeed.gates(folder).workbook(book -> book.newWorksheet("a").value(0, 0, "日期"), "a.csv");
        assertThat(reads.failure())
                .isEqualTo("Cannot read 供方/a.csv: it is not text with a delimiter as its name says, found a zip;"
                        + " save it as .csv in its own program and send it again");
    }

    @Test
    void otherKindsOfFileByTheirNames() {
        TestFeed feed = TestFeed.gates(folder);
        assertThat(feed.text("%PDF-1.4\n").failure()).contains("found a PDF document");
        assertThat(feed.text("Rar!abc").failure()).contains("found a RAR archive");
        assertThat(feed.text("  <!DOCTYPE html><table>").failure()).contains("found an HTML page");
        assertThat(feed.bytes(new byte[] {0x1F, (byte) 0x8B, 8}, "a.csv").failure())
                .contains("found a gzip file");
    }

    @Test
    void anOldDocumentThatIsCutOff() throws IOException {
        byte[] ole = new byte[4_096];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
        assertThat(new TestFeed(folder, XLSX).bytes(ole, "a.xlsx").failure())
                .contains("it is not a workbook as its name says, found an old Office document");
    }

    @Test
    void aFolder() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("a.csv"));
        assertThat(TestFeed.gates(folder).path(inner, "a.csv").failure())
                .isEqualTo("Cannot read 供方/a.csv: it is a folder, found where a file should be;"
                        + " send the files in it one by one");
    }

    @Test
    void aFileThatIsGone() {
        Reads gone = TestFeed.gates(folder).path(folder.resolve("none"), "a.csv");
        assertThat(gone.failure()).contains("it is gone, found nothing at");
        assertThat(gone.outcome().failure().orElseThrow().kind()).isEqualTo(ErrorKind.RESOURCE);
    }

    @Test
    void aFileThatTheUserMayNotRead() throws IOException {
        Path file = Files.writeString(folder.resolve("closed"), HEADER);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "the superuser may read everything");
        assertThat(TestFeed.gates(folder).path(file, "a.csv").failure()).contains("its permissions forbid it");
    }

    @Test
    void aUnitThatTheColumnCannotHave() {
        assertThat(TestFeed.gates(folder)
                        .text("日期,景区,人次,收入(%)\n2024-09-01,蒙山,1,1\n")
                        .failure())
                .contains("the unit of its column 收入(%) must be one of 元, found %; correct the header");
    }

    @Test
    void unitThatNobodyKnowsIsNotReadAsTheContracts() {
        for (String unit : List.of("新臺幣千元", "十万元")) {
            assertThat(TestFeed.gates(folder)
                            .text("单位：" + unit + "\n日期,景区,人次,收入\n2024-09-01,蒙山,1,1\n")
                            .failure())
                    .contains("the unit of its column 收入 is none that is known, found " + unit
                            + "; write it as one of 元,");
        }
        Reads other = TestFeed.gates(folder).text("单位：人次、票\n日期,景区,人次,收入\n2024-09-01,蒙山,1,1\n");
        assertThat(other.outcome().failure())
                .as("of a thing that no column measures")
                .isEmpty();
    }

    @Test
    void aCaptionThatLeavesTheUnitOpen() {
        assertThat(TestFeed.gates(folder)
                        .text("单位：万元、亿元\n日期,景区,人次,收入\n2024-09-01,蒙山,1,1\n")
                        .failure())
                .contains("the unit of its column 收入 is open, found 万元 and 亿元 above the table");
    }

    @Test
    void aCaptionThatDoesNotTellThePeriod() {
        TestFeed feed = new TestFeed(
                folder,
                TestFeed.GATES.replace("{column: day}", "{caption: '(\\d{4}年\\d{1,2}月)'}") + "shape: {format: csv}\n");
        assertThat(feed.text("日报表\n日期,景区,人次,收入\n2024-09-01,蒙山,1,1\n").failure())
                .isEqualTo(
                        "Cannot read 供方/a.csv: its caption above the table does not tell the period (("
                                + "\\d{4}年\\d{1,2}月)), found \"日报表\"; write it there, or correct the pattern in the contract test");
    }
}

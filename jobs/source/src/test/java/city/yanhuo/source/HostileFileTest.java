package city.yanhuo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that were made to harm, or might as well have been: each is answered, soon and in little memory. */
@Timeout(60)
final class HostileFileTest {
    private static final String HEADER = "日期,景区,人次,收入\n";
    private static final String ROW = "2024-10-01,蒙山,1,1\n";

    @TempDir
    Path folder;

    @Test
    void aCellFarAwayIsNoReasonToMakeRoomForAllBetween() throws IOException {
        assertThat(sheet("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")
                        .outcome()
                        .counts()
                        .holds())
                .isTrue();
        assertThat(sheet("<row r=\"999999999\"><c r=\"A999999999\"><v>1</v></c></row>")
                        .failure())
                .contains("the workbook is damaged");
        assertThat(sheet("<row r=\"9\"><c r=\"ZZZZZZ9\"><v>1</v></c></row>").outcome())
                .isNotNull();
        assertThat(sheet("<row r=\"-5\"><c r=\"A-5\"><v>1</v></c></row>").outcome())
                .isNotNull();
        assertThat(sheet("<row r=\"9\" spans=\"1:2000000000\"><c r=\"A9\"><v>1</v></c></row>")
                        .outcome())
                .isNotNull();
    }

    private Reads sheet(String row) throws IOException {
        return part("xl/worksheets/sheet1.xml", xml -> xml.replace("</sheetData>", row + "</sheetData>"));
    }

    @Test
    void entitiesAreNotUnfolded() throws IOException {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\">"
                + IntStream.range(0, 40)
                        .mapToObj(i ->
                                "<!ENTITY a" + (i + 1) + " \"" + ("&a" + (i == 0 ? "" : i) + ";").repeat(10) + "\">")
                        .collect(Collectors.joining())
                + "]>";
        Path secret = Files.writeString(folder.resolve("secret"), "geheim");
        String outside = "<!DOCTYPE x [<!ENTITY a40 SYSTEM \"" + secret.toUri() + "\">]>";
        for (String declared : new String[] {laughs, outside}) {
            for (String name : new String[] {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"}) {
                Reads reads = part(
                        name,
                        xml -> xml.replaceFirst("\\?>", "?>" + declared)
                                .replaceAll("<t([^>]*)>[^<]*</t>", "<t$1>&a40;</t>")
                                .replace("<v>1</v>", "<v>&a40;</v>")
                                .replaceFirst("<sheet name=\"[^\"]*\"", "<sheet name=\"&a40;\""));
                assertThat(reads.records()).as(name).isEmpty();
                assertThat(reads.outcome().failure().map(Object::toString).orElse("") + reads.rejected())
                        .as(name)
                        .isNotEmpty()
                        .doesNotContain("geheim", "hahaha");
            }
        }
    }

    @Test
    void aWorkbookThatUnfoldsWithoutEndIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                zip.write(new byte[1 << 20]);
            }
        }
        TestFeed feed = new TestFeed(folder, TestFeed.GATES + "shape: {format: xlsx}\n");
        assertThat(feed.bytes(bytes.toByteArray(), "a.xlsx").failure())
                .contains("it is no honest workbook, found parts that unfold to more than 256 MB; save it anew");
    }

    private interface Change {
        String to(String xml);
    }

    /** A workbook of two rows, one part of which is changed. */
    private Reads part(String name, Change change) throws IOException {
        TestFeed feed = new TestFeed(folder, TestFeed.GATES + "shape: {format: xlsx}\n");
        feed.sheet("日报", sheet -> {
            TestFeed.row(sheet, 0, "日期", "景区", "人次", "收入");
            TestFeed.row(sheet, 1, "2024-10-01", "蒙山", 1, 1);
        });
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(folder.resolve("delivered").toFile());
                ZipOutputStream out = new ZipOutputStream(changed)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                out.write(
                        entry.getName().equals(name)
                                ? change.to(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return feed.bytes(changed.toByteArray(), "a.xlsx");
    }

    @Test
    void aLineWithoutEndIsRejectedAndReadingGoesOn() {
        Reads reads = TestFeed.gates(folder).text(HEADER + "x".repeat(20 << 20) + "\n" + ROW);
        assertThat(reads.reasons()).containsExactly("2  DAMAGED_LINE");
        assertThat(reads.records()).hasSize(1);
        Reads commas = TestFeed.gates(folder).text(HEADER + ",".repeat(2 << 20) + "\n" + ROW);
        assertThat(commas.reasons()).hasSize(1);
        assertThat(commas.records()).hasSize(1);
        Reads quote = TestFeed.gates(folder).text(HEADER + "\"" + ROW.repeat(1 << 20));
        assertThat(quote.outcome().counts().holds()).isTrue();
    }

    @Test
    void tenThousandColumnsAreAHeaderLikeAnyOther() {
        String names = IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        Reads reads = TestFeed.gates(folder)
                .text(HEADER.strip() + "," + names + "\n" + ROW.strip() + ",".repeat(10_000) + "\n");
        assertThat(reads.records()).hasSize(1);
        assertThat(reads.outcome().notes().get(0).message()).hasSizeLessThan(2_000);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] nul = (HEADER + "2024-10-01,蒙山,1\u0000,1\n").getBytes(StandardCharsets.UTF_8);
        assertThat(TestFeed.gates(folder).bytes(nul, "a.csv").failure()).contains("found a NUL character");
        byte[] utf8 = (HEADER + ROW).getBytes(StandardCharsets.UTF_8);
        byte[] gbk = ROW.getBytes(Charset.forName("GBK"));
        byte[] mixed = new byte[utf8.length + gbk.length];
        System.arraycopy(utf8, 0, mixed, 0, utf8.length);
        System.arraycopy(gbk, 0, mixed, utf8.length, gbk.length);
        assertThat(TestFeed.gates(folder).bytes(mixed, "a.csv").failure()).contains("its encoding changes on the way");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        TestFeed json = new TestFeed(folder, TestFeed.GATES + "shape: {format: json}\n");
        for (String text :
                new String[] {"[".repeat(100_000), "{\"a\":".repeat(100_000), "[{\"a\":" + "[".repeat(100_000)}) {
            assertThat(json.text(text).failure()).contains("Cannot read");
        }
        TestFeed page = new TestFeed(folder, TestFeed.GATES + "shape: {format: xlsx}\n");
        assertThat(page.text("<html>" + "<table><tr><td>".repeat(20_000), "a.xls")
                        .failure())
                .contains("Cannot read");
        assertThat(page.text(
                                "<html><table><tr><td colspan=999999999 rowspan=999999999>x" + "<tr>".repeat(1_000),
                                "a.xls")
                        .failure())
                .contains("Cannot read");
    }

    @Test
    void emptyFilesAreRefusedOneByOne() {
        TestFeed gates = TestFeed.gates(folder);
        assertThat(Stream.generate(() -> gates.text("").failure()).limit(10_000).distinct())
                .containsExactly("Cannot read 供方/a.csv: it is empty, found 0 bytes; send it again");
    }
}

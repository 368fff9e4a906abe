package city.yanhuo.source.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.feed.FileShape;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkbookFileTest {
    @TempDir
    Path folder;

    @Test
    void tellsNumbersSharesDatesTextsAndFormulasApart() throws Exception {
        Path file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("表3");
            sheet.value(0, 0, 1.1 + 2.2);
            sheet.value(0, 1, 0.14);
            sheet.style(0, 1).format("0.0%").set();
            sheet.value(0, 2, LocalDate.of(2024, 1, 31));
            sheet.style(0, 2).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(0, 3, "12,345.6");
            sheet.formula(0, 4, "SUM(A1:B1)");
            sheet.value(0, 5, true);
            sheet.value(0, 6, 12345678901.0);
        });
        RawRow row = rows(file, List.of()).get(0);
        assertThat(row.kind(0)).isEqualTo(CellKind.NUMBER);
        assertThat(row.number(0)).isEqualTo(new BigDecimal("3.3"));
        assertThat(row.kind(1)).isEqualTo(CellKind.PERCENT);
        assertThat(row.number(1)).isEqualTo(new BigDecimal("0.14"));
        assertThat(row.kind(2)).isEqualTo(CellKind.DATE);
        assertThat(row.dateTime(2)).isEqualTo(LocalDateTime.of(2024, 1, 31, 0, 0));
        assertThat(row.text(2)).isEqualTo("45322");
        assertThat(row.kind(3)).isEqualTo(CellKind.TEXT);
        assertThat(row.kind(4)).isEqualTo(CellKind.UNCALCULATED);
        assertThat(row.kind(5)).isEqualTo(CellKind.BOOLEAN);
        assertThat(row.text(6)).isEqualTo("12345678901");
        assertThat(row.kind(99)).isEqualTo(CellKind.BLANK);
        assertThat(row.reference(3)).isEqualTo("D1");
        assertThat(row.reference(27)).isEqualTo("AB1");
    }

    @Test
    void readsCachedValuesOfFormulasAndErrors() throws Exception {
        Path file = raw(
                "<c r=\"A1\"><f>B1*2</f><v>7.5</v></c><c r=\"B1\" t=\"e\"><v>#DIV/0!</v></c>"
                        + "<c r=\"C1\" t=\"str\"><f>\"a\"</f><v>a</v></c><c r=\"D1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>",
                "");
        RawRow row = rows(file, List.of()).get(0);
        assertThat(row.number(0)).isEqualTo(new BigDecimal("7.5"));
        assertThat(row.kind(1)).isEqualTo(CellKind.ERROR);
        assertThat(row.kind(2)).isEqualTo(CellKind.TEXT);
        assertThat(row.text(2)).isEqualTo("a");
        assertThat(row.kind(3)).isEqualTo(CellKind.ERROR);
    }

    @Test
    void knowsTheBuiltInFormatsOfDatesAndShares() throws Exception {
        Path file = raw(
                "<c r=\"A1\" s=\"1\"><v>45322</v></c><c r=\"B1\" s=\"2\"><v>0.14</v></c><c r=\"C1\" s=\"3\"><v>1.5</v></c>",
                "");
        RawRow row = rows(file, List.of()).get(0);
        assertThat(row.kind(0)).isEqualTo(CellKind.DATE);
        assertThat(row.kind(1)).isEqualTo(CellKind.PERCENT);
        assertThat(row.kind(2)).isEqualTo(CellKind.NUMBER);
    }

    @Test
    void readsAWorkbookWithoutAnyFormats() throws Exception {
        Path file = raw("<c r=\"A1\"><v>45322</v></c>", "", "");
        assertThat(rows(file, List.of()).get(0).kind(0)).isEqualTo(CellKind.NUMBER);
    }

    @Test
    void countsDaysInBothDateSystems() throws Exception {
        String cell = "<c r=\"A1\"><v>45322</v></c>";
        assertThat(rows(raw(cell, ""), List.of()).get(0).dateTime(0).toLocalDate())
                .isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(rows(raw(cell, "<workbookPr date1904=\"1\"/>"), List.of())
                        .get(0)
                        .dateTime(0)
                        .toLocalDate())
                .isEqualTo(LocalDate.of(2028, 2, 1));
        assertThat(rows(raw("<c r=\"A1\"><v>1</v></c>", ""), List.of())
                        .get(0)
                        .dateTime(0)
                        .toLocalDate())
                .isEqualTo(LocalDate.of(1900, 1, 1));
    }

    @Test
    void rowsThatTheFileLeavesOutAreBlankAndTrailingOnesDoNotCount() throws Exception {
        Path file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("a");
            sheet.value(1, 1, "x");
            sheet.value(4, 0, "y");
            sheet.style(20, 0).bold().set();
        });
        List<RawRow> rows = rows(file, List.of());
        assertThat(rows).extracting(RawRow::line).containsExactly(1, 2, 3, 4, 5);
        assertThat(rows).extracting(RawRow::isBlank).containsExactly(true, false, true, true, false);
    }

    @Test
    void takesTheFirstShownSheetOrThoseThatFitAPattern() throws Exception {
        Path file = workbook(book -> {
            Worksheet hidden = book.newWorksheet("说明");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            hidden.value(0, 0, "hidden");
            book.newWorksheet("表1").value(0, 0, "one");
            book.newWorksheet("表2").value(0, 0, "two");
        });
        assertThat(rows(file, List.of())).extracting(row -> row.text(0)).containsExactly("one");
        assertThat(rows(file, List.of("表*"))).extracting(row -> row.text(0)).containsExactly("one", "two");
        assertThatThrownBy(() -> rows(file, List.of("表5*")))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageStartingWith("it has no sheet 表5*, found 说明, 表1, 表2; name the sheet as agreed");
    }

    @Test
    void aDamagedWorkbookIsRefusedWhereverItIsDamaged() throws Exception {
        Path file = workbook(book -> book.newWorksheet("a").value(0, 0, "x"));
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[] {5, bytes.length / 3, bytes.length / 2, bytes.length - 4}) {
            Path cut = Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> rows(cut, List.of()))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageStartingWith("the workbook is damaged, found ");
        }
        Path broken = raw("<c r=\"A1\"><v>1</v>", "");
        assertThatThrownBy(() -> rows(broken, List.of())).hasMessageStartingWith("the workbook is damaged, found ");
        Path zip = folder.resolve("other.xlsx");
        zip(zip, "readme.txt", "hello");
        assertThatThrownBy(() -> rows(zip, List.of())).hasMessageStartingWith("the workbook is damaged, found ");
    }

    private List<RawRow> rows(Path file, List<String> sheets) throws IOException, UnreadableFileException {
        List<RawRow> rows = new ArrayList<>();
        try (WorkbookFile workbook = WorkbookFile.open(file, new SheetChoice(sheets, FileShape.Hidden.SKIP))) {
            for (RowSource sheet = workbook.nextTable(); sheet != null; sheet = workbook.nextTable()) {
                for (RawRow row = sheet.next(); row != null; row = sheet.next()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private Path workbook(Consumer<Workbook> content) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            content.accept(book);
        }
        return file;
    }

    /** A workbook of one sheet with one row, its XML as given. */
    private Path raw(String cells, String properties) throws IOException {
        String formats =
                "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/><xf numFmtId=\"4\"/></cellXfs>";
        return raw(cells, properties, formats);
    }

    private Path raw(String cells, String properties, String formats) throws IOException {
        Path file = folder.resolve("raw.xlsx");
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        String styles = formats.isEmpty()
                ? ""
                : "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + type + "styles+xml\"/>";
        zip(
                file,
                formats.isEmpty() ? "empty.xml" : "xl/styles.xml",
                "<styleSheet xmlns=\"" + main + "\">" + formats + "</styleSheet>",
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type
                        + "sheet.main+xml\"/>" + styles + "</Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                        + " Type=\"" + relations + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations + "\">" + properties
                        + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                        + " Type=\"" + relations + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + main + "\"><sheetData><row r=\"1\">" + cells
                        + "</row></sheetData></worksheet>");
        return file;
    }

    private static void zip(Path file, String... namesAndTexts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}

package city.yanhuo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes under the name of a workbook and is an old one, a page, text, or something else. */
final class OtherWorkbooksTest {
    @TempDir
    Path folder;

    @Test
    void anOldWorkbookIsReadAsANewOne() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            HSSFSheet hidden = book.createSheet("旧");
            book.setSheetHidden(0, true);
            hidden.createRow(0).createCell(0).setCellValue("不要");
            HSSFSheet sheet = book.createSheet("日报");
            row(sheet, 0, "单位：万元");
            row(sheet, 1, "日期", "景区", "人次", "收入");
            HSSFCellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            HSSFRow first = row(sheet, 2, null, "蒙山", 12, 3.3);
            first.createCell(0).setCellValue(LocalDate.of(2024, 10, 1));
            first.getCell(0).setCellStyle(day);
            HSSFRow second = row(sheet, 3, "2024/10/2", "太山", "1,000", null);
            second.createCell(3).setCellFormula("D3*2");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            row(sheet, 4, 45568, "晋祠", 5, null).setZeroHeight(true);
            Reads reads = read(book);
            assertThat(reads.outcome().failure()).isEmpty();
            assertThat(reads.outcome().counts()).isEqualTo(new Reconciliation(5, 2, 0, 0, 0, 3, 2));
            assertThat(reads.value(0, "period_start")).isEqualTo(LocalDate.of(2024, 10, 1));
            assertThat(reads.value(0, "ticket_revenue")).isEqualTo(new BigDecimal("33000.0000"));
            assertThat(reads.value(1, "ticket_revenue")).isEqualTo(new BigDecimal("66000.0000"));
            assertThat(reads.records().get(1).origin().cells()).contains("visits=C4");
            assertThat(reads.outcome().notes()).hasSize(1);
            assertThat(reads.outcome().notes().get(0).message()).contains("found 1 hidden rows");
        }
    }

    private Reads read(HSSFWorkbook book) throws IOException {
        Path file = folder.resolve("a.xls");
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return gates("").path(file, "a.xls");
    }

    private static HSSFRow row(HSSFSheet sheet, int line, Object... cells) {
        HSSFRow row = sheet.createRow(line);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (cells[i] != null) {
                row.createCell(i).setCellValue(cells[i].toString());
            }
        }
        return row;
    }

    @Test
    void aPageIsReadByItsTables() {
        String page = "<html><head><meta charset=gb2312></head><body><table><tr><td>导航</td></tr></table>"
                + "<table border=1><tr><th colspan=4>景区日报（单位：千元）</th></tr><tr><th>日期<th>景区<th>人次<th>收入</tr>"
                + "<tr><td rowspan=2>2024-10-01</td><td>蒙&nbsp;山</td><td>1,234</td><td>2.5</td></tr>"
                + "<tr><td>太山</td><td>7</td><td></td></tr></table></body></html>";
        for (String charset : new String[] {"GB18030", "UTF-8"}) {
            Reads reads = filled().bytes(page.getBytes(Charset.forName(charset)), "a.xls");
            assertThat(reads.outcome().failure()).isEmpty();
            assertThat(reads.value(0, "ticket_revenue")).isEqualTo(new BigDecimal("2500.0000"));
            assertThat(reads.value(1, "period_start")).isEqualTo(LocalDate.of(2024, 10, 1));
            assertThat(reads.value(1, "visits")).isEqualTo(7L);
            assertThat(reads.outcome().counts().holds()).isTrue();
        }
    }

    @Test
    void textIsReadByTabsOrCommas() {
        String text = "日期\t景区\t人次\t收入\n2024-10-01\t蒙山\t3\t1\n";
        assertThat(gates("")
                        .bytes(text.getBytes(Charset.forName("GBK")), "a.xls")
                        .value(0, "visits"))
                .isEqualTo(3L);
        assertThat(gates("").text(text.replace('\t', ','), "a.xls").value(0, "visits"))
                .isEqualTo(3L);
        byte[] utf16 = ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
        assertThat(gates("").bytes(utf16, "a.xls").value(0, "visits")).isEqualTo(3L);
    }

    @Test
    void whatIsNoWorkbookIsNamed() throws IOException {
        assertThat(parts("EncryptedPackage").failure())
                .isEqualTo(
                        "Cannot read 供方/a.xls: it is encrypted, found a workbook with a password; send it without one");
        assertThat(parts("WordDocument").failure()).contains("found a Word document");
        assertThat(parts("Workbook", "ETExtData").failure()).contains("a WPS workbook (.et)", "save it as .xlsx");
        assertThat(parts("PowerPoint Document").failure()).contains("found an old Office document with PowerPoint");
        assertThat(gates("").text("<html><p>登录</p></html>", "a.xls").failure())
                .contains("an HTML page without a table");
        assertThat(gates("")
                        .bytes(new byte[] {'%', 'P', 'D', 'F', '-', '1'}, "a.xls")
                        .failure())
                .contains("found a PDF document");
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};
        assertThat(gates("").bytes(head, "a.xls").failure()).contains("found an old Office document");
    }

    private Reads parts(String... names) throws IOException {
        Path file = folder.resolve("parts");
        try (POIFSFileSystem files = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            for (String name : names) {
                files.createDocument(new ByteArrayInputStream(new byte[5_000]), name);
            }
            files.writeFilesystem(out);
        }
        return gates("").path(file, "a.xls");
    }

    @Test
    void hiddenRowsAndSheetsAreTakenWhereTheContractSaysSo() {
        java.util.function.Consumer<org.dhatim.fastexcel.Workbook> content = book -> {
            for (String name : new String[] {"一", "二"}) {
                org.dhatim.fastexcel.Worksheet sheet = book.newWorksheet(name);
                TestFeed.row(sheet, 0, "日期", "景区", "人次", "收入");
                TestFeed.row(sheet, 1, "2024-10-01", name.equals("一") ? "蒙山" : "太山", 1, 1);
                TestFeed.row(sheet, 2, "2024-10-02", name.equals("一") ? "蒙山" : "太山", 2, 1);
                sheet.hideRow(2);
                if (name.equals("二")) {
                    sheet.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
                }
            }
        };
        assertThat(gates(", sheets: [\"*\"]").workbook(content, "a.xlsx").records())
                .hasSize(1);
        assertThat(gates(", sheets: [\"*\"], hidden: take")
                        .workbook(content, "a.xlsx")
                        .records())
                .hasSize(4);
        assertThat(gates(", sheets: [二]").workbook(content, "a.xlsx").value(0, "place"))
                .isEqualTo("taishan");
    }

    private TestFeed filled() {
        return new TestFeed(
                folder,
                TestFeed.GATES.replace("type: date, required: true", "type: date, required: true, fill_down: true")
                        + "shape: {format: xlsx}\n");
    }

    private TestFeed gates(String shape) {
        return new TestFeed(folder, TestFeed.GATES + "shape: {format: xlsx" + shape + "}\n");
    }
}

package city.yanhuo.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.mart.MartColumn;
import city.yanhuo.query.sql.MartFiles;
import city.yanhuo.query.sql.PublishedMarts;
import city.yanhuo.query.sql.QueryLimits;
import city.yanhuo.query.sql.TinyMarts;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as another library reads them. */
class MartsWorkbookTest {
    private static final List<MartColumn> COLUMNS = List.of(
            new MartColumn("period_end", "DATE", new Label("止日", "Last day"), "", ""),
            new MartColumn("amount_ytd", "DECIMAL(20,2)", new Label("累计额", "Year to date"), "", "元", "亿元"),
            new MartColumn("amount_ytd_growth", "DECIMAL(20,10)", new Label("累计同比", "Growth"), "", "比率"),
            new MartColumn("name", "STRING", new Label("名称", "Name"), "", ""));

    @TempDir
    Path folder;

    private static List<Object> row(String day, String amount, String growth, String name) {
        return Arrays.asList(
                LocalDate.parse(day), new BigDecimal(amount), growth == null ? null : new BigDecimal(growth), name);
    }

    @Test
    void figuresStandInTheirDisplayUnitAndTextIsNoFormula() throws Exception {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            SheetWriter sheet = new SheetWriter(book, new SheetNames(), "零售/月");
            sheet.header(List.of("止日", "累计额（亿元）", "累计同比（%）", "名称"));
            sheet.row(COLUMNS, row("2024-09-30", "4767000000.00", "0.1400000000", "=1+1"));
            sheet.row(COLUMNS, row("2024-08-31", "-50000.00", null, "甲"));
            sheet.end();
        }
        try (org.apache.poi.ss.usermodel.Workbook book = WorkbookFactory.create(file.toFile())) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("零售_月");
            DataFormatter shown = new DataFormatter();
            // 4,767,000,000 元 ÷ 100,000,000 = 47.67 亿元
            assertThat(sheet.getRow(1))
                    .extracting(shown::formatCellValue)
                    .containsExactly("2024-09-30", "47.67", "14.00%", "=1+1");
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(47.67);
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(-0.0005);
            assertThat(sheet.getRow(2).getCell(2)).as("nothing is not zero").isNull();
        }
    }

    @Test
    void whatDoesNotFitASheetGoesOnInAnother() throws Exception {
        Path file = folder.resolve("b.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            SheetWriter sheet = new SheetWriter(book, new SheetNames(), "月", 3);
            sheet.header(List.of("止日", "累计额", "同比", "名称"));
            for (int i = 1; i <= 5; i++) {
                sheet.row(COLUMNS, row("2024-09-0" + i, "1", "0", "第" + i));
            }
            sheet.end();
        }
        try (org.apache.poi.ss.usermodel.Workbook book = WorkbookFactory.create(file.toFile())) {
            assertThat(book).extracting(Sheet::getSheetName).containsExactly("月", "月 (2)", "月 (3)");
            assertThat(book.getSheetAt(2).getRow(0).getCell(3).getStringCellValue())
                    .isEqualTo("名称");
            assertThat(book.getSheetAt(2).getRow(1).getCell(3).getStringCellValue())
                    .isEqualTo("第5");
        }
    }

    @Test
    void allTablesStandInOneWorkbookBehindTheirDefinitions() throws Exception {
        PublishedMarts marts = TinyMarts.write(folder);
        Path file = folder.resolve("全部.xlsx");
        MartExport export = new MartExport(folder, marts, QueryLimits.usual(ZoneId.of("Asia/Shanghai")));
        long rows = new MartsWorkbook(export, marts, Language.ZH)
                .write(marts.marts(), Optional.empty(), file, Existing.KEEP);
        assertThat(rows)
                .isEqualTo(marts.marts().stream().mapToLong(MartFiles::rows).sum());
        try (org.apache.poi.ss.usermodel.Workbook book = WorkbookFactory.create(file.toFile())) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1 + marts.marts().size());
            assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("说明");
            assertThat(book.getSheetAt(0).getLastRowNum())
                    .isEqualTo(1
                            + marts.marts().stream()
                                    .mapToInt(mart ->
                                            1 + mart.contract().columns().size())
                                    .sum());
        }
    }
}

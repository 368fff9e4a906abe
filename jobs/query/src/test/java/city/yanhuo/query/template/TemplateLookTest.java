package city.yanhuo.query.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a supplier sees and what a spreadsheet refuses. */
final class TemplateLookTest {
    private static final String OWN = """
            feed: own
            version: 1
            zh: 月报
            en: Monthly
            steward: 商务局
            files: ["*店/{月报,年报}_*"]
            subject: visit
            """;

    private static final String BODY = """
            columns:
              - {name: month, headers: [月份], type: period, required: true}
              - {name: place, headers: [景区], type: text, required: true}
              - {name: visits, headers: [人次], type: count, unit: 万人次, minimum: 0, maximum: 200000}
              - {name: revenue, headers: [收入], type: money, unit: 元, decimals: 2, missing: [无], minimum: 0}
            fields:
              place: {column: place, lookup: place}
              period: {column: month}
              hour: {constant: -1}
              basis: {constant: GATE_IN}
              visits: {column: visits}
              ticket_revenue: {column: revenue}
            """;

    @TempDir
    Path folder;

    private FilledTemplate template(String feed) {
        return new FilledTemplate(FilledTemplate.PROJECT, feed, folder);
    }

    private FilledTemplate own(String yaml) {
        return new FilledTemplate(FilledTemplate.contracts("own", OWN + yaml), "own", folder);
    }

    @Test
    void theHeaderIsLockedFrozenAndSaysUnitsAndWhatIsRequired() {
        FilledTemplate template = template("dealer_nev");
        XSSFSheet sheet = template.entry;

        assertThat(sheet.getProtect()).isTrue();
        assertThat(cells(sheet, template.firstRow() - 1))
                .extracting(XSSFCell::getStringCellValue)
                .containsExactly("能源类型", "品牌", "本月销量(辆)", "上年同期销量(辆)", "本月销售额(万元)", "上年同期销售额(万元)");
        assertThat(cells(sheet, template.firstRow() - 1))
                .allMatch(cell -> cell.getCellStyle().getLocked())
                .extracting(cell -> cell.getCellStyle().getDataFormatString().contains("*"))
                .containsExactly(true, true, true, false, true, false);
        assertThat(IntStream.range(0, 6))
                .allMatch(column -> !sheet.getColumnStyle(column).getLocked());
        assertThat(sheet.getColumnStyle(6).getLocked()).as("a column more").isTrue();
        assertThat(cells(sheet, 1))
                .filteredOn(cell -> !cell.getCellStyle().getLocked())
                .hasSize(2);
    }

    @Test
    void theStarOfARequiredColumnIsNoPartOfAFileOfText() {
        FilledTemplate template = template("gate_daily");

        assertThat(cells(template.entry, template.firstRow() - 1))
                .allMatch(cell -> cell.getCellStyle().getDataFormatString().equals("@"));
    }

    @Test
    void theSheetIsTheOneThatTheContractAsksFor() {
        assertThat(template("stats_retail").entry.getSheetName()).isEqualTo("表3");
        assertThat(template("dealer_nev").entry.getSheetName()).isEqualTo("经销商新能源汽车销售月报");
    }

    @Test
    void groupsOfAHeaderAreMergedCells() {
        assertThat(template("stats_nev").entry.getMergedRegions())
                .extracting(Object::toString)
                .anyMatch(range -> range.contains("A3:A4"))
                .anyMatch(range -> range.contains("B3:D3"))
                .anyMatch(range -> range.contains("E3:F3"));
    }

    @Test
    void numbersAreBoundInTheUnitOfTheColumnAndTokensArePassed() {
        FilledTemplate template = own("shape: {format: xlsx}\n" + BODY);
        List<DataValidationConstraint> rules = rules(template);

        assertThat(rules.get(1).getValidationType()).as("places").isEqualTo(ValidationType.LIST);
        assertThat(rules.get(2).getValidationType()).isEqualTo(ValidationType.DECIMAL);
        assertThat(rules.get(2).getFormula1()).isEqualTo("0");
        assertThat(rules.get(2).getFormula2()).as("200,000 visits in 万人次").isEqualTo("20");
        assertThat(rules.get(3).getFormula1()).isEqualTo("OR(D2=\"无\",AND(ISNUMBER(D2),ROUND(D2,2)=D2,D2>=0))");
        assertThat(template.name().toString()).isEqualTo("供方店/月报_2024-09.xlsx");
    }

    @Test
    void countsAreWholeNumbersAndDaysAreDays() {
        List<DataValidationConstraint> rules = rules(template("gate_daily"));

        assertThat(rules.get(0).getFormula1())
                .as("days, and the mark of totals")
                .isEqualTo("OR(A4=\"合计\",ISNUMBER(A4))");
        assertThat(rules(template("footfall_hourly")).get(1).getValidationType())
                .isEqualTo(ValidationType.DATE);
        assertThat(rules.get(2).getValidationType()).isEqualTo(ValidationType.INTEGER);
        assertThat(List.of(rules.get(2).getFormula1(), rules.get(2).getFormula2()))
                .containsExactly("0", "200000");
    }

    @Test
    void namesOfATableAreOfferedOnceForEachCodeAndOthersOnlyWarnedOf() {
        FilledTemplate template = template("district_ledger");
        XSSFDataValidation status = validation(template, 2);

        assertThat(listed(template, status)).containsExactly("培育中", "已认定", "已取消");
        assertThat(status.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.WARNING);
        FilledTemplate orders = template("orders_meituan");
        assertThat(listed(orders, validation(orders, 8))).containsExactly("CNY");
        assertThat(validation(orders, 8).getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.STOP);
    }

    @Test
    void octoberKeepsItsZero() {
        FilledTemplate.Read read = own("shape: {format: xlsx}\n" + BODY)
                .row(0, "2024.10", "晋祠博物馆", "1.5", "3")
                .read();

        assertThat(read.rejected()).isEmpty();
        assertThat(read.values("period_start", "visits"))
                .containsExactly(List.of(java.time.LocalDate.of(2024, 10, 1), 15_000L));
    }

    @Test
    void wideHeadersThatAreNamedOneByOneAreMade() {
        FilledTemplate.Read read = own("""
                shape: {format: xlsx, header_rows: 2}
                columns:
                  - {name: place, headers: [景区], type: text, required: true}
                  - {name: month, type: text}
                  - {name: visits, type: count, unit: 人次}
                  - {name: revenue, type: money, unit: 万元}
                unpivot: {headers: ['(1月|2月)/(人次|收入)'], names: [month], values: {人次: visits, 收入: revenue}}
                fields:
                  place: {column: place, lookup: place}
                  period: {template: "2024年{month}"}
                  hour: {constant: -1}
                  basis: {constant: GATE_IN}
                  visits: {column: visits}
                  ticket_revenue: {column: revenue}
                """).row(0, "晋祠博物馆", "5", "1.5", "6", "").read();

        assertThat(read.rejected()).isEmpty();
        assertThat(read.records()).hasSize(2);
        assertThat(read.values("visits")).containsExactly(List.of(5L), List.of(6L));
    }

    @Test
    void whatNobodyFillsInByHandIsRefused() {
        assertThatThrownBy(() -> own("shape: {format: json}\n" + BODY))
                .isInstanceOfSatisfying(
                        YanhuoException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.USAGE))
                .hasMessage(
                        "Cannot make a template of own: its files are JSON, which programs write, found format json");
        String wide = """
                shape: {format: xlsx}
                columns:
                  - {name: place, headers: [景区], type: text, required: true}
                  - {name: month, type: text}
                  - {name: visits, type: count, unit: 人次}
                unpivot: {headers: ['(\\d{1,2})月'], names: [month], values: visits}
                fields:
                  place: {column: place, lookup: place}
                  period: {template: "2024年{month}月"}
                  hour: {constant: -1}
                  basis: {constant: GATE_IN}
                  visits: {column: visits}
                """;
        assertThatThrownBy(() -> own(wide))
                .hasMessageContaining("its wide headers are open, found (\\d{1,2})月; name them");
    }

    private static List<XSSFCell> cells(XSSFSheet sheet, int row) {
        return IntStream.range(0, sheet.getRow(row).getLastCellNum())
                .mapToObj(column -> sheet.getRow(row).getCell(column))
                .toList();
    }

    private static List<DataValidationConstraint> rules(FilledTemplate template) {
        return IntStream.range(0, 4)
                .mapToObj(column -> validation(template, column).getValidationConstraint())
                .toList();
    }

    /** The rule of a column below the header. */
    private static XSSFDataValidation validation(FilledTemplate template, int column) {
        return template.entry.getDataValidations().stream()
                .filter(rule -> rule.getRegions().getCellRangeAddress(0).getFirstRow() == template.firstRow())
                .filter(rule -> rule.getRegions().getCellRangeAddress(0).getFirstColumn() == column)
                .collect(Collectors.toList())
                .get(0);
    }

    private static List<String> listed(FilledTemplate template, XSSFDataValidation rule) {
        org.apache.poi.ss.util.AreaReference area = new org.apache.poi.ss.util.AreaReference(
                rule.getValidationConstraint().getFormula1(), org.apache.poi.ss.SpreadsheetVersion.EXCEL2007);
        XSSFSheet sheet = template.book.getSheet(area.getFirstCell().getSheetName());
        return java.util.Arrays.stream(area.getAllReferencedCells())
                .map(cell -> sheet.getRow(cell.getRow()).getCell(cell.getCol()).getStringCellValue())
                .toList();
    }
}

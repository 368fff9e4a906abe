package city.yanhuo.sample.department;

import city.yanhuo.sample.file.Landing;
import city.yanhuo.sample.file.SheetFile;
import city.yanhuo.sample.official.Sheets;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The survey office's sheets of incomes, and its lists of consumer prices of past years. */
final class SurveyFiles {
    static final String SUPPLIER = "国家统计局太原调查队";
    /** First year of the lists of consumer prices. */
    static final int FIRST_YEAR = 2021;
    /** Last year of the lists; later months stand in the statistics office's sheets. */
    static final int LAST_YEAR = 2022;

    private final Landing landing;

    SurveyFiles(Landing landing) {
        this.landing = landing;
    }

    /** Last months of the quarters with incomes. */
    static List<YearMonth> quarters() {
        List<YearMonth> quarters = new ArrayList<>();
        for (YearMonth quarter = YearMonth.of(2023, 3);
                !quarter.isAfter(Reports.LAST);
                quarter = quarter.plusMonths(3)) {
            quarters.add(quarter);
        }
        return List.copyOf(quarters);
    }

    /** Mean of the indices from January on, one decimal. */
    static BigDecimal meanPrice(YearMonth last) {
        int sum = 0;
        for (int month = 1; month <= last.getMonthValue(); month++) {
            sum += Reports.price(last.withMonth(month));
        }
        return BigDecimal.valueOf(sum, 1).divide(BigDecimal.valueOf(last.getMonthValue()), 1, RoundingMode.HALF_UP);
    }

    void write() throws IOException {
        for (YearMonth quarter : quarters()) {
            writeIncomes(quarter);
        }
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            writePrices(year);
        }
    }

    private void writeIncomes(YearMonth quarter) throws IOException {
        String period = Sheets.period(quarter, "—");
        try (SheetFile sheet =
                landing.workbook(Sheets.received(quarter), SUPPLIER, "居民收入季报_" + period + ".xlsx", "收入")) {
            sheet.ignored("居民人均可支配收入");
            sheet.ignored(period);
            sheet.ignored("指标", "实际增长(%)");
            sheet.merge(1, 1, 1, 2);
            sheet.good(1, "城镇居民人均可支配收入", Reports.realGrowth(true, quarter));
            sheet.good(1, "农村居民人均可支配收入", Reports.realGrowth(false, quarter));
            sheet.ignored("注：实际增长已扣除价格因素。");
        }
    }

    private void writePrices(int year) throws IOException {
        String name = "居民消费价格指数_" + year + "年.xlsx";
        try (SheetFile sheet = landing.workbook(DepartmentFiles.HANDED_OVER, SUPPLIER, name, "价格")) {
            sheet.ignored("居民消费价格指数（上年同期=100）");
            sheet.ignored("月份", "当月", "累计");
            sheet.merge(1, 1, 1, 3);
            for (YearMonth month : DepartmentFiles.year(year)) {
                sheet.good(
                        2, DepartmentFiles.text(month), BigDecimal.valueOf(Reports.price(month), 1), meanPrice(month));
            }
        }
    }
}

package city.yanhuo.sample.retail;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.file.Landing;
import city.yanhuo.sample.file.SheetFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** The named firms' tables: 2023 in one list, then a table a month. */
public final class FirmFiles {
    private static final LocalDate HANDED_OVER = LocalDate.of(2024, 1, 12);
    private static final int DAY = 8;
    private static final NamedFirm LATE = NamedFirm.JINHU;
    private static final YearMonth LATE_MONTH = YearMonth.of(2024, 8);
    private static final LocalDate LATE_ON = LocalDate.of(2024, 9, 25);
    private static final NamedFirm IN_YUAN = NamedFirm.MEITEHAO;
    private static final YearMonth IN_YUAN_MONTH = YearMonth.of(2024, 5);
    private static final int TEN_THOUSAND = 4;

    private final Landing landing;
    private final FirmPanel panel;

    /** Tables of one city. */
    public FirmFiles(Landing landing, Chance chance) {
        this.landing = landing;
        this.panel = new FirmPanel(chance);
    }

    /** Writes all firms and months. */
    public void write() throws IOException {
        List<YearMonth> past = FirmPanel.months().stream()
                .filter(month -> month.getYear() == 2023)
                .toList();
        for (NamedFirm firm : NamedFirm.values()) {
            writeFile(firm, HANDED_OVER, "2023年", past);
            for (YearMonth month : FirmPanel.months()) {
                if (!past.contains(month)) {
                    boolean late = firm == LATE && month.equals(LATE_MONTH);
                    LocalDate received = late ? LATE_ON : month.plusMonths(1).atDay(DAY);
                    writeFile(firm, received, text(month), List.of(month));
                }
            }
        }
    }

    private void writeFile(NamedFirm firm, LocalDate received, String period, List<YearMonth> months)
            throws IOException {
        boolean inYuan = firm == IN_YUAN && months.contains(IN_YUAN_MONTH);
        int shift = inYuan ? TEN_THOUSAND : 0;
        try (SheetFile sheet = landing.workbook(received, firm.label(), "线上零售月报_" + period + ".xlsx", "月报")) {
            sheet.ignored(firm.label() + "线上零售月报");
            sheet.ignored(period, null, inYuan ? "单位：元" : "单位：万元");
            sheet.ignored("月份", "线上零售额", "上年同期");
            sheet.merge(1, 1, 1, 3);
            long sum = 0;
            long base = 0;
            for (YearMonth month : months) {
                long sales = panel.sales(firm, month);
                long lastYear = panel.sales(firm, month.minusYears(1));
                sheet.good(1, text(month), cell(sales, shift), cell(lastYear, shift));
                sum += sales;
                base += lastYear;
            }
            if (months.size() > 1) {
                sheet.control("合计", cell(sum, shift), cell(base, shift));
            }
            sheet.ignored("填表人：赵某某　联系电话：0351-5550133");
        }
    }

    private static BigDecimal cell(long hundreds, int shift) {
        return BigDecimal.valueOf(hundreds, 2).movePointRight(shift);
    }

    private static String text(YearMonth month) {
        return String.format(Locale.ROOT, "%d年%d月", month.getYear(), month.getMonthValue());
    }
}

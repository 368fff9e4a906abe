package city.yanhuo.sample.nev;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.file.Landing;
import city.yanhuo.sample.file.SheetFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dealers' monthly workbooks. */
public final class DealerFiles {
    private static final Map<String, String> LABELS = Map.of("BEV", "纯电动", "PHEV", "插电式混合动力", "EREV", "增程式");
    private static final String CORRECTING = "dealer_03";
    private static final YearMonth CORRECTED = YearMonth.of(2024, 6);
    private static final LocalDate CORRECTED_ON = LocalDate.of(2024, 7, 15);
    private static final String LATE = "dealer_05";
    private static final YearMonth LATE_MONTH = YearMonth.of(2024, 9);
    private static final LocalDate LATE_ON = LocalDate.of(2024, 10, 18);
    private static final String HYBRID_SELLER = "dealer_02";
    private static final YearMonth HYBRID_MONTH = YearMonth.of(2024, 8);

    private final Landing landing;
    private final DealerSeries series;

    /** Workbooks of one city. */
    public DealerFiles(Landing landing, Chance chance) {
        this.landing = landing;
        this.series = new DealerSeries(chance);
    }

    /** Writes all dealers and months, and the correction. */
    public void write() throws IOException {
        for (Dealer dealer : Dealer.PANEL) {
            for (YearMonth month : DealerSeries.months()) {
                if (dealer.reports(month)) {
                    writeMonth(dealer, month);
                }
            }
        }
    }

    private void writeMonth(Dealer dealer, YearMonth month) throws IOException {
        boolean mistyped = dealer.code().equals(CORRECTING) && month.equals(CORRECTED);
        boolean late = dealer.code().equals(LATE) && month.equals(LATE_MONTH);
        LocalDate received = late ? LATE_ON : month.plusMonths(1).atDay(8);
        writeFile(dealer, month, received, "", mistyped ? 2 : 1);
        if (mistyped) {
            writeFile(dealer, month, CORRECTED_ON, "_更正", 1);
        }
    }

    /** Writes one workbook whose first row's sales are multiplied, as when last month's are added in. */
    private void writeFile(Dealer dealer, YearMonth month, LocalDate received, String suffix, int firstRowTimes)
            throws IOException {
        String name = "新能源汽车销售月报_" + month + suffix + ".xlsx";
        try (SheetFile sheet = landing.workbook(received, dealer.name(), name, "月报")) {
            writeHead(sheet, dealer, month);
            DealerSales total = DealerSales.NOTHING;
            int times = firstRowTimes;
            for (Dealer.Line line : dealer.lines()) {
                DealerSales truth = series.of(dealer, line, month);
                DealerSales typed =
                        new DealerSales(truth.units(), truth.unitsBase(), truth.amount() * times, truth.amountBase());
                sheet.good(1, cells(LABELS.getOrDefault(line.energyType(), ""), line.brand(), typed));
                total = total.plus(typed);
                times = 1;
            }
            if (dealer.code().equals(HYBRID_SELLER) && month.equals(HYBRID_MONTH)) {
                DealerSales hybrid = new DealerSales(14, 17, 18_200, 22_950);
                sheet.rejected("能源类型", "UNKNOWN_CODE", cells("油电混动", "晋驰", hybrid));
            }
            sheet.control(cells("合计", null, total));
            sheet.ignored("填表人：王某某　联系电话：0351-5550111");
        }
    }

    private static void writeHead(SheetFile sheet, Dealer dealer, YearMonth month) {
        String period = String.format(Locale.ROOT, "%d年%d月", month.getYear(), month.getMonthValue());
        sheet.ignored(dealer.titleName(month) + "新能源汽车销售月报");
        sheet.ignored(period, null, null, null, null, "单位：万元");
        sheet.ignored("能源类型", "品牌", "本月销量(辆)", "上年同期销量(辆)", "本月销售额", "上年同期销售额");
        sheet.merge(1, 1, 1, 6);
    }

    private static @Nullable Object[] cells(String energyType, @Nullable String brand, DealerSales sales) {
        return new @Nullable Object[] {
            energyType,
            brand,
            BigDecimal.valueOf(sales.units()),
            BigDecimal.valueOf(sales.unitsBase()),
            BigDecimal.valueOf(sales.amount(), 2),
            BigDecimal.valueOf(sales.amountBase(), 2)
        };
    }
}

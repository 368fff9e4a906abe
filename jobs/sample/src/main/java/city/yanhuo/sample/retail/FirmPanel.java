package city.yanhuo.sample.retail;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.file.Table;
import city.yanhuo.sample.measure.Amounts;
import city.yanhuo.sample.measure.Figure;
import city.yanhuo.sample.measure.Parts;
import city.yanhuo.sample.official.Cumulative;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Online sales of the named firms, January 2023 to September 2024, each with the figure of last year that it states itself. They grow
 * by about a fifth in 2023 and by about 17 % in 2024, in every month, so that the promise read for them alone is kept.
 */
public final class FirmPanel implements Cumulative {
    private static final YearMonth FIRST = YearMonth.of(2023, 1);
    private static final YearMonth LAST = YearMonth.of(2024, 9);
    private static final MathContext EXACT_ENOUGH = new MathContext(50, RoundingMode.HALF_UP);
    private static final double HUNDREDTHS = 100;
    private static final double[] SHARES = {.080, .066, .078, .076, .080, .094, .079, .080, .082, .087, .106, .092};

    private final Chance chance;

    /** Sales of one city. */
    public FirmPanel(Chance chance) {
        this.chance = chance;
    }

    /** All months. */
    public static List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            months.add(month);
        }
        return List.copyOf(months);
    }

    /** Number of firms that report. */
    public static int size() {
        return NamedFirm.values().length;
    }

    /** Sales of a firm in a month in 百元 (0.01 万元). */
    long sales(NamedFirm firm, YearMonth month) {
        if (month.getYear() < FIRST.getYear()) {
            double growth = chance.of("firm growth", firm, month.plusYears(1)).between(.19, .21);
            return Math.round(sales(firm, month.plusYears(1)) / (1 + growth));
        }
        if (month.getYear() > FIRST.getYear()) {
            double growth = chance.of("firm growth", firm, month).between(.16, .18);
            return Math.round(sales(firm, month.minusYears(1)) * (1 + growth));
        }
        double share = SHARES[month.getMonthValue() - 1]
                * chance.of("firm", firm, month).between(.97, 1.03);
        return Math.round(firm.sales() * HUNDREDTHS * share);
    }

    /** Sales of all firms in a month, 元. */
    public BigDecimal month(YearMonth month) {
        long sum = 0;
        for (NamedFirm firm : NamedFirm.values()) {
            sum += sales(firm, month);
        }
        return BigDecimal.valueOf(sum).movePointRight(2).setScale(Figure.YUAN_SCALE);
    }

    @Override
    public BigDecimal level(YearMonth month) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int number = 1; number <= month.getMonthValue(); number++) {
            sum = sum.add(month(month.withMonth(number)));
        }
        return sum;
    }

    @Override
    public BigDecimal base(YearMonth month) {
        return level(month.minusYears(1));
    }

    @Override
    public BigDecimal growth(YearMonth month) {
        return level(month).divide(base(month), EXACT_ENOUGH).subtract(BigDecimal.ONE);
    }

    @Override
    public int firstYear() {
        return FIRST.getYear();
    }

    /** Adds the panel's rows to the mart {@code online_retail_monthly}. */
    void write(Table table) throws IOException {
        Parts parts = new Parts("GOODS");
        months().forEach(month -> parts.add(month, "GOODS", amounts(month)));
        for (Parts.Part part : parts.rows()) {
            YearMonth month = part.month();
            table.rowOf(
                    List.of("140100", "GOODS", "ONLINE", "FIRM_PANEL", month, month.atDay(1), month.atEndOfMonth()),
                    part.cells());
        }
    }

    private Amounts amounts(YearMonth month) {
        BigDecimal level = month(month);
        BigDecimal base = month(month.minusYears(1));
        boolean hasLastYear = month.getYear() > FIRST.getYear();
        Figure growth = Figure.growth(level(month), base(month));
        return new Amounts(
                Figure.of(level),
                Optional.empty(),
                Figure.of(level),
                Optional.of(base),
                Figure.growth(level, base),
                Figure.of(level(month)),
                Figure.of(base(month)),
                Optional.of("PUBLISHED"),
                Optional.empty(),
                hasLastYear ? growth : Figure.none("NO_BASE"),
                growth,
                Optional.of("COMPARABLE"));
    }
}

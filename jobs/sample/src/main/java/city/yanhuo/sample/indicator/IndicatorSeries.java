package city.yanhuo.sample.indicator;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.department.Air;
import city.yanhuo.sample.official.Sheets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The true indicators of a city, January 2023 to September 2024, with the years before that they grow over. */
final class IndicatorSeries {
    /** The half-year's product was revised on this day. */
    static final LocalDate REVISED_ON = LocalDate.of(2024, 8, 28);

    static final YearMonth REVISED = YearMonth.of(2024, 6);
    /** The communiqué of this year has been published. */
    static final int COMMUNIQUE = 2023;

    static final LocalDate COMMUNIQUE_ON = LocalDate.of(2024, 4, 10);

    private static final YearMonth FIRST = YearMonth.of(2023, 1);
    private static final YearMonth LAST = YearMonth.of(2024, 9);
    /** Level of 2022 to the end of each quarter, and growth of 2023 and 2024 in percent. */
    private static final double[] PRODUCT = {1210, 2590, 4020, 5571};

    private static final double[] URBAN = {10_620, 20_480, 31_350, 43_210};
    private static final double[] RURAL = {5_640, 10_130, 16_280, 24_350};
    private static final double[][] PRODUCT_GROWTH = {{4.1, 4.6, 4.4, 4.2}, {2.0, 2.4, 2.8}};
    private static final double[][] URBAN_GROWTH = {{3.9, 4.3, 4.2, 4.4}, {2.8, 2.6, 2.5}};
    private static final double[][] RURAL_GROWTH = {{6.8, 7.1, 7.0, 7.2}, {4.0, 3.6, 3.2}};
    private static final double REVISION = 12.3;

    private final Chance chance;

    IndicatorSeries(Chance chance) {
        this.chance = chance;
    }

    static List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            months.add(month);
        }
        return List.copyOf(months);
    }

    static boolean isQuarterEnd(YearMonth month) {
        return month.getMonthValue() % 3 == 0;
    }

    /** The figure of the month alone. */
    Optional<Published> month(Kind kind, YearMonth month) {
        return kind.isQuarterly()
                ? Optional.empty()
                : Optional.of(Published.once(
                        level(kind, month),
                        growth(kind, level(kind, month), level(kind, month.minusYears(1))),
                        Sheets.received(month)));
    }

    /** The figure from January, as it stands now. */
    Optional<Published> toDate(Kind kind, YearMonth month) {
        if (!kind.isQuarterly()) {
            BigDecimal mean = mean(kind, month);
            BigDecimal growth = growth(kind, mean, mean(kind, month.minusYears(1)));
            return Optional.of(Published.once(mean, growth, Sheets.received(month)));
        }
        if (!isQuarterEnd(month)) {
            return Optional.empty();
        }
        BigDecimal level = cumulative(kind, month);
        BigDecimal growth = BigDecimal.valueOf(growths(kind)[month.getYear() - 2023][quarter(month)]);
        if (kind == Kind.GDP && month.equals(REVISED)) {
            BigDecimal revised = level.add(BigDecimal.valueOf(REVISION)).setScale(2, RoundingMode.HALF_UP);
            return Optional.of(new Published(
                    revised, Optional.empty(), new BigDecimal("2.9"), level, Sheets.received(month), REVISED_ON));
        }
        return Optional.of(Published.once(level, growth, Sheets.received(month)));
    }

    /** The figure from January as it was published first. */
    Optional<Published> firstToDate(Kind kind, YearMonth month) {
        boolean wasRevised = kind == Kind.GDP && month.equals(REVISED);
        return wasRevised
                ? toDate(kind, month).map(now -> Published.once(now.firstLevel(), new BigDecimal("2.4"), now.firstOn()))
                : toDate(kind, month);
    }

    /** The figure of the communiqué; a price index has no figure of the year before on its own base. */
    Published year(Kind kind) {
        YearMonth december = YearMonth.of(COMMUNIQUE, 12);
        BigDecimal level = kind.isQuarterly() ? cumulative(kind, december) : mean(kind, december);
        BigDecimal base =
                kind.isQuarterly() ? cumulative(kind, december.minusYears(1)) : mean(kind, december.minusYears(1));
        BigDecimal growth = kind.isQuarterly() ? BigDecimal.valueOf(growths(kind)[0][3]) : growth(kind, level, base);
        Optional<BigDecimal> printed = kind == Kind.CPI ? Optional.empty() : Optional.of(base);
        return new Published(level, printed, growth, level, COMMUNIQUE_ON, COMMUNIQUE_ON);
    }

    private BigDecimal level(Kind kind, YearMonth month) {
        if (kind == Kind.CPI) {
            return BigDecimal.valueOf(100 + chance.of("CPI", month).between(-.8, 1.6))
                    .setScale(1, RoundingMode.HALF_UP);
        }
        return BigDecimal.valueOf(air(kind).month(month));
    }

    /** The environment bureau tells the statistics office what it publishes itself. */
    private static Air air(Kind kind) {
        return kind == Kind.PM25 ? Air.PM25 : Air.PM10;
    }

    private BigDecimal mean(Kind kind, YearMonth last) {
        if (kind != Kind.CPI) {
            return BigDecimal.valueOf(air(kind).mean(last));
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int month = 1; month <= last.getMonthValue(); month++) {
            sum = sum.add(level(kind, last.withMonth(month)));
        }
        return sum.divide(BigDecimal.valueOf(last.getMonthValue()), 1, RoundingMode.HALF_UP);
    }

    /** A price index says its own growth; the others grow over the figure of the year before. */
    private static BigDecimal growth(Kind kind, BigDecimal level, BigDecimal base) {
        return kind == Kind.CPI
                ? level.subtract(BigDecimal.valueOf(100))
                : level.subtract(base).movePointRight(2).divide(base, 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal cumulative(Kind kind, YearMonth month) {
        double level = levels(kind)[quarter(month)];
        for (int year = 2023; year <= month.getYear(); year++) {
            level *= 1 + growths(kind)[year - 2023][quarter(month)] / 100;
        }
        return BigDecimal.valueOf(level).setScale(kind == Kind.GDP ? 2 : 0, RoundingMode.HALF_UP);
    }

    private static double[] levels(Kind kind) {
        return kind == Kind.GDP ? PRODUCT : kind == Kind.URBAN_INCOME ? URBAN : RURAL;
    }

    private static double[][] growths(Kind kind) {
        return kind == Kind.GDP ? PRODUCT_GROWTH : kind == Kind.URBAN_INCOME ? URBAN_GROWTH : RURAL_GROWTH;
    }

    private static int quarter(YearMonth month) {
        return (month.getMonthValue() - 1) / 3;
    }
}

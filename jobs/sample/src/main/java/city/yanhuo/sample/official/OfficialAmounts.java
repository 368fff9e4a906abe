package city.yanhuo.sample.official;

import city.yanhuo.sample.measure.Amounts;
import city.yanhuo.sample.measure.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The amounts of an official series as a mart must show them, month by month.
 *
 * @param series the true figures
 * @param known which of them the bureau knows
 */
public record OfficialAmounts(MonthlySeries series, Known known) implements Cumulative {
    private static final int FEBRUARY = 2;
    private static final String NO_BASE = "NO_BASE";
    private static final String MERGED = "MERGED";

    /** What the bureau knows of a series. */
    public interface Known {
        /** Whether the row of the month is a good one. */
        boolean row(YearMonth month);

        /** Whether the cumulative growth is printed in it. */
        boolean growth(YearMonth month);

        /** Whether the sheet prints growth of single months at all. */
        boolean monthGrowth();
    }

    /** First day of a row: 1 January for January and February together. */
    public static LocalDate start(YearMonth month) {
        return isMerged(month) ? month.atDay(1).minusMonths(1) : month.atDay(1);
    }

    /** {@code 2024-09}, {@code 2024-01/02}. */
    public static String period(YearMonth month) {
        return isMerged(month) ? month.getYear() + "-01/02" : month.toString();
    }

    /** Cumulative level, 元. */
    @Override
    public BigDecimal level(YearMonth month) {
        return Figure.yuanOfThousands(series.cumulative(month.getYear(), month.getMonthValue()));
    }

    /** Cumulative growth as published, a ratio. */
    @Override
    public BigDecimal growth(YearMonth month) {
        return Figure.ratioOfPercent(series.cumulativeGrowth(month.getYear(), month.getMonthValue()));
    }

    /** Comparable base of the cumulative level as the published growth implies it, 元. */
    @Override
    public BigDecimal base(YearMonth month) {
        return Figure.impliedBase(level(month), growth(month));
    }

    @Override
    public int firstYear() {
        return MonthlySeries.FIRST_YEAR;
    }

    /** All amount columns of one row. */
    public Amounts of(YearMonth month) {
        boolean merged = isMerged(month);
        Figure recomputed = recomputed(month);
        boolean published = known.growth(month);
        return new Amounts(
                merged ? Figure.none(MERGED) : Figure.of(monthLevel(month)),
                monthGrowthPublished(month),
                merged ? Figure.none(MERGED) : implied(month),
                monthGrowthPublished(month).map(growth -> Figure.impliedBase(monthLevel(month), growth)),
                monthGrowth(month),
                Figure.of(level(month)),
                published ? Figure.of(base(month)) : Figure.none(NO_BASE),
                published ? Optional.of("IMPLIED") : Optional.empty(),
                published ? Optional.of(growth(month)) : Optional.empty(),
                recomputed,
                published ? Figure.of(growth(month)) : recomputed,
                source(published, recomputed));
    }

    private static Optional<String> source(boolean published, Figure recomputed) {
        if (published) {
            return Optional.of("PUBLISHED");
        }
        return recomputed.value().map(growth -> "NON_COMPARABLE");
    }

    private Figure implied(YearMonth month) {
        YearMonth before = month.minusMonths(1);
        return known.row(before) ? Figure.of(level(month).subtract(level(before))) : Figure.none("NOT_REPORTED");
    }

    private Figure recomputed(YearMonth month) {
        YearMonth lastYear = month.minusYears(1);
        return isPublished(lastYear) ? Figure.growth(level(month), level(lastYear)) : Figure.none(NO_BASE);
    }

    private Optional<BigDecimal> monthGrowthPublished(YearMonth month) {
        return known.monthGrowth() && !isMerged(month)
                ? Optional.of(Figure.ratioOfPercent(series.monthGrowth(month.getYear(), month.getMonthValue())))
                : Optional.empty();
    }

    /** Without a published growth the two levels are counted over different units: no growth, and the reason. */
    private Figure monthGrowth(YearMonth month) {
        if (isMerged(month)) {
            return Figure.none(MERGED);
        }
        return monthGrowthPublished(month)
                .map(Figure::of)
                .orElseGet(() -> Figure.none(isPublished(month.minusYears(1)) ? "NON_COMPARABLE" : NO_BASE));
    }

    private BigDecimal monthLevel(YearMonth month) {
        return Figure.yuanOfThousands(series.month(month.getYear(), month.getMonthValue()));
    }

    private boolean isPublished(YearMonth month) {
        return month.getYear() >= MonthlySeries.FIRST_YEAR && known.row(month);
    }

    private static boolean isMerged(YearMonth month) {
        return month.getMonthValue() == FEBRUARY;
    }
}

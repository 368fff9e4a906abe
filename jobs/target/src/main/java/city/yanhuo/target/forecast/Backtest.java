package city.yanhuo.target.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The projections that past months would have given, with nothing but what was published when the month's own figure first was
 * (domain.md §8). The year's outcome is its full-year level as it was published first, so that a row once made stays as it is.
 *
 * @param rows by year, then by month
 */
public record Backtest(List<BacktestRow> rows) {
    private static final int FIRST_MONTH = 2;
    private static final int LAST_MONTH = 11;
    private static final int DECIMALS = 10;

    /** Copies the list. */
    public Backtest {
        rows = List.copyOf(rows);
    }

    /**
     * All projections for years before the given one.
     *
     * @param excludedYears years that are neither history nor tested
     */
    public static Backtest of(LevelHistory history, Collection<Integer> excludedYears, int beforeYear) {
        List<BacktestRow> rows = new ArrayList<>();
        for (int year : history.fullYearsBefore(beforeYear)) {
            if (!excludedYears.contains(year)) {
                for (int month = FIRST_MONTH; month <= LAST_MONTH; month++) {
                    row(YearMonth.of(year, month), history, excludedYears).ifPresent(rows::add);
                }
            }
        }
        return new Backtest(rows);
    }

    private static Optional<BacktestRow> row(YearMonth month, LevelHistory history, Collection<Integer> excludedYears) {
        Optional<LevelVintage> published = history.first(month);
        Optional<LevelVintage> outcome = history.first(month.withMonth(12));
        if (published.isEmpty() || outcome.isEmpty()) {
            return Optional.empty();
        }
        SeasonalShares shares = SeasonalShares.before(
                month, history, excludedYears, published.get().publishedAt());
        if (!shares.suffice()) {
            return Optional.empty();
        }
        Estimate estimate = shares.project(published.get().level());
        BigDecimal actual = outcome.get().level();
        return Optional.of(new BacktestRow(
                month.getYear(),
                month.getMonthValue(),
                shares.years(),
                estimate.level(),
                actual,
                estimate.level().divide(actual, DECIMALS, RoundingMode.HALF_UP).subtract(BigDecimal.ONE),
                estimate.low(),
                estimate.high(),
                estimate.holds(actual)));
    }

    /** How projections made in one month of the year did. */
    public Optional<Accuracy> accuracy(int month) {
        return Accuracy.of(rows.stream().filter(row -> row.month() == month).toList());
    }

    /** How all projections did. */
    public Optional<Accuracy> accuracy() {
        return Accuracy.of(rows);
    }
}

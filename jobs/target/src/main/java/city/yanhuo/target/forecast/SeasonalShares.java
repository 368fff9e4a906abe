package city.yanhuo.target.forecast;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What past years came to after the same month: ρ = ln(Y / R), Y the full year and R the level from January to the month. With the
 * mean of ρ the year comes to R · exp(mean ρ); its 80 % interval is that · exp(± t · sd(ρ) · √(1 + 1/K)) with Student's t of K − 1
 * degrees of freedom (domain.md §8).
 *
 * <p>Both levels of a year are the newest that were known, so that a correction of either counts from the day it was published.
 *
 * @param logRatios ρ by year
 */
public record SeasonalShares(SortedMap<Integer, Double> logRatios) {
    /** Fewest years that allow a projection; fewer give scenarios only. */
    public static final int FEWEST_YEARS = 3;

    /** An interval of 80 % leaves a tenth on each side. */
    private static final double UPPER_END = 0.9;

    /** Copies the map. */
    public SeasonalShares {
        logRatios = Collections.unmodifiableSortedMap(new TreeMap<>(logRatios));
    }

    /**
     * The shares of all years before a month's year.
     *
     * @param excludedYears years that are not like others and are left out
     * @param by what was published later is not known
     */
    public static SeasonalShares before(
            YearMonth month, LevelHistory history, Collection<Integer> excludedYears, Instant by) {
        SortedMap<Integer, Double> ratios = new TreeMap<>();
        for (int year : history.fullYearsBefore(month.getYear())) {
            if (!excludedYears.contains(year)) {
                ratio(YearMonth.of(year, month.getMonth()), history, by).ifPresent(ratio -> ratios.put(year, ratio));
            }
        }
        return new SeasonalShares(ratios);
    }

    private static Optional<Double> ratio(YearMonth month, LevelHistory history, Instant by) {
        Optional<BigDecimal> part = history.known(month, by);
        Optional<BigDecimal> whole = history.known(month.withMonth(12), by);
        return part.flatMap(first -> whole.map(year -> StrictMath.log(year.doubleValue() / first.doubleValue())));
    }

    /** K. */
    public int years() {
        return logRatios.size();
    }

    /** Whether there are years enough for a projection. */
    public boolean suffice() {
        return years() >= FEWEST_YEARS;
    }

    /** Mean of ρ. */
    double mean() {
        return logRatios.values().stream().mapToDouble(Double::doubleValue).sum() / years();
    }

    /** Standard deviation of ρ, with K − 1 in the denominator. */
    double deviation() {
        double mean = mean();
        double squares = logRatios.values().stream()
                .mapToDouble(ratio -> (ratio - mean) * (ratio - mean))
                .sum();
        return StrictMath.sqrt(squares / (years() - 1));
    }

    /** t(0.9; K − 1): 1.886 for three years, 1.533 for five. */
    double quantile() {
        return student().inverseCumulativeProbability(UPPER_END);
    }

    private TDistribution student() {
        return TDistribution.of(years() - 1.0);
    }

    /** Standard error of one more year's ρ: sd(ρ) · √(1 + 1/K). */
    private double spread() {
        return deviation() * StrictMath.sqrt(1 + 1.0 / years());
    }

    /** The full year that a level from January leads to. Needs {@link #suffice() years enough}. */
    public Estimate project(BigDecimal level) {
        double year = point(level);
        double width = quantile() * spread();
        return Estimate.of(year, year * StrictMath.exp(-width), year * StrictMath.exp(width));
    }

    private double point(BigDecimal level) {
        return level.doubleValue() * StrictMath.exp(mean());
    }

    /** Probability, 0 to 1, that the full year reaches what is needed. Needs {@link #suffice() years enough}. */
    double probability(BigDecimal level, BigDecimal needed) {
        if (needed.signum() <= 0) {
            return 1;
        }
        double distance = StrictMath.log(needed.doubleValue() / point(level));
        double spread = spread();
        if (spread == 0) {
            return distance <= 0 ? 1 : 0;
        }
        return student().survivalProbability(distance / spread);
    }
}

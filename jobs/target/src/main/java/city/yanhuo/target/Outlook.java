package city.yanhuo.target;

import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.VerdictStep;
import city.yanhuo.target.forecast.Backtest;
import city.yanhuo.target.forecast.GrowthRates;
import city.yanhuo.target.forecast.LevelHistory;
import city.yanhuo.target.forecast.SeasonalShares;
import city.yanhuo.target.forecast.Standing;
import city.yanhuo.target.forecast.TwoYearAverage;
import city.yanhuo.target.forecast.YearForecast;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said beside a growth verdict and never changes it: where the year is heading, and other growth rates of the same figure
 * (domain.md §8, §2.3).
 *
 * @param target the target
 * @param series its series
 * @param history the vintages of the series
 * @param backtest how projections of past years did
 */
record Outlook(TargetContract target, SeriesIndex series, LevelHistory history, Backtest backtest) {
    private static final int QUARTER = 3;
    private static final int FULL_YEAR = 12;

    static Outlook of(TargetContract target, SeriesIndex series) {
        LevelHistory history = Vintages.of(series);
        return new Outlook(target, series, history, Backtest.of(history, target.excludedYears(), target.year()));
    }

    /** The year as it is heading; empty when it is over, or when its level or last year's full year is not known. */
    Optional<YearForecast> forecast(YearMonth month, GrowthFigure figure, Goal goal, Fraction asked, Pace pace) {
        Optional<Fraction> level = figure.level().filter(value -> value.signum() > 0);
        if (month.getMonthValue() == FULL_YEAR || level.isEmpty()) {
            return Optional.empty();
        }
        return figure.base()
                .flatMap(base -> pace.fullYearBase()
                        .map(fullYear -> new Standing(
                                month,
                                level.get().rounded(2),
                                base.rounded(2),
                                fullYear.rounded(2),
                                figure.growth().stored(),
                                lastThreeMonths(month, figure),
                                asked.stored(),
                                goal.needed(fullYear))))
                .map(standing -> YearForecast.of(
                        standing,
                        SeasonalShares.before(month, history, target.excludedYears(), Instant.MAX),
                        backtest,
                        target.excludedYears()));
    }

    /** Growth of the last three months, from the cumulative figures at both ends; empty in the first quarter. */
    private Optional<BigDecimal> lastThreeMonths(YearMonth month, GrowthFigure figure) {
        YearMonth before = month.minusMonths(QUARTER);
        if (before.getYear() != month.getYear()) {
            return Optional.empty();
        }
        return figure(series.main(before))
                .flatMap(earlier -> earlier.level()
                        .flatMap(level -> earlier.base()
                                .map(base -> figure.base().orElseThrow().minus(base))
                                .filter(base -> base.signum() > 0)
                                .map(base -> figure.level()
                                        .orElseThrow()
                                        .minus(level)
                                        .dividedBy(base))))
                .map(ratio -> ratio.minus(Fraction.ONE).stored());
    }

    /** The other growth rates of the month, and the average of two years where the base was a year unlike others. */
    List<VerdictStep> comparisons(YearMonth month, GrowthFigure figure) {
        List<VerdictStep> steps = new ArrayList<>();
        new GrowthRates(
                        Optional.of(figure.growth().stored()).filter(growth -> figure.isPublished()),
                        recomputed(month, figure),
                        panel(month))
                .step()
                .ifPresent(steps::add);
        YearMonth lastYear = month.minusYears(1);
        if (target.excludedYears().contains(lastYear.getYear())) {
            figure(series.main(lastYear))
                    .map(earlier -> new TwoYearAverage(
                            figure.growth().stored(), earlier.growth().stored()))
                    .flatMap(average -> average.step(lastYear.getYear()))
                    .ifPresent(steps::add);
        }
        return steps;
    }

    private Optional<BigDecimal> recomputed(YearMonth month, GrowthFigure figure) {
        return series.main(month.minusYears(1))
                .flatMap(Observation::level)
                .filter(lastYear -> lastYear.signum() > 0)
                .flatMap(lastYear -> figure.level()
                        .map(level -> level.dividedBy(Fraction.of(lastYear))
                                .minus(Fraction.ONE)
                                .stored()));
    }

    private Optional<BigDecimal> panel(YearMonth month) {
        return series.early(month)
                .flatMap(observation -> GrowthFigure.of(observation, Optional.empty()))
                .map(figure -> figure.growth().stored());
    }

    private Optional<GrowthFigure> figure(Optional<Observation> observation) {
        return observation.flatMap(found -> GrowthFigure.of(found, target.publishedDecimals()));
    }
}

package city.yanhuo.target.forecast;

import city.yanhuo.contract.target.Chance;
import city.yanhuo.contract.target.Projection;
import city.yanhuo.contract.target.VerdictStep;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The projection of a running year with its reasoning: by seasonal shares where three past years or more allow it, else by
 * scenarios (domain.md §8).
 *
 * @param projection the projection
 * @param steps formula, numbers, scenarios, and how such projections did before
 */
public record YearForecast(Projection projection, List<VerdictStep> steps) {
    /** Method of a projection: past years tell which part of a year its first months are. */
    public static final String SEASONAL_SHARE = "SEASONAL_SHARE";

    /** Method of a projection: the rest of the year grows at one rate or another. */
    public static final String CARRY_OVER = "CARRY_OVER";

    private static final int RATIO_DECIMALS = 10;
    private static final double LIKELY_FROM = 0.8;
    private static final double UNLIKELY_TO = 0.2;

    /** Copies the list. */
    public YearForecast {
        steps = List.copyOf(steps);
    }

    /**
     * Projects a year.
     *
     * @param shares what past years came to after the same month
     * @param backtest how past projections did
     * @param excludedYears years left out of both; named in the reasoning
     */
    public static YearForecast of(
            Standing standing, SeasonalShares shares, Backtest backtest, List<Integer> excludedYears) {
        CarryOver scenarios = CarryOver.of(standing);
        ForecastSteps words = new ForecastSteps(standing, excludedYears);
        List<VerdictStep> steps = new ArrayList<>();
        if (!shares.suffice()) {
            Projection range = projection(standing, scenarios.range(), Optional.empty(), CARRY_OVER, shares.years());
            steps.add(words.scenarios(scenarios));
            steps.add(words.tooFewYears(range));
            return new YearForecast(range, steps);
        }
        Chance chance =
                chance(shares.probability(standing.level(), standing.needed().level()));
        Projection projection = projection(
                standing, shares.project(standing.level()), Optional.of(chance), SEASONAL_SHARE, shares.years());
        steps.add(words.level(projection, shares));
        steps.add(words.interval(projection, shares));
        steps.add(words.chance(projection, chance));
        steps.add(words.scenarios(scenarios));
        steps.add(words.backtest(backtest));
        return new YearForecast(projection, steps);
    }

    private static Projection projection(
            Standing standing, Estimate estimate, Optional<Chance> chance, String method, int years) {
        return new Projection(
                estimate.level(),
                estimate.low(),
                estimate.high(),
                estimate.level()
                        .divide(standing.fullYearBase(), RATIO_DECIMALS, RoundingMode.HALF_UP)
                        .subtract(BigDecimal.ONE),
                chance,
                method,
                years);
    }

    /** The word for a probability of reaching the target. */
    static Chance chance(double probability) {
        if (probability >= LIKELY_FROM) {
            return Chance.LIKELY;
        }
        return probability <= UNLIKELY_TO ? Chance.UNLIKELY : Chance.DOUBTFUL;
    }
}

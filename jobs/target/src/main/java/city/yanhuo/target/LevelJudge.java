package city.yanhuo.target;

import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.VerdictFlag;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.contract.target.VerdictStep;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A yearly mean at or below a limit (DESIGN §7, domain.md §8.7). The published mean since January is compared as it stands; above
 * the limit, the mean that the rest of the year may still have is compared with what the same rest was last year, by days. The
 * full year decides.
 */
record LevelJudge(TargetContract target, SeriesIndex series) implements RuleJudge {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public YearMonth firstMonth() {
        return YearMonth.of(target.year(), 1);
    }

    @Override
    public Assessment assess(YearMonth month) {
        if (series.isEmpty()) {
            return Assessment.without(VerdictState.NO_DATA, target.threshold(), List.of(Steps.neverMeasured()));
        }
        Optional<Observation> observation = series.main(month);
        Optional<Fraction> mean = observation.flatMap(Observation::level).map(Fraction::of);
        if (observation.isEmpty() || mean.isEmpty()) {
            return Assessment.without(VerdictState.PROVISIONAL, target.threshold(), List.of(Steps.notReported(month)));
        }
        return Coverage.stepIfLow(observation.get(), target.coverageGate())
                .map(step -> Assessment.without(VerdictState.PROVISIONAL, target.threshold(), List.of(step)))
                .orElseGet(() -> judge(month, mean.get()));
    }

    private Assessment judge(YearMonth month, Fraction mean) {
        Fraction limit =
                Fraction.of(target.threshold().orElseThrow().add(target.terms().tolerance()));
        boolean isFullYear = month.getMonth() == Month.DECEMBER;
        boolean meets = !mean.isAbove(limit);
        Optional<RestOfYear> allowed = isFullYear ? Optional.empty() : Optional.of(new RestOfYear(month, limit, mean));
        Optional<RestOfYear> lastYear = isFullYear ? Optional.empty() : restOfLastYear(month.minusYears(1));
        boolean mayNot = allowed.isPresent()
                && lastYear.filter(rest -> rest.mean().isAbove(allowed.get().mean()))
                        .isPresent();

        VerdictState state = Assessment.stateOf(month, meets, mayNot);
        LevelSteps steps = new LevelSteps(target, month, mean, limit, allowed, lastYear);
        List<VerdictStep> reasoning = new ArrayList<>(steps.figures());
        reasoning.add(steps.verdict(state));
        Fraction gap = limit.minus(mean);
        return Assessment.of(
                state,
                !meets,
                roundingFlag(gap),
                mean,
                limit,
                target.showsRatio() ? gap.times(Fraction.of(HUNDRED)) : gap,
                limit.signum() == 0 ? gap : gap.dividedBy(limit.abs()),
                reasoning);
    }

    private Optional<RestOfYear> restOfLastYear(YearMonth month) {
        Optional<Fraction> whole = level(month.withMonth(12));
        return level(month).flatMap(part -> whole.map(year -> new RestOfYear(month, year, part)));
    }

    private Optional<Fraction> level(YearMonth month) {
        return series.main(month).flatMap(Observation::level).map(Fraction::of);
    }

    /** WITHIN_ROUNDING: the limit lies within half a last digit of a published mean (domain.md §2.4). */
    private Set<VerdictFlag> roundingFlag(Fraction gap) {
        Set<VerdictFlag> flags = EnumSet.noneOf(VerdictFlag.class);
        target.publishedDecimals()
                .map(decimals -> Increment.halfLastDigit(target.showsRatio() ? decimals : decimals - 2))
                .filter(half -> !gap.abs().isAbove(Fraction.of(half)))
                .ifPresent(half -> flags.add(VerdictFlag.WITHIN_ROUNDING));
        return flags;
    }
}

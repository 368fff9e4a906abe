package city.yanhuo.target;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.VerdictFlag;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.contract.target.VerdictStep;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * A number of recognised things by a day, in one district or in the city, or a covered share of a whole, which is judged alike
 * (DESIGN §7, domain.md §8.9). Paced by the contract's planned curve; candidates are shown apart and only say whether the number can still be reached.
 */
record CountJudge(TargetContract target, SeriesIndex series) implements RuleJudge {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NEARLY = new BigDecimal("0.1");
    private static final BigDecimal FAR = new BigDecimal("0.3");

    @Override
    public YearMonth firstMonth() {
        return YearMonth.of(target.year(), 1);
    }

    @Override
    public Assessment assess(YearMonth month) {
        if (series.isEmpty()) {
            return Assessment.without(VerdictState.NO_DATA, target.threshold(), List.of(Steps.neverMeasured()));
        }
        Optional<Observation> observation =
                series.main(month).filter(found -> reached(found).isPresent());
        if (observation.isEmpty()) {
            return Assessment.without(VerdictState.PROVISIONAL, target.threshold(), List.of(Steps.notReported(month)));
        }
        LocalDate end = month.atEndOfMonth();
        return stepIfNotReported(observation.get(), end)
                .map(step -> Assessment.without(VerdictState.PROVISIONAL, target.threshold(), List.of(step)))
                .orElseGet(() -> judge(observation.get(), end));
    }

    private Optional<VerdictStep> stepIfNotReported(Observation observation, LocalDate end) {
        if (observation.coverage().isPresent()) {
            return Coverage.stepIfLow(observation, target.coverageGate());
        }
        return observation
                .reportedTo()
                .filter(day -> day.isBefore(end))
                .map(day -> Steps.of(
                        "台账报送",
                        "Ledger reported",
                        new Label("报至日 < t", "reported_to < t"),
                        day + " < " + end,
                        VerdictState.PROVISIONAL.label()));
    }

    /** The number reached, or the covered share of the whole. */
    private Optional<Fraction> reached(Observation observation) {
        if (target.rule() == Rule.COUNT) {
            return observation.count().map(Fraction::of);
        }
        return observation
                .base()
                .filter(whole -> whole.signum() > 0)
                .flatMap(whole -> observation.level().map(covered -> new Fraction(covered, whole)));
    }

    private Assessment judge(Observation observation, LocalDate end) {
        BigDecimal number = target.threshold().orElseThrow();
        Fraction count = reached(observation).orElseThrow();
        Optional<BigDecimal> candidates = observation.candidates();
        Fraction planned = PlanCurve.plannedAt(target.plan(), end);
        Fraction behind = planned.minus(count);
        Fraction missing = Fraction.of(number).minus(count);
        long daysLeft = ChronoUnit.DAYS.between(end, target.due());
        boolean tooLate =
                candidates.filter(open -> missing.isAbove(Fraction.of(open))).isPresent()
                        && daysLeft < target.leadDays();

        CountSteps steps = new CountSteps(target, observation, end, count, planned, behind, daysLeft);
        boolean isNearPlan = !behind.isAbove(Fraction.of(NEARLY.multiply(number)));
        VerdictState state = VerdictState.BREACH;
        if (missing.signum() <= 0) {
            state = VerdictState.ACHIEVED;
        } else if (!end.isBefore(target.due())) {
            state = VerdictState.MISSED;
        } else if (!tooLate && !behind.isAbove(Fraction.of(FAR.multiply(number)))) {
            state = isNearPlan ? VerdictState.ON_TRACK : VerdictState.WATCH;
        }
        List<VerdictStep> reasoning = new ArrayList<>(steps.figures());
        reasoning.add(steps.verdict(state, tooLate));
        Fraction gap = count.minus(Fraction.of(number));
        return Assessment.of(
                state,
                missing.signum() > 0 && !isNearPlan,
                EnumSet.noneOf(VerdictFlag.class),
                count,
                Fraction.of(number),
                target.showsRatio() ? gap.times(Fraction.of(HUNDRED)) : gap,
                gap.dividedBy(Fraction.of(number)),
                reasoning);
    }
}

package city.yanhuo.target;

import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Judges promises: (targets, observations, last verdicts, as-of day) → a verdict for every target and every month of its year
 * that has ended before the as-of day. Pure: no clock, no order of evaluation, no state.
 *
 * <p>A verdict's period runs from 1 January to the end of the month. Growth targets begin with February, since January has no
 * figure of its own.
 */
public final class Judge {
    private Judge() {}

    /**
     * All verdicts, by target in the order given, then by month.
     *
     * @param targets contracts, each target once; legs of a compound among them
     * @param observations of all targets and periods, history included, from one publication
     * @param lastVerdicts the last stored verdict of each target and period; tells what a correction has changed
     * @param asOf months that end on this day or later are not judged
     * @throws IllegalArgumentException if a compound names a leg that is not among the targets
     */
    public static List<Verdict> judge(
            List<TargetContract> targets,
            Collection<Observation> observations,
            Collection<Verdict> lastVerdicts,
            LocalDate asOf) {
        Map<String, TargetContract> byId = targets.stream()
                .collect(Collectors.toMap(
                        TargetContract::target, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        Restatements restatements = Restatements.of(lastVerdicts);
        List<Verdict> verdicts = new ArrayList<>();
        for (TargetContract target : targets) {
            RuleJudge rule = ruleOf(target, byId, observations);
            verdicts.addAll(year(target, rule, restatements, asOf));
        }
        return verdicts;
    }

    private static RuleJudge ruleOf(
            TargetContract target, Map<String, TargetContract> byId, Collection<Observation> observations) {
        return switch (target.rule()) {
            case GROWTH ->
                new GrowthJudge(
                        target,
                        new Goal.Growth(target.threshold().orElseThrow()),
                        SeriesIndex.of(target.target(), observations));
            case INCREMENT ->
                new GrowthJudge(
                        target,
                        new Goal.Increment(target.threshold().orElseThrow()),
                        SeriesIndex.of(target.target(), observations));
            case COUNT -> new CountJudge(target, SeriesIndex.of(target.target(), observations));
            case COVERAGE, LEVEL, MILESTONE, STATUS, RELATIVE ->
                throw new IllegalArgumentException(
                        "Cannot judge " + target.target() + ": no judge for its rule, found " + target.rule());
            case COMPOUND -> {
                Map<String, RuleJudge> legs = new LinkedHashMap<>();
                for (String leg : target.legs()) {
                    TargetContract contract = byId.get(leg);
                    if (contract == null || contract.legs().contains(target.target())) {
                        throw new IllegalArgumentException("Cannot judge " + target.target()
                                + ": its leg is not a target of its own, found " + leg);
                    }
                    legs.put(leg, ruleOf(contract, byId, observations));
                }
                yield new CompoundJudge(target, legs);
            }
        };
    }

    private static List<Verdict> year(
            TargetContract target, RuleJudge rule, Restatements restatements, LocalDate asOf) {
        List<Verdict> verdicts = new ArrayList<>();
        RowBelow row = RowBelow.NONE;
        YearMonth end = YearMonth.of(target.year(), 12);
        for (YearMonth month = rule.firstMonth();
                !month.isAfter(end) && month.atEndOfMonth().isBefore(asOf);
                month = month.plusMonths(1)) {
            Assessment assessment = rule.assess(month);
            Period period = Period.cumulative(month);
            row = row.with(period, assessment);
            verdicts.add(verdict(target, period, assessment, row, restatements));
        }
        return verdicts;
    }

    private static Verdict verdict(
            TargetContract target, Period period, Assessment assessment, RowBelow row, Restatements restatements) {
        RowBelow own = assessment.isBelow() ? row : RowBelow.NONE;
        return new Verdict(
                target.target(),
                target.version(),
                period,
                assessment.state(),
                restatements.flags(target, period, assessment),
                assessment.value(),
                assessment.threshold(),
                assessment.gap(),
                assessment.requiredRest().map(Fraction::stored),
                assessment.bestRest().map(Fraction::stored),
                assessment.bindingLeg(),
                own.since(),
                own.length(),
                Optional.empty(),
                assessment.steps());
    }
}

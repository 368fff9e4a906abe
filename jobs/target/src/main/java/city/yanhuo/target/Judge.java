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
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Judges promises: (targets, observations, last verdicts, as-of day) → a verdict for every target and every month, or quarter, of
 * its year that has ended before the as-of day. Pure: no clock, no order of evaluation, no state.
 *
 * <p>A verdict's period runs from 1 January to the end of the month. Growth targets begin with February, since January has no
 * figure of its own. Each month is judged by the version of the target that is valid at its end.
 */
public final class Judge {
    private Judge() {}

    /**
     * All verdicts, by target in the order given, then by month.
     *
     * @param targets contracts in all their versions; legs of a compound among them
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
        Map<String, List<TargetContract>> byId = byId(targets);
        Judges judges = new Judges(byId, observations);
        Restatements restatements = Restatements.of(lastVerdicts);
        List<Verdict> verdicts = new ArrayList<>();
        byId.forEach((id, versions) -> {
            VersionedJudge judge = judges.of(versions);
            versions.stream()
                    .map(TargetContract::year)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .forEach(year -> verdicts.addAll(year(year, judge, restatements, asOf)));
        });
        return verdicts;
    }

    private static Map<String, List<TargetContract>> byId(List<TargetContract> targets) {
        return targets.stream()
                .collect(Collectors.groupingBy(TargetContract::target, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Verdict> year(int year, VersionedJudge judge, Restatements restatements, LocalDate asOf) {
        List<Verdict> verdicts = new ArrayList<>();
        RowBelow row = RowBelow.NONE;
        for (int number = 1; number <= 12; number++) {
            YearMonth month = YearMonth.of(year, number);
            Optional<VersionedJudge.Version> version = judge.at(month)
                    .filter(found -> found.contract().terms().frequency().judges(month));
            if (version.isPresent() && month.atEndOfMonth().isBefore(asOf)) {
                Assessment assessment = version.get().judge().assess(month);
                Period period = Period.cumulative(month);
                row = row.with(period, assessment);
                verdicts.add(verdict(version.get().contract(), period, assessment, row, restatements));
            }
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
                assessment.projection(),
                assessment.steps());
    }
}

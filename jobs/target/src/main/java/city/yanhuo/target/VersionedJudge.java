package city.yanhuo.target;

import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.VerdictState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All versions of one target: the end of a month is judged by the version that is valid on it, so that an old verdict keeps the
 * version it was made with. Before the first version is valid there is nothing to judge.
 *
 * @param byFirstDay each version with its judge, by the first day on which it is valid
 */
record VersionedJudge(TreeMap<LocalDate, Version> byFirstDay) implements RuleJudge {
    /** One version. */
    record Version(TargetContract contract, RuleJudge judge) {}

    static VersionedJudge of(List<TargetContract> versions, Function<TargetContract, RuleJudge> judges) {
        TreeMap<LocalDate, Version> byFirstDay = new TreeMap<>();
        versions.stream()
                .sorted(Comparator.comparing(TargetContract::version))
                .forEach(version ->
                        byFirstDay.put(version.provenance().validFrom(), new Version(version, judges.apply(version))));
        return new VersionedJudge(byFirstDay);
    }

    /** The version that judges a month of its own year. */
    Optional<Version> at(YearMonth month) {
        return Optional.ofNullable(byFirstDay.floorEntry(month.atEndOfMonth()))
                .map(Map.Entry::getValue)
                .filter(version -> version.contract().year() == month.getYear()
                        && !version.judge().firstMonth().isAfter(month));
    }

    @Override
    public YearMonth firstMonth() {
        return byFirstDay.values().stream()
                .map(version -> version.judge().firstMonth())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Override
    public Assessment assess(YearMonth month) {
        return at(month)
                .map(version -> version.judge().assess(month))
                .orElseGet(() ->
                        Assessment.without(VerdictState.NO_DATA, Optional.empty(), List.of(Steps.neverMeasured())));
    }
}

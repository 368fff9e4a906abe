package city.yanhuo.app.command;

import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The verdicts that a board shows: each target's last one up to the last month judged, of that month's year. What is judged by the
 * quarter stands beside what is judged by the month.
 */
final class NewestPeriod {
    private NewestPeriod() {}

    static List<Verdict> of(List<Verdict> verdicts) {
        Optional<LocalDate> newest =
                verdicts.stream().map(verdict -> verdict.period().end()).max(Comparator.naturalOrder());
        return newest.map(end -> upTo(end, verdicts)).orElse(List.of());
    }

    /** The board as it stood at the end of a month. */
    static List<Verdict> upTo(LocalDate end, List<Verdict> verdicts) {
        Map<String, Verdict> last = new LinkedHashMap<>();
        verdicts.stream()
                .filter(verdict -> !verdict.period().end().isAfter(end)
                        && verdict.period().end().getYear() == end.getYear())
                .forEach(verdict -> last.merge(
                        verdict.target(),
                        verdict,
                        (one, other) ->
                                other.period().end().isAfter(one.period().end()) ? other : one));
        return new ArrayList<>(last.values());
    }

    /** Those that count: another reading of a promise is shown and never counted. */
    static List<Verdict> counted(List<Verdict> verdicts, Map<String, TargetContract> targets) {
        return verdicts.stream()
                .filter(verdict -> Optional.ofNullable(targets.get(verdict.target()))
                        .filter(TargetContract::isAlternative)
                        .isEmpty())
                .toList();
    }
}

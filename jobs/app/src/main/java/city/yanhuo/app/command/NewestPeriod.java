package city.yanhuo.app.command;

import city.yanhuo.contract.target.Verdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The verdicts that a board shows: those of the last month judged. */
final class NewestPeriod {
    private NewestPeriod() {}

    static List<Verdict> of(List<Verdict> verdicts) {
        Optional<LocalDate> newest =
                verdicts.stream().map(verdict -> verdict.period().end()).max(Comparator.naturalOrder());
        return verdicts.stream()
                .filter(verdict -> newest.filter(verdict.period().end()::equals).isPresent())
                .toList();
    }
}

package city.yanhuo.query.explain;

import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Observation.Series;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which measured figures the formula of a verdict uses (domain.md §8): the month judged; before December for growth and levels
 * also last year's same month and full year, which give A and the same rest, and for growth the same two of each past year, which
 * give the best rest.
 */
final class EvidencePlan {
    private static final Comparator<Observation> LONGEST_FIRST =
            Comparator.comparing(observation -> observation.period().start());

    private final TargetContract target;
    private final List<Observation> observations;

    EvidencePlan(TargetContract target, Collection<Observation> all) {
        this.target = target;
        this.observations = all.stream()
                .filter(observation -> observation.target().equals(target.target()))
                .toList();
    }

    /** The figures of the verdict on that month. */
    List<Planned> of(YearMonth month) {
        List<Planned> planned = new ArrayList<>();
        find(Series.MAIN, month).ifPresent(current -> planned.add(new Planned(EvidenceRole.CURRENT, current)));
        boolean looksBack = target.rule().isPacedByGrowth() || target.rule() == Rule.LEVEL;
        if (looksBack && month.getMonthValue() < 12) {
            YearMonth last = month.minusYears(1);
            add(planned, EvidenceRole.LAST_YEAR, last);
            add(planned, EvidenceRole.LAST_YEAR_FULL, last.withMonth(12));
            if (target.rule().isPacedByGrowth()) {
                history(planned, month);
            }
        }
        find(Series.EARLY, month).ifPresent(early -> planned.add(new Planned(EvidenceRole.EARLY, early)));
        return planned;
    }

    private void history(List<Planned> planned, YearMonth month) {
        observations.stream()
                .map(observation -> observation.period().end().getYear())
                .filter(year ->
                        year < month.getYear() && !target.excludedYears().contains(year))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .forEach(year -> {
                    Optional<Observation> part = whole(YearMonth.of(year, month.getMonth()));
                    Optional<Observation> full = whole(YearMonth.of(year, 12));
                    if (year < month.getYear() - 1 && part.isPresent() && full.isPresent()) {
                        planned.add(new Planned(EvidenceRole.HISTORY, part.get()));
                        planned.add(new Planned(EvidenceRole.HISTORY_FULL, full.get()));
                    }
                });
    }

    private Optional<Observation> whole(YearMonth month) {
        return find(Series.MAIN, month)
                .filter(observation ->
                        observation.level().isPresent() && observation.base().isPresent());
    }

    private void add(List<Planned> planned, EvidenceRole role, YearMonth month) {
        find(Series.MAIN, month).ifPresent(observation -> planned.add(new Planned(role, observation)));
    }

    private Optional<Observation> find(Series series, YearMonth month) {
        return observations.stream()
                .filter(observation -> observation.series() == series
                        && observation.period().lastMonth().equals(month))
                .min(LONGEST_FIRST);
    }

    /** A figure and what it does. */
    record Planned(EvidenceRole role, Observation observation) {}
}

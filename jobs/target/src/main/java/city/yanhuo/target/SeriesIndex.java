package city.yanhuo.target;

import city.yanhuo.contract.target.Observation;
import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The observations of one target, found by the month that they end in.
 *
 * <p>Where two observations of a series end in one month, the longer period counts, then the newer vintage: the answer does not
 * depend on the order in which they came.
 */
final class SeriesIndex {
    private static final Comparator<Observation> BETTER = Comparator.comparing(
                    (Observation observation) -> observation.period().start())
            .reversed()
            .thenComparing(observation -> observation.vintage().orElse(Instant.MIN))
            .thenComparing(Observation::toString);

    private final Map<YearMonth, Observation> main = new HashMap<>();
    private final Map<YearMonth, Observation> early = new HashMap<>();

    /** The series of every target that has observations, by its id. */
    static Map<String, SeriesIndex> byTarget(Collection<Observation> observations) {
        return observations.stream()
                .collect(Collectors.groupingBy(
                        Observation::target, Collectors.collectingAndThen(Collectors.toList(), SeriesIndex::of)));
    }

    /** Of the observations of one target. */
    static SeriesIndex of(Collection<Observation> observations) {
        SeriesIndex index = new SeriesIndex();
        observations.forEach(index::add);
        return index;
    }

    private void add(Observation observation) {
        Map<YearMonth, Observation> series =
                switch (observation.series()) {
                    case MAIN -> main;
                    case EARLY -> early;
                };
        series.merge(
                observation.period().lastMonth(),
                observation,
                (one, other) -> BETTER.compare(one, other) >= 0 ? one : other);
    }

    Optional<Observation> main(YearMonth month) {
        return Optional.ofNullable(main.get(month));
    }

    Optional<Observation> early(YearMonth month) {
        return Optional.ofNullable(early.get(month));
    }

    /** The observations of the target itself, oldest first. */
    Collection<Observation> main() {
        return new TreeMap<>(main).values();
    }

    /** Whether the target was ever measured. */
    boolean isEmpty() {
        return main.isEmpty();
    }

    /** Years before the given one that have a full-year figure, oldest first. */
    SortedSet<Integer> fullYearsBefore(int year) {
        SortedSet<Integer> years = new TreeSet<>();
        for (YearMonth month : main.keySet()) {
            if (month.getMonth() == Month.DECEMBER && month.getYear() < year) {
                years.add(month.getYear());
            }
        }
        return years;
    }
}

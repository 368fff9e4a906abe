package city.yanhuo.target.forecast;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All vintages of a series of levels from January: what was known of each month, and when. */
public final class LevelHistory {
    private final SortedMap<YearMonth, NavigableMap<Instant, BigDecimal>> vintages = new TreeMap<>();

    private LevelHistory() {}

    /**
     * A history of vintages in any order. Levels that are not above zero have no logarithm and are left out; of two that were
     * published at one instant the larger counts.
     */
    public static LevelHistory of(Collection<LevelVintage> vintages) {
        LevelHistory history = new LevelHistory();
        vintages.stream()
                .filter(vintage -> vintage.level().signum() > 0)
                .forEach(vintage -> history.vintages
                        .computeIfAbsent(vintage.month(), month -> new TreeMap<>())
                        .merge(vintage.publishedAt(), vintage.level(), BigDecimal::max));
        return history;
    }

    /** The newest level of a month among those published by an instant. */
    Optional<BigDecimal> known(YearMonth month, Instant by) {
        return Optional.ofNullable(vintages.get(month))
                .map(levels -> levels.floorEntry(by))
                .map(Map.Entry::getValue);
    }

    /** The level of a month as it was published first, and when. */
    Optional<LevelVintage> first(YearMonth month) {
        return Optional.ofNullable(vintages.get(month))
                .map(NavigableMap::firstEntry)
                .map(entry -> new LevelVintage(month, entry.getValue(), entry.getKey()));
    }

    /** Years before the given one that have a full-year level, oldest first. */
    SortedSet<Integer> fullYearsBefore(int year) {
        SortedSet<Integer> years = new TreeSet<>();
        vintages.keySet().stream()
                .filter(month -> month.getMonth() == Month.DECEMBER && month.getYear() < year)
                .forEach(month -> years.add(month.getYear()));
        return years;
    }
}

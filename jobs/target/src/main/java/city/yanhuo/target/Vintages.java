package city.yanhuo.target;

import city.yanhuo.contract.target.Observation;
import city.yanhuo.target.forecast.LevelHistory;
import city.yanhuo.target.forecast.LevelVintage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a series' vintages: of each month the level that holds, and the first one where it was revised.
 *
 * <p>An observation does not say when its first level was published. Months are published one after the other: the first level
 * counts as known from the end of its month, or from when the month before was known if that is later.
 */
final class Vintages {
    private final List<LevelVintage> vintages = new ArrayList<>();
    private Instant latest = Instant.MIN;

    private Vintages() {}

    static LevelHistory of(SeriesIndex series) {
        Vintages known = new Vintages();
        series.main().forEach(known::add);
        return LevelHistory.of(known.vintages);
    }

    private void add(Observation observation) {
        Optional<BigDecimal> level = observation.level();
        if (level.isEmpty()) {
            return;
        }
        YearMonth month = observation.period().lastMonth();
        Instant published = observation.vintage().orElse(endOf(month));
        if (observation
                .first()
                .filter(first -> first.compareTo(level.get()) != 0)
                .isPresent()) {
            Instant earliest = endOf(month).isAfter(latest) ? endOf(month) : latest;
            latest = earliest.isBefore(published) ? earliest : published.minusNanos(1);
            vintages.add(new LevelVintage(month, observation.first().get(), latest));
        } else {
            latest = published;
        }
        vintages.add(new LevelVintage(month, level.get(), published));
    }

    private static Instant endOf(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

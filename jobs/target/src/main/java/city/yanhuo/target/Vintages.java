package city.yanhuo.target;

import city.yanhuo.target.forecast.LevelHistory;
import city.yanhuo.target.forecast.LevelVintage;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/** What is known of a series' vintages. A level of which nobody says when it came counts as known from the end of its month. */
final class Vintages {
    private Vintages() {}

    static LevelHistory of(SeriesIndex series) {
        List<LevelVintage> vintages = series.main().stream()
                .flatMap(observation -> observation.level().stream().map(level -> {
                    YearMonth month = observation.period().lastMonth();
                    return new LevelVintage(month, level, observation.vintage().orElse(endOf(month)));
                }))
                .toList();
        return LevelHistory.of(vintages);
    }

    private static Instant endOf(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

package city.yanhuo.scheduler.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Numbers and ranges against a matcher that tries one minute after the other. */
class CronMatcherTest {
    @Property(tries = 300)
    void theNextTimeIsTheFirstMinuteThatMatches(
            @ForAll @IntRange(max = 59) int minute,
            @ForAll @IntRange(min = 1, max = 30) int step,
            @ForAll @IntRange(max = 23) int from,
            @ForAll @IntRange(max = 23) int to,
            @ForAll @IntRange(max = 6) int weekday,
            @ForAll @IntRange(max = 525_599) int offset) {
        Cron cron = Cron.parse(minute + "/" + step + " " + from + "-" + to + " * * " + weekday + ",3");
        LocalDateTime start = LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(offset);
        Optional<LocalDateTime> expected = Optional.empty();
        for (int i = 1; i <= 7 * 24 * 60 && expected.isEmpty(); i++) {
            LocalDateTime at = start.plusMinutes(i);
            boolean minuteFits = at.getMinute() >= minute && (at.getMinute() - minute) % step == 0;
            // croniter takes an equal range for the whole cycle
            boolean hourFits = from == to
                    || (from < to
                            ? at.getHour() >= from && at.getHour() <= to
                            : at.getHour() >= from || at.getHour() <= to);
            int day = at.getDayOfWeek().getValue() % 7;
            if (minuteFits && hourFits && (day == weekday || day == 3)) {
                expected = Optional.of(at);
            }
        }
        assertThat(cron.next(start)).isEqualTo(expected);
        expected.ifPresent(at -> assertThat(cron.previous(at.plusMinutes(1))).contains(at));
    }
}

package city.yanhuo.scheduler.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.error.YanhuoException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The worked cases of airflow.md §1.1, §1.2, §1.6 and §1.7. */
class TimetablesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Timetable DAILY = Timetables.cronDataInterval(Cron.parse("@daily"), ZoneOffset.UTC);

    private final Timetable twice = Timetables.cronTriggers(
            List.of(Cron.parse("@hourly"), Cron.parse("30 * * * *")), ZoneOffset.UTC, Duration.ZERO, FirstRun.usual());

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    private static DataInterval instant(String text) {
        return new DataInterval(at(text), at(text));
    }

    @Test
    void severalCronsRunAtTheEarliestOfTheirTicks() {
        Bounds catchup = new Bounds(Optional.of(at("2025-01-01T00:05:00Z")), Optional.empty(), true);
        assertThat(twice.next(Optional.empty(), catchup, at("2025-02-01T00:00:00Z"))
                        .map(RunTimes::runAfter))
                .contains(at("2025-01-01T00:30:00Z"));
        Bounds latest = new Bounds(Optional.of(at("2025-01-01T00:05:00Z")), Optional.empty(), false);
        Optional<DataInterval> last = Optional.of(instant("2025-02-01T00:00:00Z"));
        assertThat(twice.next(last, latest, at("2025-02-01T01:59:00Z")).map(RunTimes::runAfter))
                .contains(at("2025-02-01T01:30:00Z"));
        assertThat(twice.next(last, latest, at("2025-02-01T00:29:00Z")).map(RunTimes::runAfter))
                .contains(at("2025-02-01T00:30:00Z"));
    }

    @Test
    void aRunAskedForByHandWorksOnTheLastCompletePeriod() {
        DataInterval day = new DataInterval(at("2022-08-07T00:00:00Z"), at("2022-08-08T00:00:00Z"));
        assertThat(DAILY.inferInterval(at("2022-08-08T01:00:00Z"))).contains(day);
        assertThat(DAILY.inferInterval(at("2022-08-08T00:00:00Z"))).contains(day);
        assertThat(Timetables.cronDataInterval(Cron.parse("@daily"), SHANGHAI)
                        .inferInterval(at("2026-01-04T01:00:00Z")))
                .contains(new DataInterval(at("2026-01-02T16:00:00Z"), at("2026-01-03T16:00:00Z")));
        assertThat(Timetables.cronDataInterval(Cron.parse("@monthly"), SHANGHAI)
                        .inferInterval(at("2026-04-19T16:00:00Z")))
                .contains(new DataInterval(at("2026-02-28T16:00:00Z"), at("2026-03-31T16:00:00Z")));
    }

    @Test
    void onceRunsAtItsStartAndNeverAgain() {
        Bounds bounds = new Bounds(Optional.of(at("2026-11-03T04:05:06Z")), Optional.empty(), false);
        Timetable once = new OnceTimetable();
        assertThat(once.next(Optional.empty(), bounds, at("2026-11-01T00:00:00Z"))
                        .map(RunTimes::runAfter))
                .contains(at("2026-11-03T04:05:06Z"));
        assertThat(once.next(Optional.of(instant("2026-11-03T04:05:06Z")), bounds, at("2026-12-01T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void aMonthIsADistanceOnTheCalendar() {
        Timetable monthly = Timetables.deltaDataInterval(Period.ofMonths(1), Duration.ZERO);
        Bounds bounds = new Bounds(Optional.of(at("2026-01-15T00:00:00Z")), Optional.empty(), true);
        assertThat(monthly.next(Optional.empty(), bounds, at("2026-06-01T00:00:00Z"))
                        .map(RunTimes::runAfter))
                .contains(at("2026-02-15T00:00:00Z"));
        Bounds latest = new Bounds(Optional.of(at("2026-01-15T00:00:00Z")), Optional.empty(), false);
        assertThat(monthly.next(Optional.empty(), latest, at("2026-06-01T00:00:00Z"))
                        .map(RunTimes::runAfter))
                .contains(at("2026-05-15T00:00:00Z"));
    }

    @Test
    void aBackfillTakesBothEndsAndCompletePeriodsOnly() {
        Instant now = at("2026-11-12T12:00:00Z");
        assertThat(BackfillDates.of("d", DAILY, at("2026-11-09T00:00:00Z"), at("2026-11-12T00:00:00Z"), false, now))
                .extracting(times -> times.logicalDate().toString())
                .containsExactly("2026-11-09T00:00:00Z", "2026-11-10T00:00:00Z", "2026-11-11T00:00:00Z");
        assertThat(BackfillDates.of("d", DAILY, at("2026-11-09T12:00:00Z"), at("2026-11-10T12:00:00Z"), true, now))
                .extracting(times -> times.logicalDate().toString())
                .containsExactly("2026-11-10T00:00:00Z");
    }

    @Test
    void aBackfillOfNothingIsRefused() {
        Instant now = at("2026-11-12T12:00:00Z");
        assertThatThrownBy(() -> BackfillDates.of("d", DAILY, now, at("2026-11-01T00:00:00Z"), false, now))
                .isInstanceOf(YanhuoException.class)
                .hasMessage("Cannot backfill d: the first date must not lie behind the last, found "
                        + "2026-11-12T12:00:00Z to 2026-11-01T00:00:00Z");
        assertThatThrownBy(
                        () -> BackfillDates.of("d", new OnceTimetable(), at("2026-11-01T00:00:00Z"), now, false, now))
                .isInstanceOf(YanhuoException.class)
                .hasMessage("Cannot backfill d: its schedule has no dates, found @once");
    }

    @Test
    void idsAreThoseOfAirflow() {
        assertThat(RunIds.manual(OffsetDateTime.parse("2026-11-24T20:00:00+08:00")))
                .isEqualTo("manual__2026-11-24T20:00:00+08:00");
        assertThat(RunIds.manual(OffsetDateTime.parse("2026-11-24T10:00:00.120000Z")))
                .isEqualTo("manual__2026-11-24T10:00:00.120000+00:00");
        RunIds.checkManual("nightly.2026~a:b+c-d");
        assertThatThrownBy(() -> RunIds.checkManual("scheduled__x"))
                .isInstanceOf(YanhuoException.class)
                .hasMessage("Cannot use a run id: one that begins with scheduled__ is for such runs only, found "
                        + "\"scheduled__x\"");
        assertThatThrownBy(() -> RunIds.checkManual("a b"))
                .isInstanceOf(YanhuoException.class)
                .hasMessage("Cannot use a run id: it may hold letters, digits and _ . ~ : + - only, found \"a b\"");
    }
}

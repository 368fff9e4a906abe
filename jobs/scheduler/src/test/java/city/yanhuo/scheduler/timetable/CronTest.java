package city.yanhuo.scheduler.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.error.YanhuoException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of airflow.md §5.1; the dates below were read off a calendar. */
class CronTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Friday 2026-11-13 is both; then Friday the 20th
                "0 0 13 * 5 | 2026-11-12T00:00 | 2026-11-13T00:00 2026-11-20T00:00",
                // 1-31 beside a set field is set too: every day
                "0 0 1-31 * 5 | 2026-11-12T00:00 | 2026-11-13T00:00 2026-11-14T00:00",
                "0 0 L * * | 2026-02-01T00:00 | 2026-02-28T00:00 2026-03-31T00:00",
                "0 0 L,15 * * | 2026-02-01T00:00 | 2026-02-15T00:00 2026-02-28T00:00",
                // last Fridays
                "0 9 * * L5 | 2026-11-01T00:00 | 2026-11-27T09:00 2026-12-25T09:00",
                // first Mondays
                "0 6 * * MON#1 | 2026-11-01T00:00 | 2026-11-02T06:00 2026-12-07T06:00",
                // Sunday 15 → Monday 16; Tuesday 15 stays
                "0 0 15W * * | 2026-11-01T00:00 | 2026-11-16T00:00 2026-12-15T00:00",
                "0 22-2 * * * | 2026-11-01T21:00 | 2026-11-01T22:00 2026-11-01T23:00 2026-11-02T00:00",
                "0 12 * * 5-1 | 2026-11-26T00:00 | 2026-11-27T12:00 2026-11-28T12:00 2026-11-29T12:00 2026-11-30T12:00 2026-12-04T12:00",
                "5/15 * * * * | 2026-11-01T00:00 | 2026-11-01T00:05 2026-11-01T00:20 2026-11-01T00:35 2026-11-01T00:50 2026-11-01T01:05",
                "*/45 * * * * | 2026-11-01T00:00 | 2026-11-01T00:45 2026-11-01T01:00 2026-11-01T01:45",
                "*/61 * * * * | 2026-11-01T00:00 | 2026-11-01T01:00",
                "007 0 ? * ? | 2026-11-01T00:00 | 2026-11-01T00:07 2026-11-02T00:07",
                "0 0 * jan SUN | 2026-11-01T00:00 | 2027-01-03T00:00",
                "0 0 * * 7 | 2026-11-02T00:00 | 2026-11-08T00:00",
                "0 0 29 2 * | 2026-11-02T00:00 | 2028-02-29T00:00",
                "@Quarterly | 2026-11-02T00:00 | 2027-01-01T00:00 2027-04-01T00:00",
                "@MIDNIGHT | 2026-11-02T00:00 | 2026-11-03T00:00",
            })
    void theDatesAreCronitersInBothDirections(String expression, LocalDateTime from, String dates) {
        List<LocalDateTime> expected =
                Arrays.stream(dates.split(" ")).map(LocalDateTime::parse).toList();
        Cron cron = Cron.parse(expression);
        List<LocalDateTime> found = new ArrayList<>();
        LocalDateTime at = from;
        while (found.size() < expected.size()) {
            at = cron.next(at).orElseThrow();
            found.add(at);
        }
        assertThat(found).isEqualTo(expected);
        for (int i = expected.size() - 1; i > 0; i--) {
            assertThat(cron.previous(expected.get(i))).contains(expected.get(i - 1));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60 * * * * | in the minute, it may hold 0 to 59, found \"60\"",
                "0 24 * * * | in the hour, it may hold 0 to 23, found \"24\"",
                "0 0 0 * * | in the day of month, it may hold 1 to 31, L or nW, found \"0\"",
                "0 0 32 * * | in the day of month, it may hold 1 to 31, L or nW, found \"32\"",
                "0 0 1 13 0 | in the month, it may hold 1 to 12 or JAN to DEC, found \"13\"",
                "0 0 * * 8 | in the day of week, it may hold 0 to 7, SUN to SAT, Ln or n#k, found \"8\"",
                "0 0 * * sunday | in the day of week, it may hold 0 to 7, SUN to SAT, Ln or n#k, found \"sunday\"",
                "*/0 * * * * | in the minute, a step must be above zero, found \"*/0\"",
                "? * * * * | in the minute, only day of month and day of week may be ?, found \"?\"",
                "0 0 L-3 * * | in the day of month, it may hold 1 to 31, L or nW, found \"L-3\"",
                "0 0 LW * * | in the day of month, it may hold 1 to 31, L or nW, found \"LW\"",
                "0 0 * * 5L | in the day of week, it may hold 0 to 7, SUN to SAT, Ln or n#k, found \"5L\"",
                "0 0 * * L5,1 | in the day of week, days with # or L do not mix with plain ones, found \"L5,1\"",
                "0 0 * * 1#6 | in the day of week, a month has a first to a fifth of each day of the week, found \"1#6\"",
                "1,,2 * * * * | in the minute, a value is missing beside a comma, found \"1,,2\"",
                "R * * * * | in the minute, it may hold 0 to 59, found \"R\"",
                "H * * * * | in the minute, it may hold 0 to 59, found \"H\"",
            })
    void whatCroniterRefusesIsRefusedWithItsField(String expression, String message) {
        assertThatThrownBy(() -> Cron.parse(expression))
                .isInstanceOf(YanhuoException.class)
                .hasMessageStartingWith("Cannot read the cron expression \"" + expression + "\": ")
                .message()
                .isEqualToIgnoringCase("Cannot read the cron expression \"" + expression + "\": " + message);
    }

    @ParameterizedTest
    @CsvSource({"@every 30s", "@reboot", "0 0 1 1 * 2026", "0 0 * *", "''"})
    void otherDialectsAreRefused(String expression) {
        assertThatThrownBy(() -> Cron.parse(expression))
                .isInstanceOf(YanhuoException.class)
                .hasMessageStartingWith("Cannot read the cron expression: ")
                .hasMessageEndingWith(", found \"" + expression + "\"");
    }

    @Test
    void aDateThatNeverComesIsNone() {
        LocalDateTime now = LocalDateTime.parse("2026-11-01T00:00");
        assertThat(Cron.parse("0 0 30 2 *").next(now)).isEqualTo(Optional.empty());
        assertThat(Cron.parse("0 0 30 2 *").previous(now)).isEqualTo(Optional.empty());
    }
}

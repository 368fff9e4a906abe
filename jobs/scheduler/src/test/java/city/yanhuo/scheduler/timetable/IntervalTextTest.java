package city.yanhuo.scheduler.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.Label;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-10-31T16:00:00Z | 2026-11-30T16:00:00Z | 2026-11 整月 | the month 2026-11",
                "2026-11-23T16:00:00Z | 2026-11-24T16:00:00Z | 2026-11-24 全天 | the day 2026-11-24",
                "2026-11-22T22:30:00Z | 2026-11-23T22:30:00Z | 2026-11-23 06:30 起 24 小时 | 24 hours from 2026-11-23 06:30",
                "2026-11-22T22:30:00Z | 2026-11-22T22:30:00Z | 时点 2026-11-23 06:30 | the instant 2026-11-23 06:30",
                "2026-11-22T22:30:00Z | 2026-11-22T23:00:00Z | 2026-11-23 06:30 至 2026-11-23 07:00 | 2026-11-23 06:30 to 2026-11-23 07:00"
            })
    void anIntervalIsSaidInPlainWordsOnTheClocksOfTheZone(Instant start, Instant end, String zh, String en) {
        assertThat(IntervalText.of(new DataInterval(start, end), ZoneId.of("Asia/Shanghai")))
                .isEqualTo(new Label(zh, en));
    }
}

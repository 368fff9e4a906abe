package city.yanhuo.source.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateTextTest {
    private final DateText text = new DateText();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-09-01",
                "2024-9-1",
                "2024/9/1",
                "2024/09/01",
                "2024.9.1",
                "2024年9月1日",
                "2024年09月01号",
                "20240901",
                "２０２４－０９－０１",
                "2024-09-01 00:00",
                "2024-09-01 00:00:00",
                "2024-09-01T00:00:00.000"
            })
    void readsADayInEveryUsualForm(String written) {
        assertThat(text.day(written)).as(text.why()).isEqualTo(LocalDate.of(2024, 9, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-30, there is no such day",
        "2023-02-29, there is no such day",
        "2024-13-01, there is no such day",
        "2024-00-10, there is no such day",
        "2024-09-01 09:12, it has a time of day",
        "2024-9/1, no day is written so",
        "2024-9, no day is written so",
        "24-9-1, no day is written so",
        "2024年9月, no day is written so",
        "昨天, no day is written so",
        "2024-09-011, text stands behind the day",
        "2024年9月1日 星期日, text stands behind the day",
        "2024-09-01 9时, text stands behind the day",
        "' 2024-09-01', blanks surround it"
    })
    void refusesWhatIsNoDay(String written, String why) {
        assertThat(text.day(written)).isNull();
        assertThat(text.why()).isEqualTo(why);
    }

    @Test
    void readsTimestamps() {
        assertThat(text.dateTime("2024-07-01 23:00")).isEqualTo(LocalDateTime.of(2024, 7, 1, 23, 0));
        assertThat(text.dateTime("2024/08/01 00:20:27")).isEqualTo(LocalDateTime.of(2024, 8, 1, 0, 20, 27));
        assertThat(text.dateTime("20240801T0:20:27")).isEqualTo(LocalDateTime.of(2024, 8, 1, 0, 20, 27));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-15 25:00, there is no such time",
        "2024-07-15 24:00, there is no such time",
        "2024-07-15 23:60, there is no such time",
        "2024-07-15, it has no time of day",
        "2024-07-15 9, no time is written so",
        "2024-07-15 09:12x, no time is written so",
        "2023/07/32 10:20:00, there is no such day"
    })
    void refusesWhatIsNoTime(String written, String why) {
        assertThat(text.dateTime(written)).isNull();
        assertThat(text.why()).isEqualTo(why);
    }
}

package city.yanhuo.contract.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTextTest {
    @ParameterizedTest
    @CsvSource({
        "2024年1月, MONTH, 2024-01-01, 2024-01-31",
        "2024年9月份, MONTH, 2024-09-01, 2024-09-30",
        "２０２４年９月, MONTH, 2024-09-01, 2024-09-30",
        "2024 年 9 月, MONTH, 2024-09-01, 2024-09-30",
        "24年1月, MONTH, 2024-01-01, 2024-01-31",
        "二〇二四年一月, MONTH, 2024-01-01, 2024-01-31",
        "二○二四年十二月, MONTH, 2024-12-01, 2024-12-31",
        "2024.1, MONTH, 2024-01-01, 2024-01-31",
        "2024.10, MONTH, 2024-10-01, 2024-10-31",
        "202401, MONTH, 2024-01-01, 2024-01-31",
        "2024-01, MONTH, 2024-01-01, 2024-01-31",
        "2024/1, MONTH, 2024-01-01, 2024-01-31",
        "2024-01/02, MONTH, 2024-01-01, 2024-02-29",
        "2024年1-2月, CUM, 2024-01-01, 2024-02-29",
        "2024年1—9月, CUM, 2024-01-01, 2024-09-30",
        "2024年1月至9月, CUM, 2024-01-01, 2024-09-30",
        "2024年1月—2024年9月, CUM, 2024-01-01, 2024-09-30",
        "2024年1～9月份, CUM, 2024-01-01, 2024-09-30",
        "2024.1-9, CUM, 2024-01-01, 2024-09-30",
        "截至2024年6月底, CUM, 2024-01-01, 2024-06-30",
        "2024年上半年, CUM, 2024-01-01, 2024-06-30",
        "2024年前三季度, CUM, 2024-01-01, 2024-09-30",
        "2024年7-9月, QUARTER, 2024-07-01, 2024-09-30",
        "2024-Q3, QUARTER, 2024-07-01, 2024-09-30",
        "2024Q1, QUARTER, 2024-01-01, 2024-03-31",
        "2024年Q4, QUARTER, 2024-10-01, 2024-12-31",
        "24年Q2, QUARTER, 2024-04-01, 2024-06-30",
        "2024/q2, QUARTER, 2024-04-01, 2024-06-30",
        "2024年第1季, QUARTER, 2024-01-01, 2024-03-31",
        "2024年第三季度, QUARTER, 2024-07-01, 2024-09-30",
        "2024年1季度, QUARTER, 2024-01-01, 2024-03-31",
        "2024, YEAR, 2024-01-01, 2024-12-31",
        "2024年, YEAR, 2024-01-01, 2024-12-31",
        "2024年度, YEAR, 2024-01-01, 2024-12-31",
        "2024/1/31, DAY, 2024-01-31, 2024-01-31",
        "2024-01-31, DAY, 2024-01-31, 2024-01-31",
        "2024.1.31, DAY, 2024-01-31, 2024-01-31",
        "20240131, DAY, 2024-01-31, 2024-01-31",
        "2024年9月1日, DAY, 2024-09-01, 2024-09-01",
        "2024-09-01 00:00, DAY, 2024-09-01, 2024-09-01",
        "2024-09-01T08:30:00, DAY, 2024-09-01, 2024-09-01",
        "2024年1月上旬, TENDAY, 2024-01-01, 2024-01-10",
        "2024年2月下旬, TENDAY, 2024-02-21, 2024-02-29",
        "2024年第3周, WEEK, 2024-01-15, 2024-01-21",
        "2024-09/MONTH, MONTH, 2024-09-01, 2024-09-30",
        "2024-09/CUM, CUM, 2024-01-01, 2024-09-30"
    })
    void aTextIsReadByItself(String text, PeriodKind kind, LocalDate start, LocalDate end) {
        assertThat(PeriodText.parse(text)).contains(new Period(kind, start, end));
    }

    @ParameterizedTest
    @CsvSource({
        "2024年1—9月, MONTH, 2024-09-01, 2024-09-30",
        "2024年1—2月, MONTH, 2024-01-01, 2024-02-29",
        "2024年1—2月, CUM, 2024-01-01, 2024-02-29",
        "2024年9月, CUM, 2024-01-01, 2024-09-30",
        "2024-01/02, CUM, 2024-01-01, 2024-02-29",
        "2024-09-30, MONTH, 2024-09-01, 2024-09-30",
        "2024-09-01, HOUR, 2024-09-01, 2024-09-01",
        "2024年1-3月, QUARTER, 2024-01-01, 2024-03-31",
        "2024年1-12月, YEAR, 2024-01-01, 2024-12-31",
        "2024, CUM, 2024-01-01, 2024-12-31"
    })
    void theKindOfTheFigureDecidesWhatATextMeans(String text, PeriodKind kind, LocalDate start, LocalDate end) {
        assertThat(PeriodText.parse(text, kind)).contains(new Period(kind, start, end));
    }

    @ParameterizedTest
    @CsvSource({
        "1—6月, CUM, 2024-01-01, 2024-06-30",
        "9月, MONTH, 2024-09-01, 2024-09-30",
        "1月上旬, TENDAY, 2024-01-01, 2024-01-10",
        "第3周, WEEK, 2024-01-15, 2024-01-21",
        "截至6月底, CUM, 2024-01-01, 2024-06-30",
        "三季度, QUARTER, 2024-07-01, 2024-09-30",
        "2023年9月, MONTH, 2023-09-01, 2023-09-30"
    })
    void aTextWithoutAYearTakesThatOfItsCaption(String text, PeriodKind kind, LocalDate start, LocalDate end) {
        assertThat(PeriodText.parse(text, Year.of(2024))).contains(new Period(kind, start, end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1—6月",
                "9月",
                "2024年13月",
                "2024-02-30",
                "2024-9-1x",
                "2024年3—4月",
                "2024年9—3月",
                "2024-1.31",
                "去年",
                "2024-Q5",
                "24Q2",
                "2024年5季",
                "2024-09/NEVER",
                "12",
                "2024年第54周",
                "45322"
            })
    void aTextThatNamesNoPeriodIsNone(String text) {
        assertThat(PeriodText.parse(text)).isEmpty();
    }

    @Property
    void whatAPeriodWritesIsReadAgain(@ForAll("periods") Period period) {
        assertThat(PeriodText.parse(period.text(), period.kind())).contains(period);
    }

    @Property
    void anyTextIsAPeriodOrNone(@ForAll String text) {
        assertThat(PeriodText.parse(text))
                .satisfiesAnyOf(
                        period -> assertThat(period).isEmpty(),
                        period -> assertThat(period).isPresent());
    }

    @Provide
    Arbitrary<Period> periods() {
        Arbitrary<YearMonth> months = Dates.dates()
                .between(LocalDate.of(1990, 1, 1), LocalDate.of(2099, 12, 31))
                .map(YearMonth::from);
        Arbitrary<LocalDate> days = Dates.dates().between(LocalDate.of(1990, 1, 1), LocalDate.of(2099, 12, 31));
        return Arbitraries.oneOf(
                months.map(Period::month),
                months.map(Period::cumulative),
                months.map(month -> new Period(
                        PeriodKind.MONTH,
                        month.withMonth(1).atDay(1),
                        month.withMonth(2).atEndOfMonth())),
                months.map(month -> Period.cumulative(month.withMonth(12))
                        .as(PeriodKind.YEAR)
                        .orElseThrow()),
                months.map(month -> PeriodText.parse(month.getYear() + "-Q" + (month.getMonthValue() + 2) / 3)
                        .orElseThrow()),
                days.map(Period::day),
                days.map(day -> new Period(PeriodKind.HOUR, day, day)),
                days.map(day -> new Period(PeriodKind.WEEK, day, day.plusDays(6))),
                days.map(day -> new Period(PeriodKind.TENDAY, day, day.plusDays(9))),
                days.map(day -> new Period(PeriodKind.HOLIDAY, day, day.plusDays(2))));
    }
}

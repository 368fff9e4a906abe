package city.yanhuo.contract.reference;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.testing.RepositorySchemas;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected figures are those of domain.md §4.4, computed there from the notices and written out here. */
class BusinessCalendarTest {
    private static final BusinessCalendar CALENDAR = new ReferenceReader(Problems.ofConfiguration())
            .read(RepositorySchemas.all().below("reference"))
            .calendar();

    @ParameterizedTest
    @CsvSource({
        "2022, 21/10 16/12 23/8 21/9 20/11 21/9 21/10 23/8 21/9 18/13 22/8 22/9, 249/116",
        "2023, 18/13 20/8 23/8 20/10 21/10 21/9 21/10 23/8 20/10 19/12 22/8 21/10, 249/116",
        "2024, 22/9 18/11 21/10 22/8 21/10 19/11 23/8 22/9 21/9 19/12 21/9 22/9, 251/115",
        "2025, 19/12 19/9 21/10 22/8 19/12 20/10 23/8 21/10 23/7 18/13 20/10 23/8, 248/117",
        "2026, 21/10 16/12 22/9 21/9 19/12 21/9 23/8 21/10 22/8 18/13 21/9 23/8, 248/117"
    })
    void workingAndRestDaysOfEveryMonthAreThoseOfTheNotices(int year, String months, String whole) {
        List<String> counted = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> count(YearMonth.of(year, month)))
                .toList();

        assertThat(String.join(" ", counted)).isEqualTo(months);
        int rest = counted.stream()
                .mapToInt(text -> Integer.parseInt(text.split("/")[1]))
                .sum();
        int work = counted.stream()
                .mapToInt(text -> Integer.parseInt(text.split("/")[0]))
                .sum();
        assertThat(work + "/" + rest).isEqualTo(whole);
    }

    private static String count(YearMonth month) {
        long rest = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> CALENDAR.dayClass(day) == DayClass.REST)
                .count();
        return month.lengthOfMonth() - rest + "/" + rest;
    }

    @ParameterizedTest
    @CsvSource({
        // in the lunar new year's window the offset from new year's day counts
        "2024-02-10, 2023-01-22",
        "2024-01-21, 2023-01-02",
        "2024-02-29, 2023-02-10",
        "2023-01-22, 2022-02-01",
        // the k-th day of the break of the same name
        "2024-05-01, 2023-04-29",
        "2024-05-05, 2023-05-03",
        "2024-04-04, 2023-04-05",
        "2024-01-01, 2022-12-31",
        // after a joint break National Day pairs by date
        "2024-10-01, 2023-10-01",
        "2024-10-06, 2023-10-06",
        "2025-10-01, 2024-10-01",
        "2023-10-03, 2022-10-03",
        // other days go back 52 weeks, or one more or less, to a day of the same class
        "2024-07-16, 2023-07-18",
        "2024-07-20, 2023-07-22",
        "2024-03-04, 2023-03-06",
        // 364 days before lies a day of another class
        "2023-04-30, 2022-05-01",
        "2024-06-24, 2023-06-26",
        "2024-06-21, 2023-06-16",
        "2024-05-11, 2023-05-06"
    })
    void aDayIsComparedWithItsLikeOfLastYear(LocalDate day, LocalDate partner) {
        assertThat(CALENDAR.partner(day)).isEqualTo(Partner.of(partner));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-05, LENGTH_DIFFERS",
        "2024-09-15, NO_PARTNER",
        "2024-10-07, NO_PARTNER",
        "2023-09-29, NO_PARTNER",
        "2025-10-08, NO_PARTNER",
        // no make-up day near
        "2024-09-14, NO_PARTNER",
        // the notices before 2020 are not in the table
        "2020-07-15, NO_PARTNER",
        "2030-07-15, NO_PARTNER"
    })
    void aDayWithoutItsLikeSaysWhy(LocalDate day, String reason) {
        assertThat(CALENDAR.partner(day)).isEqualTo(Partner.none(reason));
    }

    @Property(tries = 2000)
    void aPartnerLiesInThePastAndAboutAYearAway(
            @ForAll @DateRange(min = "2021-01-01", max = "2026-12-31") LocalDate day) {
        Partner partner = CALENDAR.partner(day);

        assertThat(partner.day().isEmpty()).isEqualTo(!partner.reason().isEmpty());
        partner.day().ifPresent(other -> assertThat(other).isBetween(day.minusDays(390), day.minusDays(330)));
    }

    @Property(tries = 2000)
    void outsideOfNewYearADayAndItsPartnerAreOfTheSameClass(
            @ForAll @DateRange(min = "2021-03-15", max = "2026-12-31") LocalDate day) {
        if (!CALENDAR.isInNewYearWindow(day)) {
            CALENDAR.partner(day)
                    .day()
                    .ifPresent(other -> assertThat(CALENDAR.dayClass(other)).isEqualTo(CALENDAR.dayClass(day)));
        }
    }

    @Test
    void holidaysHaveNamesAndPositions() {
        LocalDate last = LocalDate.of(2023, 10, 6);

        assertThat(CALENDAR.holiday(last)).contains("中秋+国庆");
        assertThat(CALENDAR.holidayDayIndex(last)).contains(8);
        assertThat(CALENDAR.holidayDayIndex(LocalDate.of(2023, 1, 1))).contains(2);
        assertThat(CALENDAR.holiday(LocalDate.of(2024, 6, 8))).isEmpty();
        assertThat(CALENDAR.dayClass(LocalDate.of(2024, 2, 9))).isEqualTo(DayClass.WORK);
        assertThat(CALENDAR.dayClass(LocalDate.of(2024, 2, 18))).isEqualTo(DayClass.MAKEUP);
    }

    @Test
    void aYearWithoutANoticeHasWeekendsOnlyAndSaysSo() {
        LocalDate newYear = LocalDate.of(2031, 1, 1);

        assertThat(CALENDAR.dayClass(newYear)).isEqualTo(DayClass.WORK);
        assertThat(CALENDAR.knows(newYear)).isFalse();
        assertThat(CALENDAR.knows(LocalDate.of(2024, 7, 1))).isTrue();
        assertThat(CALENDAR.lastKnownYear()).isEqualTo(2026);
    }
}

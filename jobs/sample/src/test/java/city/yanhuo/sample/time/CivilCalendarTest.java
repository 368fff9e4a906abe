package city.yanhuo.sample.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class CivilCalendarTest {
    /** Working and rest days of each month as domain.md §4.4 counts them. */
    @Test
    void everyMonthHasTheWorkingAndRestDaysOfTheTable() {
        assertYear(2022, "21/10 16/12 23/8 21/9 20/11 21/9 21/10 23/8 21/9 18/13 22/8 22/9");
        assertYear(2023, "18/13 20/8 23/8 20/10 21/10 21/9 21/10 23/8 20/10 19/12 22/8 21/10");
        assertYear(2024, "22/9 18/11 21/10 22/8 21/10 19/11 23/8 22/9 21/9 19/12 21/9 22/9");
    }

    @Test
    void daysAroundTheLunarNewYearPairByLunarOffset() {
        assertPartner("2024-02-10", "2023-01-22");
        assertPartner("2024-01-21", "2023-01-02");
        assertPartner("2024-02-29", "2023-02-10");
        assertPartner("2023-02-10", "2022-02-20");
    }

    @Test
    void daysOfABreakPairByTheirPosition() {
        assertPartner("2024-05-01", "2023-04-29");
        assertPartner("2024-05-05", "2023-05-03");
        assertPartner("2024-04-04", "2023-04-05");
        assertPartner("2024-06-10", "2023-06-22");
        assertPartner("2024-01-01", "2022-12-31");
    }

    @Test
    void aLongerBreakHasDaysWithoutPartner() {
        assertNoPartner("2024-04-05", CivilCalendar.LENGTH_DIFFERS);
        assertNoPartner("2024-04-06", CivilCalendar.LENGTH_DIFFERS);
    }

    @Test
    void aJointBreakPairsOnlyWithItsOwnKindExceptForNationalDay() {
        assertNoPartner("2023-09-29", CivilCalendar.NO_PARTNER);
        assertNoPartner("2024-09-15", CivilCalendar.NO_PARTNER);
        assertPartner("2023-10-01", "2022-10-01");
        assertPartner("2023-10-06", "2022-10-06");
        assertPartner("2024-10-06", "2023-10-06");
        assertNoPartner("2024-10-07", CivilCalendar.NO_PARTNER);
    }

    @Test
    void otherDaysPairWithTheSameWeekdayOfTheSameClass() {
        assertPartner("2024-08-10", "2023-08-12");
        assertPartner("2024-05-11", "2023-05-06");
        assertPartner("2024-09-29", "2023-10-08");
        assertNoPartner("2024-04-07", CivilCalendar.NO_PARTNER);
        assertPartner("2024-09-28", "2023-09-23");
    }

    private static void assertYear(int year, String table) {
        String[] months = table.split(" ");
        for (int month = 1; month <= 12; month++) {
            YearMonth yearMonth = YearMonth.of(year, month);
            int rest = 0;
            for (int day = 1; day <= yearMonth.lengthOfMonth(); day++) {
                rest += CivilCalendar.dayClass(yearMonth.atDay(day)).equals("REST") ? 1 : 0;
            }
            assertThat(yearMonth.lengthOfMonth() - rest + "/" + rest)
                    .as(yearMonth.toString())
                    .isEqualTo(months[month - 1]);
        }
    }

    private static void assertPartner(String day, String partner) {
        assertThat(CivilCalendar.partner(LocalDate.parse(day)).day()).as(day).contains(LocalDate.parse(partner));
    }

    private static void assertNoPartner(String day, String reason) {
        assertThat(CivilCalendar.partner(LocalDate.parse(day))).as(day).isEqualTo(Partner.none(reason));
    }
}

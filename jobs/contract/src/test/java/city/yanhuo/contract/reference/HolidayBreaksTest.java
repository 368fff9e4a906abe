package city.yanhuo.contract.reference;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.testing.RepositorySchemas;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The breaks are those of domain.md §4.1 with the weekends beside them; the pairs are counted out on paper. */
class HolidayBreaksTest {
    private static final HolidayBreaks BREAKS = new ReferenceReader(Problems.ofConfiguration())
            .read(RepositorySchemas.all().below("reference"))
            .calendar()
            .holidayBreaks();

    private static HolidayBreak find(String holiday, int year) {
        return BREAKS.all().stream()
                .filter(found -> found.holiday().equals(holiday) && found.year() == year)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        // Saturday and Sunday before the one named Monday
        "2024, 元旦, 2023-12-30, 2024-01-01, 3",
        "2024, 端午, 2024-06-08, 2024-06-10, 3",
        // begins in the year before
        "2023, 元旦, 2022-12-31, 2023-01-02, 3",
        // the Saturday after it was worked
        "2023, 春节, 2023-01-21, 2023-01-27, 7",
        "2024, 春节, 2024-02-10, 2024-02-17, 8",
        "2023, 清明, 2023-04-05, 2023-04-05, 1",
        "2023, 中秋+国庆, 2023-09-29, 2023-10-06, 8",
        "2024, 国庆, 2024-10-01, 2024-10-07, 7",
        "2024, 中秋, 2024-09-15, 2024-09-17, 3",
        "2020, 春节, 2020-01-24, 2020-02-02, 10"
    })
    void aBreakTakesInTheFreeWeekendsBesideIt(int year, String holiday, LocalDate first, LocalDate last, int days) {
        HolidayBreak found = find(holiday, year);
        assertThat(found.first()).isEqualTo(first);
        assertThat(found.last()).isEqualTo(last);
        assertThat(found.days()).hasSize(days).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"2024, 劳动节, 2023, 劳动节", "2024, 国庆, 2023, 中秋+国庆", "2023, 中秋+国庆, 2022, 国庆", "2025, 中秋+国庆, 2024, 国庆"})
    void aBreakIsHeldAgainstItsNamesakeOrWhatHoldsNationalDay(
            int year, String holiday, int baseYear, String baseHoliday) {
        assertThat(BREAKS.base(find(holiday, year))).contains(find(baseHoliday, baseYear));
    }

    @ParameterizedTest
    @CsvSource({"2024, 中秋", "2026, 中秋", "2020, 春节"})
    void aBreakWithoutItsLikeIsHeldAgainstNothing(int year, String holiday) {
        assertThat(BREAKS.base(find(holiday, year))).isEmpty();
        assertThat(BREAKS.firstDays(find(holiday, year))).isEmpty();
        assertThat(BREAKS.aligned(find(holiday, year))).isEmpty();
    }

    @Test
    void lunarNewYearIsAlignedByItsOffsetAndCountedByItsDays() {
        // 2024: 02-10 (offset 0) to 02-17 (7); 2023: 01-21 (offset -1) to 01-27 (5). In common: offsets 0 to 5.
        SortedMap<LocalDate, LocalDate> aligned = BREAKS.aligned(find("春节", 2024));
        assertThat(aligned)
                .hasSize(6)
                .containsEntry(LocalDate.of(2024, 2, 10), LocalDate.of(2023, 1, 22))
                .containsEntry(LocalDate.of(2024, 2, 15), LocalDate.of(2023, 1, 27));
        SortedMap<LocalDate, LocalDate> first = BREAKS.firstDays(find("春节", 2024));
        assertThat(first)
                .hasSize(7)
                .containsEntry(LocalDate.of(2024, 2, 10), LocalDate.of(2023, 1, 21))
                .containsEntry(LocalDate.of(2024, 2, 16), LocalDate.of(2023, 1, 27));
    }

    @Test
    void nationalDayBesideAJointBreakIsPairedOnTheDatesThatBothHad() {
        // 2023-10-07 was worked: 10-01 to 10-06
        for (SortedMap<LocalDate, LocalDate> pairs :
                List.of(BREAKS.aligned(find("国庆", 2024)), BREAKS.firstDays(find("国庆", 2024)))) {
            assertThat(pairs).hasSize(6).containsEntry(LocalDate.of(2024, 10, 1), LocalDate.of(2023, 10, 1));
            assertThat(pairs.lastKey()).isEqualTo(LocalDate.of(2024, 10, 6));
        }
        assertThat(BREAKS.aligned(find("中秋+国庆", 2025))).hasSize(7);
        assertThat(BREAKS.aligned(find("中秋+国庆", 2023)).firstKey()).isEqualTo(LocalDate.of(2023, 10, 1));
    }

    @Test
    void theShorterBreakEndsTheComparison() {
        // 清明 had one day in 2023 and three in 2024
        assertThat(BREAKS.firstDays(find("清明", 2024)))
                .containsExactly(Map.entry(LocalDate.of(2024, 4, 4), LocalDate.of(2023, 4, 5)));
    }
}

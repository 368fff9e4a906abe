package city.yanhuo.sample.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Working days, rest days, holidays, and the day of last year that a day is compared with (domain.md §4). */
public final class CivilCalendar {
    /** Why a day has no partner. */
    public static final String NO_PARTNER = "NO_PARTNER";
    /** Why a day has no partner: last year's break was shorter. */
    public static final String LENGTH_DIFFERS = "LENGTH_DIFFERS";

    private static final int DAYS_BEFORE = 20;
    private static final int DAYS_AFTER = 19;
    private static final int[] WEEKS_BACK = {364, 371, 357};
    private static final String NATIONAL_DAY = "国庆";

    private static final Map<Integer, LocalDate> LUNAR_NEW_YEAR = Map.of(
            2020, LocalDate.of(2020, 1, 25),
            2021, LocalDate.of(2021, 2, 12),
            2022, LocalDate.of(2022, 2, 1),
            2023, LocalDate.of(2023, 1, 22),
            2024, LocalDate.of(2024, 2, 10));

    private static final List<Break> BREAKS = breaks("""
            2021 元旦 2021-01-01 2021-01-03
            2021 春节 2021-02-11 2021-02-17
            2021 清明 2021-04-03 2021-04-05
            2021 劳动节 2021-05-01 2021-05-05
            2021 端午 2021-06-12 2021-06-14
            2021 中秋 2021-09-19 2021-09-21
            2021 国庆 2021-10-01 2021-10-07
            2022 元旦 2022-01-01 2022-01-03
            2022 春节 2022-01-31 2022-02-06
            2022 清明 2022-04-03 2022-04-05
            2022 劳动节 2022-04-30 2022-05-04
            2022 端午 2022-06-03 2022-06-05
            2022 中秋 2022-09-10 2022-09-12
            2022 国庆 2022-10-01 2022-10-07
            2023 元旦 2022-12-31 2023-01-02
            2023 春节 2023-01-21 2023-01-27
            2023 清明 2023-04-05 2023-04-05
            2023 劳动节 2023-04-29 2023-05-03
            2023 端午 2023-06-22 2023-06-24
            2023 中秋+国庆 2023-09-29 2023-10-06
            2024 元旦 2024-01-01 2024-01-01
            2024 春节 2024-02-10 2024-02-17
            2024 清明 2024-04-04 2024-04-06
            2024 劳动节 2024-05-01 2024-05-05
            2024 端午 2024-06-10 2024-06-10
            2024 中秋 2024-09-15 2024-09-17
            2024 国庆 2024-10-01 2024-10-07
            """);

    private static final Set<LocalDate> WORKED_WEEKENDS = days("""
            2021-02-07 2021-02-20 2021-04-25 2021-05-08 2021-09-18 2021-09-26 2021-10-09
            2022-01-29 2022-01-30 2022-04-02 2022-04-24 2022-05-07 2022-10-08 2022-10-09
            2023-01-28 2023-01-29 2023-04-23 2023-05-06 2023-06-25 2023-10-07 2023-10-08
            2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12
            """);

    private CivilCalendar() {}

    /** {@code WORK}, {@code REST} or {@code MAKEUP} (a worked weekend day). */
    public static String dayClass(LocalDate day) {
        if (WORKED_WEEKENDS.contains(day)) {
            return "MAKEUP";
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend || breakOf(day).isPresent() ? "REST" : "WORK";
    }

    /** Name of the break that the day belongs to. */
    public static Optional<String> holiday(LocalDate day) {
        return breakOf(day).map(Break::name);
    }

    /** Position of the day among the named days of its break, from 1. */
    public static Optional<Integer> holidayIndex(LocalDate day) {
        return breakOf(day).map(found -> found.index(day));
    }

    /** The day of last year to compare with, or why there is none (domain.md §4.3). */
    public static Partner partner(LocalDate day) {
        if (inNewYearWindow(day)) {
            long offset = day.toEpochDay() - newYear(day.getYear()).toEpochDay();
            return Partner.of(newYear(day.getYear() - 1).plusDays(offset));
        }
        Optional<Break> ownBreak = breakOf(day);
        return ownBreak.isPresent() ? partnerInBreak(day, ownBreak.get()) : ordinaryPartner(day);
    }

    private static Partner partnerInBreak(LocalDate day, Break own) {
        Optional<Break> same = BREAKS.stream()
                .filter(other -> other.year() == own.year() - 1 && other.name().equals(own.name()))
                .findFirst();
        if (own.name().contains(NATIONAL_DAY) && same.isEmpty() && isNationalDay(day)) {
            LocalDate lastYear = day.minusYears(1);
            return dayClass(lastYear).equals("REST") ? Partner.of(lastYear) : Partner.none(NO_PARTNER);
        }
        if (same.isEmpty()) {
            return Partner.none(NO_PARTNER);
        }
        int index = own.index(day);
        return index <= same.get().length()
                ? Partner.of(same.get().first().plusDays(index - 1L))
                : Partner.none(LENGTH_DIFFERS);
    }

    private static Partner ordinaryPartner(LocalDate day) {
        for (int daysBack : WEEKS_BACK) {
            LocalDate candidate = day.minusDays(daysBack);
            if (dayClass(candidate).equals(dayClass(day))
                    && breakOf(candidate).isEmpty()
                    && !inNewYearWindow(candidate)) {
                return Partner.of(candidate);
            }
        }
        return Partner.none(NO_PARTNER);
    }

    private static boolean isNationalDay(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        return !date.isBefore(MonthDay.of(10, 1)) && !date.isAfter(MonthDay.of(10, 7));
    }

    private static boolean inNewYearWindow(LocalDate day) {
        LocalDate newYear = newYear(day.getYear());
        return !day.isBefore(newYear.minusDays(DAYS_BEFORE)) && !day.isAfter(newYear.plusDays(DAYS_AFTER));
    }

    private static LocalDate newYear(int year) {
        LocalDate day = LUNAR_NEW_YEAR.get(year);
        if (day == null) {
            throw new IllegalArgumentException(
                    "Cannot find the lunar new year: the table covers 2020 to 2024, found " + year);
        }
        return day;
    }

    private static Optional<Break> breakOf(LocalDate day) {
        return BREAKS.stream().filter(candidate -> candidate.contains(day)).findFirst();
    }

    private static List<Break> breaks(String text) {
        List<Break> found = new ArrayList<>();
        for (String line : text.strip().split("\n")) {
            String[] parts = line.strip().split(" ");
            found.add(new Break(
                    Integer.parseInt(parts[0]), parts[1], LocalDate.parse(parts[2]), LocalDate.parse(parts[3])));
        }
        return List.copyOf(found);
    }

    private static Set<LocalDate> days(String text) {
        Set<LocalDate> found = new TreeSet<>();
        for (String day : text.strip().split("\\s+")) {
            found.add(LocalDate.parse(day));
        }
        return found;
    }
}

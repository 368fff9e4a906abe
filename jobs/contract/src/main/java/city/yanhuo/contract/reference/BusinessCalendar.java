package city.yanhuo.contract.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Working days, holidays and the partner days of last year (domain.md §4). Knows the years of the holiday table; outside of them
 * a day is WORK from Monday to Friday and REST otherwise, which {@link #knows} tells apart.
 */
public final class BusinessCalendar {
    private static final int DAYS_BEFORE_NEW_YEAR = 20;
    private static final int DAYS_AFTER_NEW_YEAR = 19;
    private static final String NATIONAL_DAY = "国庆";

    private final Map<LocalDate, Holiday> named = new HashMap<>();
    private final Map<Integer, Map<String, TreeSet<LocalDate>>> breaks = new HashMap<>();
    private final TreeMap<Integer, LocalDate> newYears;
    private final TreeSet<Integer> years = new TreeSet<>();

    /** A calendar from the days that the notices name and the lunar new years by year. */
    public BusinessCalendar(List<Holiday> holidays, Map<Integer, LocalDate> newYears) {
        this.newYears = new TreeMap<>(newYears);
        for (Holiday holiday : holidays) {
            named.put(holiday.day(), holiday);
            years.add(holiday.year());
            if (holiday.kind() == Holiday.Kind.REST) {
                breaks.computeIfAbsent(holiday.year(), year -> new HashMap<>())
                        .computeIfAbsent(holiday.holiday(), name -> new TreeSet<>())
                        .add(holiday.day());
            }
        }
    }

    /** Last year whose holiday notice is in the table; 0 when the table is empty. */
    public int lastKnownYear() {
        return years.isEmpty() ? 0 : years.last();
    }

    /** Whether the day's class comes from a holiday notice, not from the weekday alone. */
    public boolean knows(LocalDate day) {
        return years.contains(day.getYear());
    }

    /** What kind of day it is. */
    public DayClass dayClass(LocalDate day) {
        Holiday holiday = named.get(day);
        if (holiday != null) {
            return holiday.kind() == Holiday.Kind.REST ? DayClass.REST : DayClass.MAKEUP;
        }
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY ? DayClass.REST : DayClass.WORK;
    }

    /** The holiday of a named rest day: 春节, 中秋+国庆; empty on every other day, ordinary weekends included. */
    public Optional<String> holiday(LocalDate day) {
        return restDay(day).map(Holiday::holiday);
    }

    /** 1 for the first named rest day of its break, and so on; empty on every other day. */
    public Optional<Integer> holidayDayIndex(LocalDate day) {
        return restDay(day).map(holiday -> breakOf(holiday).headSet(day, true).size());
    }

    /** The breaks with adjacent weekends, and what each is compared with. */
    public HolidayBreaks holidayBreaks() {
        return new HolidayBreaks(this);
    }

    /** The rest days of each break as the notices name them, without adjacent weekends. */
    List<HolidayBreak> namedRestDays() {
        List<HolidayBreak> named = new ArrayList<>();
        breaks.forEach((year, names) ->
                names.forEach((name, days) -> named.add(new HolidayBreak(name, year, List.copyOf(days)))));
        return named;
    }

    /** First day of the lunar year that begins in a year; empty outside of the table. */
    Optional<LocalDate> lunarNewYear(int year) {
        return Optional.ofNullable(newYears.get(year));
    }

    /** Whether the day lies from 20 days before to 19 days after its year's lunar new year. */
    public boolean isInNewYearWindow(LocalDate day) {
        return newYearOf(day).isPresent();
    }

    /** The day of last year to compare with (domain.md §4.3). Never later than the day; never on it. */
    public Partner partner(LocalDate day) {
        Optional<LocalDate> newYear = newYearOf(day);
        if (newYear.isPresent()) {
            LocalDate last = newYears.get(newYear.get().getYear() - 1);
            return last == null
                    ? Partner.none("NO_PARTNER")
                    : Partner.of(last.plusDays(ChronoUnit.DAYS.between(newYear.get(), day)));
        }
        return restDay(day).map(this::partnerOfRestDay).orElseGet(() -> partnerOfOrdinaryDay(day));
    }

    private Partner partnerOfRestDay(Holiday holiday) {
        Map<String, TreeSet<LocalDate>> lastYear = breaks.getOrDefault(holiday.year() - 1, Map.of());
        TreeSet<LocalDate> same = lastYear.get(holiday.holiday());
        int index = breakOf(holiday).headSet(holiday.day(), true).size();
        if (same != null) {
            return same.size() < index
                    ? Partner.none("LENGTH_DIFFERS")
                    : Partner.of(same.stream().skip(index - 1L).findFirst().orElseThrow());
        }
        LocalDate sameDate = holiday.day().minusYears(1);
        return isNationalDay(holiday.day()) && isNationalDay(sameDate)
                ? Partner.of(sameDate)
                : Partner.none("NO_PARTNER");
    }

    private Partner partnerOfOrdinaryDay(LocalDate day) {
        return Arrays.stream(new int[] {364, 371, 357})
                .mapToObj(day::minusDays)
                .filter(candidate -> knows(candidate) && knows(day))
                .filter(candidate -> dayClass(candidate) == dayClass(day))
                .filter(candidate -> restDay(candidate).isEmpty() && !isInNewYearWindow(candidate))
                .findFirst()
                .map(Partner::of)
                .orElseGet(() -> Partner.none("NO_PARTNER"));
    }

    private boolean isNationalDay(LocalDate day) {
        return day.getMonthValue() == 10
                && day.getDayOfMonth() <= 7
                && restDay(day)
                        .filter(holiday -> names(holiday).contains(NATIONAL_DAY))
                        .isPresent();
    }

    private static Set<String> names(Holiday holiday) {
        return new HashSet<>(Arrays.asList(holiday.holiday().split("\\+", -1)));
    }

    private NavigableSet<LocalDate> breakOf(Holiday holiday) {
        return breaks.getOrDefault(holiday.year(), Map.of()).getOrDefault(holiday.holiday(), new TreeSet<>());
    }

    private Optional<Holiday> restDay(LocalDate day) {
        return Optional.ofNullable(named.get(day)).filter(holiday -> holiday.kind() == Holiday.Kind.REST);
    }

    private Optional<LocalDate> newYearOf(LocalDate day) {
        return Optional.ofNullable(newYears.get(day.getYear()))
                .filter(newYear -> !day.isBefore(newYear.minusDays(DAYS_BEFORE_NEW_YEAR))
                        && !day.isAfter(newYear.plusDays(DAYS_AFTER_NEW_YEAR)));
    }
}

package city.yanhuo.contract.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The breaks of all notices, and what each may be compared with (domain.md §4.1, §4.3 step 3).
 *
 * <p>A break is compared with the break of the same name. A National Day whose neighbour of last year was joined with Mid-Autumn,
 * or the other way round, is compared with the break that holds National Day, day by day only on the dates from 1 to 7 October that
 * both have. A Mid-Autumn of its own has nothing to be compared with when it lay inside a joint break.
 */
public final class HolidayBreaks {
    private static final String NATIONAL_DAY = "国庆";
    private static final String LUNAR_NEW_YEAR = "春节";
    private static final int LAST_NATIONAL_DAY = 7;

    private final BusinessCalendar calendar;
    private final List<HolidayBreak> all;

    HolidayBreaks(BusinessCalendar calendar) {
        this.calendar = calendar;
        this.all = calendar.namedRestDays().stream()
                .map(named -> new HolidayBreak(named.holiday(), named.year(), withWeekends(named.days())))
                .sorted(Comparator.comparing(HolidayBreak::first))
                .toList();
    }

    private List<LocalDate> withWeekends(List<LocalDate> named) {
        NavigableSet<LocalDate> days = new TreeSet<>(named);
        for (LocalDate day = days.first().minusDays(1); isFreeWeekend(day); day = day.minusDays(1)) {
            days.add(day);
        }
        for (LocalDate day = days.last().plusDays(1); isFreeWeekend(day); day = day.plusDays(1)) {
            days.add(day);
        }
        return List.copyOf(days);
    }

    private boolean isFreeWeekend(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend
                && calendar.dayClass(day) == DayClass.REST
                && calendar.holiday(day).isEmpty();
    }

    /** All breaks, by their first day. */
    public List<HolidayBreak> all() {
        return all;
    }

    /** The break of the year before that a break is held against; empty when there was none of its kind. */
    public Optional<HolidayBreak> base(HolidayBreak own) {
        return lastYear(own, other -> other.holiday().equals(own.holiday()))
                .or(() -> own.isNamed(NATIONAL_DAY)
                        ? lastYear(own, other -> other.isNamed(NATIONAL_DAY))
                        : Optional.empty());
    }

    private Optional<HolidayBreak> lastYear(HolidayBreak own, Predicate<HolidayBreak> kind) {
        return all.stream()
                .filter(other -> other.year() == own.year() - 1 && kind.test(other))
                .findFirst();
    }

    /** Day to day of last year, first with first, as far as the shorter break reaches. */
    public SortedMap<LocalDate, LocalDate> firstDays(HolidayBreak own) {
        return base(own)
                .map(base -> own.holiday().equals(base.holiday()) ? byPosition(own, base) : byDate(own, base))
                .orElseGet(TreeMap::new);
    }

    /** Day to day of last year by what the day is: 春节 by the distance to the lunar new year, others as {@link #firstDays}. */
    public SortedMap<LocalDate, LocalDate> aligned(HolidayBreak own) {
        return own.holiday().equals(LUNAR_NEW_YEAR) ? byLunarDay(own) : firstDays(own);
    }

    private static SortedMap<LocalDate, LocalDate> byPosition(HolidayBreak own, HolidayBreak base) {
        SortedMap<LocalDate, LocalDate> pairs = new TreeMap<>();
        IntStream.range(0, Math.min(own.days().size(), base.days().size()))
                .forEach(i -> pairs.put(own.days().get(i), base.days().get(i)));
        return pairs;
    }

    private static SortedMap<LocalDate, LocalDate> byDate(HolidayBreak own, HolidayBreak base) {
        return pairs(
                own,
                base,
                day -> day.getMonthValue() == 10 && day.getDayOfMonth() <= LAST_NATIONAL_DAY
                        ? Optional.of(day.minusYears(1))
                        : Optional.empty());
    }

    private SortedMap<LocalDate, LocalDate> byLunarDay(HolidayBreak own) {
        Optional<LocalDate> thisYear = calendar.lunarNewYear(own.year());
        Optional<LocalDate> lastYear = calendar.lunarNewYear(own.year() - 1);
        return base(own)
                .filter(base -> thisYear.isPresent() && lastYear.isPresent())
                .map(base -> pairs(
                        own,
                        base,
                        day -> lastYear.map(
                                newYear -> newYear.plusDays(ChronoUnit.DAYS.between(thisYear.orElseThrow(), day)))))
                .orElseGet(TreeMap::new);
    }

    private static SortedMap<LocalDate, LocalDate> pairs(
            HolidayBreak own, HolidayBreak base, Function<LocalDate, Optional<LocalDate>> counterpart) {
        SortedMap<LocalDate, LocalDate> pairs = new TreeMap<>();
        own.days()
                .forEach(day ->
                        counterpart.apply(day).filter(base.days()::contains).ifPresent(other -> pairs.put(day, other)));
        return pairs;
    }
}

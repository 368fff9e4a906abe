package city.yanhuo.scheduler.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The days that a cron expression means. Day of month and day of week, both set, make OR; {@code W} and {@code #} hold by
 * themselves, but only where the field beside them can be met on the same day at all: all of it as in croniter.
 *
 * @param days days of the month, {@link Cron#LAST} among them for the last one; empty for every day
 * @param weekdays 0 for Sunday to 6; empty for every day
 * @param nearest the weekday nearest to this day of the month
 * @param nth for days of the week, which of the month, {@link Cron#LAST} for the last
 */
record CronDays(
        Optional<Set<Integer>> days,
        Optional<Set<Integer>> weekdays,
        Optional<Integer> nearest,
        Map<Integer, Set<Integer>> nth) {

    boolean matches(LocalDate day) {
        if (nearest.isPresent()) {
            return nearestWeekday(day, nearest.get()).equals(day) && (nth.isEmpty() || matchesNth(day));
        }
        if (!nth.isEmpty()) {
            return matchesNth(day);
        }
        if (days.isPresent() && weekdays.isPresent()) {
            return matchesDay(day, days.get()) || weekdays.get().contains(weekday(day));
        }
        return days.map(set -> matchesDay(day, set)).orElse(true)
                && weekdays.map(set -> set.contains(weekday(day))).orElse(true);
    }

    /** Whether {@code W} or {@code #} and the other field, both set, fall on a day; croniter finds no date at all unless they do. */
    boolean meets(LocalDate day) {
        return matches(day)
                && days.filter(set -> nearest.isEmpty())
                        .map(set -> matchesDay(day, set))
                        .orElse(true)
                && weekdays.filter(set -> nth.isEmpty())
                        .map(set -> set.contains(weekday(day)))
                        .orElse(true);
    }

    /** Whether both fields are set and one of them is no plain list. */
    boolean isMixed() {
        return days.isPresent() && weekdays.isPresent() && (nearest.isPresent() || !nth.isEmpty());
    }

    private static boolean matchesDay(LocalDate day, Set<Integer> days) {
        return days.contains(day.getDayOfMonth())
                || (days.contains(Cron.LAST) && day.getDayOfMonth() == day.lengthOfMonth());
    }

    private boolean matchesNth(LocalDate day) {
        Set<Integer> which = nth.getOrDefault(weekday(day), Set.of());
        boolean isLast = day.getDayOfMonth() + 7 > day.lengthOfMonth();
        return which.contains((day.getDayOfMonth() - 1) / 7 + 1) || (isLast && which.contains(Cron.LAST));
    }

    private static int weekday(LocalDate day) {
        return day.getDayOfWeek().getValue() % 7;
    }

    /** Monday to Friday, in the same month, nearest to a day of it. */
    private static LocalDate nearestWeekday(LocalDate inMonth, int dayOfMonth) {
        LocalDate day = inMonth.withDayOfMonth(Math.min(dayOfMonth, inMonth.lengthOfMonth()));
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return day.getDayOfMonth() > 1 ? day.minusDays(1) : day.plusDays(2);
        }
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return day.getDayOfMonth() < day.lengthOfMonth() ? day.plusDays(1) : day.minusDays(2);
        }
        return day;
    }
}

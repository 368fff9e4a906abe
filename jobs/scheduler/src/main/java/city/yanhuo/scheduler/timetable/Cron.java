package city.yanhuo.scheduler.timetable;

import city.yanhuo.contract.error.YanhuoException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** A cron expression of five fields, with croniter's meaning (airflow.md §5.1). Knows wall clocks only, no zone. */
public final class Cron {
    /** Stands for the last one of a month among days and weeks. */
    static final int LAST = 99;

    private static final int MOST_YEARS = 50;
    private static final long EVERY_HOUR = (1L << 24) - 1;

    private final String text;
    private final long minutes;
    private final long hours;
    private final long months;
    private final CronDays days;
    private final boolean possible;

    Cron(String text, long minutes, long hours, long months, CronDays days) {
        this.text = text;
        this.minutes = minutes;
        this.hours = hours;
        this.months = months;
        this.days = days;
        this.possible = !days.isMixed() || canMeet(months, days);
    }

    /** Days of the week and of the month fall together again after 28 years. */
    private static boolean canMeet(long months, CronDays days) {
        LocalDate first = LocalDate.of(2001, 1, 1);
        return first.datesUntil(first.plusYears(28))
                .anyMatch(day -> has(months, day.getMonthValue()) && days.meets(day));
    }

    /**
     * Reads an expression or a preset such as {@code @daily}.
     *
     * @throws YanhuoException CONFIGURATION; says which field and what it may hold
     */
    public static Cron parse(String text) {
        return new CronParser(text).parse();
    }

    static long bits(Set<Integer> values) {
        return values.stream().mapToLong(value -> 1L << value).reduce(0, (left, right) -> left | right);
    }

    /** Whether it runs in each of the 24 hours; such expressions run in elapsed hours where clocks change. */
    boolean isEveryHour() {
        return hours == EVERY_HOUR;
    }

    /** The first time after another; empty when there is none within fifty years. */
    Optional<LocalDateTime> next(LocalDateTime after) {
        LocalDateTime from = after.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        LocalDate day = from.toLocalDate();
        LocalTime earliest = from.toLocalTime();
        while (possible && day.getYear() <= from.getYear() + MOST_YEARS) {
            if (!has(months, day.getMonthValue())) {
                day = day.withDayOfMonth(1).plusMonths(1);
                earliest = LocalTime.MIN;
                continue;
            }
            Optional<LocalTime> time = days.matches(day) ? first(earliest) : Optional.empty();
            if (time.isPresent()) {
                return Optional.of(day.atTime(time.get()));
            }
            day = day.plusDays(1);
            earliest = LocalTime.MIN;
        }
        return Optional.empty();
    }

    /** The last time before another; empty when there is none within fifty years. */
    Optional<LocalDateTime> previous(LocalDateTime before) {
        LocalDateTime from = before.minusNanos(1).truncatedTo(ChronoUnit.MINUTES);
        LocalDate day = from.toLocalDate();
        LocalTime latest = from.toLocalTime();
        while (possible && day.getYear() >= from.getYear() - MOST_YEARS) {
            if (!has(months, day.getMonthValue())) {
                day = day.withDayOfMonth(1).minusDays(1);
                latest = LocalTime.MAX;
                continue;
            }
            Optional<LocalTime> time = days.matches(day) ? last(latest) : Optional.empty();
            if (time.isPresent()) {
                return Optional.of(day.atTime(time.get()));
            }
            day = day.minusDays(1);
            latest = LocalTime.MAX;
        }
        return Optional.empty();
    }

    private Optional<LocalTime> first(LocalTime earliest) {
        for (int hour = earliest.getHour(); hour < 24; hour++) {
            int from = hour == earliest.getHour() ? earliest.getMinute() : 0;
            for (int minute = from; has(hours, hour) && minute < 60; minute++) {
                if (has(minutes, minute)) {
                    return Optional.of(LocalTime.of(hour, minute));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LocalTime> last(LocalTime latest) {
        for (int hour = latest.getHour(); hour >= 0; hour--) {
            int from = hour == latest.getHour() ? latest.getMinute() : 59;
            for (int minute = from; has(hours, hour) && minute >= 0; minute--) {
                if (has(minutes, minute)) {
                    return Optional.of(LocalTime.of(hour, minute));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean has(long bits, int value) {
        return (bits >> value & 1) == 1;
    }

    /** Two expressions are equal when they are written alike. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Cron cron && cron.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The expression as it is written. */
    @Override
    public String toString() {
        return text;
    }
}

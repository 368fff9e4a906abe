package city.yanhuo.scheduler.timetable;

import city.yanhuo.contract.Label;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A data interval in plain words, on the clocks of a zone: a day, a month, an instant, or from when to when. */
public final class IntervalText {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private IntervalText() {}

    /** The words. */
    public static Label of(DataInterval interval, ZoneId zone) {
        ZonedDateTime start = interval.start().atZone(zone);
        ZonedDateTime end = interval.end().atZone(zone);
        LocalDate day = start.toLocalDate();
        boolean wholeDays = isMidnight(start) && isMidnight(end);
        if (start.equals(end)) {
            return new Label("时点 " + MINUTE.format(start), "the instant " + MINUTE.format(start));
        }
        if (wholeDays && day.getDayOfMonth() == 1 && end.toLocalDate().equals(day.plusMonths(1))) {
            String month = day.toString().substring(0, 7);
            return new Label(month + " 整月", "the month " + month);
        }
        if (wholeDays && end.toLocalDate().equals(day.plusDays(1))) {
            return new Label(day + " 全天", "the day " + day);
        }
        if (start.toLocalTime().equals(end.toLocalTime()) && end.toLocalDate().equals(day.plusDays(1))) {
            String time = TIME.format(start);
            return new Label(day + " " + time + " 起 24 小时", "24 hours from " + day + " " + time);
        }
        return new Label(
                MINUTE.format(start) + " 至 " + MINUTE.format(end), MINUTE.format(start) + " to " + MINUTE.format(end));
    }

    private static boolean isMidnight(ZonedDateTime instant) {
        return instant.toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}

package city.yanhuo.source.value;

import city.yanhuo.source.raw.Blanks;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads days and times of day in the usual forms: {@code 2024-09-01}, {@code 2024/9/1}, {@code 2024.9.1}, {@code 2024年9月1日},
 * {@code 20240901}, each with {@code 09:12} or {@code 09:12:30} behind a blank or {@code T}. A day that no calendar has is refused.
 * One scratch object per column.
 */
final class DateText {
    private String text = "";
    private int at;
    private String why = "";

    /** The day; a time of day other than midnight is refused. Null when it is none, and {@link #why()} says why. */
    @Nullable
    LocalDate day(String raw) {
        LocalDateTime read = read(raw, false);
        if (read != null && !read.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return noDay("it has a time of day");
        }
        return read == null ? null : read.toLocalDate();
    }

    /** The day and time; a day without a time is refused. */
    @Nullable
    LocalDateTime dateTime(String raw) {
        return read(raw, true);
    }

    /** Why the text is no date. */
    String why() {
        return why;
    }

    private @Nullable LocalDateTime read(String raw, boolean needsTime) {
        text = Nfkc.of(raw);
        at = 0;
        why = "";
        if (Blanks.surround(text)) {
            return noTime("blanks surround it");
        }
        LocalDate day = readDay();
        if (day == null) {
            return null;
        }
        if (at == text.length()) {
            return needsTime ? noTime("it has no time of day") : day.atStartOfDay();
        }
        LocalDateTime time = readTime(day);
        return time == null && !needsTime ? noTime("text stands behind the day") : time;
    }

    private @Nullable LocalDate readDay() {
        int year = number(4, 4);
        if (year < 0) {
            return noDay("no day is written so");
        }
        int month;
        int day;
        char separator = at < text.length() ? text.charAt(at) : ' ';
        if (separator >= '0' && separator <= '9') {
            month = number(2, 2);
            day = number(2, 2);
        } else if (separator == '-' || separator == '/' || separator == '.' || separator == '年') {
            at++;
            month = number(1, 2);
            if (month < 0 || !takes(separator == '年' ? '月' : separator)) {
                return noDay("no day is written so");
            }
            day = number(1, 2);
            if (separator == '年' && !takes('日') && !takes('号')) {
                return noDay("no day is written so");
            }
        } else {
            return noDay("no day is written so");
        }
        if (month < 0 || day < 0) {
            return noDay("no day is written so");
        }
        if (year < 1
                || month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return noDay("there is no such day");
        }
        return LocalDate.of(year, month, day);
    }

    private @Nullable LocalDateTime readTime(LocalDate day) {
        if (!takes(' ') && !takes('T')) {
            return noTime("no time is written so");
        }
        int hour = number(1, 2);
        int minute = takes(':') ? number(2, 2) : -1;
        int second = takes(':') ? number(2, 2) : 0;
        if (hour < 0 || minute < 0 || second < 0) {
            return noTime("no time is written so");
        }
        if (takes('.')) {
            skipZeros();
        }
        if (at != text.length()) {
            return noTime("no time is written so");
        }
        if (hour > 23 || minute > 59 || second > 59) {
            return noTime("there is no such time");
        }
        return day.atTime(hour, minute, second);
    }

    private void skipZeros() {
        while (at < text.length() && text.charAt(at) == '0') {
            at++;
        }
    }

    private boolean takes(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    /** Reads that many digits; -1 when there are fewer. */
    private int number(int least, int most) {
        int from = at;
        int value = 0;
        while (at < text.length() && at - from < most && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = value * 10 + (text.charAt(at) - '0');
            at++;
        }
        return at - from < least ? -1 : value;
    }

    private @Nullable LocalDate noDay(String reason) {
        why = reason;
        return null;
    }

    private @Nullable LocalDateTime noTime(String reason) {
        why = reason;
        return null;
    }
}

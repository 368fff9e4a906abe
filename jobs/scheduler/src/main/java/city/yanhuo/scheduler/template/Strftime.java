package city.yanhuo.scheduler.template;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Python's strftime in the C locale. */
final class Strftime {
    private Strftime() {}

    static String format(ZonedDateTime moment, String format) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < format.length(); at++) {
            char letter = format.charAt(at);
            if (letter == '%' && at + 1 < format.length()) {
                text.append(directive(moment, format.charAt(++at)));
            } else {
                text.append(letter);
            }
        }
        return text.toString();
    }

    private static String directive(ZonedDateTime moment, char letter) {
        return switch (letter) {
            case 'Y' -> pattern(moment, "uuuu");
            case 'y' -> pattern(moment, "uu");
            case 'm' -> pattern(moment, "MM");
            case 'd' -> pattern(moment, "dd");
            case 'e' -> padded(moment.getDayOfMonth());
            case 'H' -> pattern(moment, "HH");
            case 'I' -> pattern(moment, "hh");
            case 'M' -> pattern(moment, "mm");
            case 'S' -> pattern(moment, "ss");
            case 'f' -> pattern(moment, "SSSSSS");
            case 'p' -> moment.getHour() < 12 ? "AM" : "PM";
            case 'z' -> pattern(moment, "xx");
            case 'Z' -> zone(moment);
            case 'A' -> pattern(moment, "EEEE");
            case 'a' -> pattern(moment, "EEE");
            case 'B' -> pattern(moment, "MMMM");
            case 'b', 'h' -> pattern(moment, "MMM");
            case 'j' -> pattern(moment, "DDD");
            case 'u' -> Integer.toString(moment.getDayOfWeek().getValue());
            case 'w' -> Integer.toString(moment.getDayOfWeek().getValue() % 7);
            case 'U' -> week(moment, moment.getDayOfWeek().getValue() % 7);
            case 'W' -> week(moment, moment.getDayOfWeek().getValue() - 1);
            case 'V' -> twoDigits(moment.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case 'G' -> Integer.toString(moment.get(IsoFields.WEEK_BASED_YEAR));
            case 'D', 'x' -> pattern(moment, "MM/dd/uu");
            case 'F' -> pattern(moment, "uuuu-MM-dd");
            case 'T', 'X' -> pattern(moment, "HH:mm:ss");
            case 'R' -> pattern(moment, "HH:mm");
            case 'c' ->
                pattern(moment, "EEE MMM ") + padded(moment.getDayOfMonth()) + pattern(moment, " HH:mm:ss uuuu");
            case 's' -> Long.toString(moment.toEpochSecond());
            case 'n' -> "\n";
            case 't' -> "\t";
            case '%' -> "%";
            default -> throw Evaluation.failure("strftime has no such directive in the subset", "%" + letter);
        };
    }

    private static String pattern(ZonedDateTime moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(moment);
    }

    private static String zone(ZonedDateTime moment) {
        return moment.getZone().normalized() instanceof ZoneOffset
                        && moment.getOffset().getTotalSeconds() == 0
                ? "UTC"
                : pattern(moment, "zzz");
    }

    /** Weeks of the year that begin on the day from which the weekday is counted. */
    private static String week(ZonedDateTime moment, int weekday) {
        return twoDigits((moment.getDayOfYear() - 1 + 7 - weekday) / 7);
    }

    private static String twoDigits(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    private static String padded(int number) {
        return String.format(Locale.ROOT, "%2d", number);
    }
}

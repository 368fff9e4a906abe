package city.yanhuo.scheduler.template;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The macros of the subset. */
final class Macros {
    private Macros() {}

    static Object call(String macro, List<Object> positional, Map<String, Object> named) {
        if (macro.equals("timedelta")) {
            return Evaluation.span(positional, named);
        }
        try {
            return switch (macro) {
                case "ds_add" ->
                    LocalDate.parse(text(positional, 0))
                            .plusDays((long) Math.floor(Arithmetic.number(at(positional, 1))))
                            .toString();
                case "ds_format" ->
                    Strftime.format(
                            parse(text(positional, 0), text(positional, 1)).atZone(ZoneOffset.UTC),
                            text(positional, 2));
                default -> difference(moment(at(positional, 0)), moment(at(positional, 1)));
            };
        } catch (DateTimeException e) {
            throw Evaluation.failure(
                    "macros." + macro + " needs a date of that form", PythonText.repr(at(positional, 0)));
        }
    }

    private static Object at(List<Object> arguments, int place) {
        if (place >= arguments.size()) {
            throw Evaluation.failure("an argument of a macro is missing", arguments.size() + " of them");
        }
        return arguments.get(place);
    }

    private static String text(List<Object> arguments, int place) {
        return PythonText.str(at(arguments, place));
    }

    private static ZonedDateTime moment(Object value) {
        if (value instanceof ZonedDateTime moment) {
            return moment;
        }
        throw Evaluation.failure("it must be an instant", PythonText.repr(value));
    }

    /** Python's strptime for the directives that dates are written with. */
    private static LocalDateTime parse(String text, String format) {
        StringBuilder pattern = new StringBuilder();
        for (int at = 0; at < format.length(); at++) {
            char letter = format.charAt(at);
            if (letter == '%' && at + 1 < format.length()) {
                pattern.append(directive(format.charAt(++at)));
            } else {
                pattern.append(letter == '\'' ? "''" : "'" + letter + "'");
            }
        }
        DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.toString())
                .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                .toFormatter(Locale.ENGLISH);
        var parsed = formatter.parse(text);
        LocalDate day = LocalDate.of(
                parsed.get(ChronoField.YEAR),
                parsed.isSupported(ChronoField.MONTH_OF_YEAR) ? parsed.get(ChronoField.MONTH_OF_YEAR) : 1,
                parsed.isSupported(ChronoField.DAY_OF_MONTH) ? parsed.get(ChronoField.DAY_OF_MONTH) : 1);
        return day.atTime(parsed.isSupported(ChronoField.NANO_OF_DAY) ? LocalTime.from(parsed) : LocalTime.MIDNIGHT);
    }

    private static String directive(char letter) {
        return switch (letter) {
            case 'Y' -> "uuuu";
            case 'y' -> "uu";
            case 'm' -> "MM";
            case 'd' -> "dd";
            case 'H' -> "HH";
            case 'M' -> "mm";
            case 'S' -> "ss";
            case 'B' -> "MMMM";
            case 'b' -> "MMM";
            case '%' -> "'%'";
            default -> throw Evaluation.failure("dates are not read by this directive", "%" + letter);
        };
    }

    /** pendulum's diff_for_humans: the largest unit, rounded where the rest nearly fills it. */
    private static String difference(ZonedDateTime moment, ZonedDateTime since) {
        boolean after = !moment.isBefore(since);
        ZonedDateTime from = after ? since : moment;
        ZonedDateTime to = (after ? moment : since).withZoneSameInstant(from.getZone());
        Period period = Period.between(from.toLocalDate(), to.toLocalDate());
        if (to.toLocalTime().isBefore(from.toLocalTime())) {
            period = Period.between(from.toLocalDate(), to.toLocalDate().minusDays(1));
        }
        Duration rest = Duration.between(from.plus(period), to);
        return words(period, rest) + (after ? " after" : " before");
    }

    private static String words(Period period, Duration rest) {
        int days = period.getDays();
        if (period.getYears() > 0) {
            return count(period.getYears() + (period.getMonths() > 6 ? 1 : 0), "year");
        }
        if (period.getMonths() == 11 && days > 15) {
            return count(1, "year");
        }
        if (period.getMonths() > 0) {
            return count(period.getMonths() + (days >= 27 ? 1 : 0), "month");
        }
        if (days >= 7) {
            return count(days / 7 + (days % 7 > 3 ? 1 : 0), "week");
        }
        if (days > 0) {
            return count(days + (rest.toHours() >= 22 ? 1 : 0), "day");
        }
        if (rest.toHours() > 0) {
            return count(rest.toHours(), "hour");
        }
        if (rest.toMinutes() > 0) {
            return count(rest.toMinutes(), "minute");
        }
        return rest.toSeconds() > 10 ? count(rest.toSeconds(), "second") : "a few seconds";
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}

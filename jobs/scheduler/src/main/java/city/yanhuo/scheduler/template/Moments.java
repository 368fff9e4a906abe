package city.yanhuo.scheduler.template;

import java.time.DateTimeException;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What pendulum's instants can do, as far as the subset goes. */
final class Moments {
    /** pendulum's tokens and what Java writes for them; longer ones first. */
    private static final Map<String, String> TOKENS = tokens();

    private static final Pattern TOKEN = Pattern.compile(
            "\\[([^\\]]*)\\]|YYYY|YY|MMMM|MMM|MM|M|DDDD|DDD|DD|D|dddd|ddd|HH|H|hh|h|mm|m|ss|s|SSSSSS|SSS|A|ZZ|Z|zz|z|X");

    private Moments() {}

    private static Map<String, String> tokens() {
        Map<String, String> tokens = new LinkedHashMap<>();
        for (String same :
                List.of("MMMM", "MMM", "MM", "M", "HH", "H", "hh", "h", "mm", "m", "ss", "s", "SSSSSS", "SSS")) {
            tokens.put(same, same);
        }
        tokens.putAll(Map.of("YYYY", "uuuu", "YY", "uu", "DD", "dd", "D", "d", "DDDD", "DDD", "DDD", "D"));
        tokens.putAll(Map.of("dddd", "EEEE", "ddd", "EEE", "A", "a", "ZZ", "xx", "Z", "xxx", "z", "VV", "zz", "zzz"));
        return tokens;
    }

    static Object attribute(ZonedDateTime moment, String name) {
        return switch (name) {
            case "year" -> (long) moment.getYear();
            case "month" -> (long) moment.getMonthValue();
            case "day" -> (long) moment.getDayOfMonth();
            case "hour" -> (long) moment.getHour();
            case "minute" -> (long) moment.getMinute();
            case "second" -> (long) moment.getSecond();
            default -> new Undefined(name);
        };
    }

    static Object call(ZonedDateTime moment, String method, List<Object> positional, Map<String, Object> named) {
        return switch (method) {
            case "isoformat" -> Names.isoformat(moment);
            case "strftime" -> Strftime.format(moment, argument(method, positional));
            case "format" -> format(moment, argument(method, positional));
            case "in_timezone" -> moment.withZoneSameInstant(zone(argument(method, positional)));
            case "add" -> move(moment, named, 1);
            case "subtract" -> move(moment, named, -1);
            default -> throw Evaluation.failure("an instant has no such method", method);
        };
    }

    private static String argument(String method, List<Object> positional) {
        if (positional.size() != 1) {
            throw Evaluation.failure(method + " takes one argument", positional.size() + " of them");
        }
        return PythonText.str(positional.get(0));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw Evaluation.failure("there is no such zone", "\"" + name + "\"");
        }
    }

    /** Years, months and days on the calendar, the rest in elapsed time. */
    private static ZonedDateTime move(ZonedDateTime moment, Map<String, Object> named, int sign) {
        Map<String, Object> rest = new LinkedHashMap<>(named);
        Period calendar = Period.of(
                take(rest, "years", sign),
                take(rest, "months", sign),
                take(rest, "days", sign) + 7 * take(rest, "weeks", sign));
        return moment.plus(calendar).plus(Evaluation.span(List.of(), rest).multipliedBy(sign));
    }

    private static int take(Map<String, Object> named, String unit, int sign) {
        Object value = named.remove(unit);
        return value == null ? 0 : sign * (int) Math.round(Arithmetic.number(value));
    }

    private static String format(ZonedDateTime moment, String format) {
        Matcher tokens = TOKEN.matcher(format);
        StringBuilder text = new StringBuilder();
        while (tokens.find()) {
            String literal = tokens.group(1);
            tokens.appendReplacement(
                    text, Matcher.quoteReplacement(literal != null ? literal : token(moment, tokens.group())));
        }
        return tokens.appendTail(text).toString();
    }

    private static String token(ZonedDateTime moment, String token) {
        if (token.equals("X")) {
            return Long.toString(moment.toEpochSecond());
        }
        return DateTimeFormatter.ofPattern(TOKENS.getOrDefault(token, token), Locale.ENGLISH)
                .format(moment);
    }
}

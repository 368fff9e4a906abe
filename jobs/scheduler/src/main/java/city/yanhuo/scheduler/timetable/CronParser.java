package city.yanhuo.scheduler.timetable;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a cron expression with croniter's meaning (airflow.md §5.1). */
final class CronParser {
    private static final Map<String, String> PRESETS = Map.of(
            "@hourly", "0 * * * *",
            "@midnight", "0 0 * * *",
            "@daily", "0 0 * * *",
            "@weekly", "0 0 * * 0",
            "@monthly", "0 0 1 * *",
            "@quarterly", "0 0 1 */3 *",
            "@yearly", "0 0 1 1 *",
            "@annually", "0 0 1 1 *");

    private static final Pattern RANGE = Pattern.compile("([^-]+)-([^-/]+)(?:/(\\d+))?");
    private static final Pattern NEAREST = Pattern.compile("(\\d+)w|w(\\d+)");
    private static final Pattern LAST = Pattern.compile("l(\\d+)");
    private static final Pattern NTH = Pattern.compile("([a-z]{3}-[a-z]{3}|\\w+)#(\\d+)");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
    private static final int LAST_OF_MONTH = Cron.LAST;

    private final String text;

    CronParser(String text) {
        this.text = text;
    }

    Cron parse() {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        String expression = PRESETS.getOrDefault(lower, lower);
        if (expression.startsWith("@")) {
            throw refused("there is no such preset; known: " + String.join(", ", new TreeSet<>(PRESETS.keySet())));
        }
        String[] fields = expression.split("[ \\t\\n\\r\\f]+");
        if (fields.length != 5) {
            throw refused("it must have five fields: minute, hour, day of month, month, day of week");
        }
        Days days = new Days();
        Set<Integer> minutes = plain(CronField.MINUTE, fields[0]);
        Set<Integer> hours = plain(CronField.HOUR, fields[1]);
        readDays(fields[2], days);
        Set<Integer> months = plain(CronField.MONTH, fields[3]);
        readWeekdays(fields[4], days);
        boolean daySet = isSet(fields[2]) && !coversAll(days.days, CronField.DAY, fields[4]);
        boolean weekdaySet = isSet(fields[4]) && !coversAll(days.weekdays, CronField.WEEKDAY, fields[2]);
        return new Cron(
                text.strip(),
                Cron.bits(minutes),
                Cron.bits(hours),
                Cron.bits(months),
                new CronDays(
                        daySet ? Optional.of(Set.copyOf(days.days)) : Optional.empty(),
                        weekdaySet ? Optional.of(Set.copyOf(days.weekdays)) : Optional.empty(),
                        days.nearest,
                        Map.copyOf(days.nth)));
    }

    private static final class Days {
        private final Set<Integer> days = new TreeSet<>();
        private final Set<Integer> weekdays = new TreeSet<>();
        private final Map<Integer, Set<Integer>> nth = new HashMap<>();
        private Optional<Integer> nearest = Optional.empty();
    }

    /** One {@code *} in a list makes the whole list one. */
    private static boolean isSet(String field) {
        return !field.equals("?") && !List.of(field.split(",")).contains("*");
    }

    /** A field that names every value counts as {@code *}, but only beside a field that is written with one. */
    private static boolean coversAll(Set<Integer> values, CronField field, String other) {
        return values.size() == field.last() - field.first() + 1
                && !values.contains(LAST_OF_MONTH)
                && other.contains("*");
    }

    private Set<Integer> plain(CronField field, String list) {
        if (list.contains("?")) {
            throw wrong(field, list, "only day of month and day of week may be ?");
        }
        Set<Integer> values = new TreeSet<>();
        for (String item : items(field, list)) {
            values.addAll(values(field, item));
        }
        return values;
    }

    private List<String> items(CronField field, String list) {
        List<String> items = List.of(list.split(",", -1));
        if (items.contains("")) {
            throw wrong(field, list, "a value is missing beside a comma");
        }
        return items;
    }

    private void readDays(String list, Days days) {
        if (isQuestion(CronField.DAY, list)) {
            return;
        }
        List<String> items = items(CronField.DAY, list);
        for (String item : items) {
            Matcher nearest = NEAREST.matcher(item);
            if (nearest.matches()) {
                if (items.size() > 1) {
                    throw wrong(CronField.DAY, list, "W stands alone, not in a list");
                }
                String day = nearest.group(1) == null ? nearest.group(2) : nearest.group(1);
                days.nearest = Optional.of(inRange(CronField.DAY, number(CronField.DAY, day), item));
                days.days.add(days.nearest.get());
            } else if (item.equals("l")) {
                days.days.add(LAST_OF_MONTH);
            } else {
                days.days.addAll(values(CronField.DAY, item));
            }
        }
    }

    private void readWeekdays(String list, Days days) {
        if (isQuestion(CronField.WEEKDAY, list)) {
            return;
        }
        Set<Integer> literal = new TreeSet<>();
        for (String item : items(CronField.WEEKDAY, list)) {
            Matcher nth = NTH.matcher(item);
            Matcher last = LAST.matcher(item);
            if (last.matches()) {
                int day = CronField.WEEKDAY.plain(number(CronField.WEEKDAY, last.group(1)));
                addNth(days, Set.of(inRange(CronField.WEEKDAY, day, item)), LAST_OF_MONTH);
            } else if (nth.matches()) {
                int which = number(CronField.WEEKDAY, nth.group(2));
                if (which < 1 || which > 5) {
                    throw wrong(CronField.WEEKDAY, item, "a month has a first to a fifth of each day of the week");
                }
                addNth(days, values(CronField.WEEKDAY, nth.group(1)), which);
            } else {
                literal.addAll(values(CronField.WEEKDAY, item));
            }
        }
        days.weekdays.addAll(literal);
        days.weekdays.addAll(days.nth.keySet());
        boolean mixed = !days.nth.isEmpty() && !days.nth.keySet().containsAll(literal);
        if (mixed && days.weekdays.size() != 7) {
            throw wrong(CronField.WEEKDAY, list, "days with # or L do not mix with plain ones");
        }
    }

    private static void addNth(Days days, Set<Integer> weekdays, int which) {
        weekdays.forEach(
                day -> days.nth.computeIfAbsent(day, key -> new TreeSet<>()).add(which));
    }

    private boolean isQuestion(CronField field, String list) {
        if (list.contains("?") && !list.equals("?")) {
            throw wrong(field, list, "? stands alone");
        }
        return list.equals("?");
    }

    private Set<Integer> values(CronField field, String item) {
        if (item.equals("*")) {
            return range(field.first(), field.last(), 1);
        }
        String widened = item.startsWith("*/") ? field.first() + "-" + field.last() + item.substring(1) : item;
        Matcher range = RANGE.matcher(widened);
        if (range.matches()) {
            return range(field, range.group(1), range.group(2), range.group(3), item, false);
        }
        int slash = item.indexOf('/');
        if (slash > 0 && DIGITS.matcher(item.substring(slash + 1)).matches()) {
            return range(
                    field,
                    item.substring(0, slash),
                    Integer.toString(field.last()),
                    item.substring(slash + 1),
                    item,
                    true);
        }
        return Set.of(inRange(field, field.plain(value(field, item, item)), item));
    }

    private Set<Integer> range(
            CronField field, String from, String to, @Nullable String by, String item, boolean open) {
        int step = by == null ? 1 : number(field, by);
        if (step == 0) {
            throw wrong(field, item, "a step must be above zero");
        }
        String end = field == CronField.DAY && to.equals("l") ? Integer.toString(field.last()) : to;
        int low = inRange(field, field.plain(value(field, from, item)), item);
        int high = inRange(field, field.plain(value(field, end, item)), item);
        if (low == high) {
            // written as a range it means the whole cycle; "59/15" is one value
            return open ? Set.of(low) : range(field.first(), field.last(), step);
        }
        return low < high ? range(low, high, step) : wrapped(field, low, high, step);
    }

    /** {@code 22-2}: to the end of the field and on from its beginning, keeping step as far as croniter does. */
    private static Set<Integer> wrapped(CronField field, int low, int high, int step) {
        List<Integer> first = new ArrayList<>(range(low, field.last(), step));
        int reached = first.get(first.size() - 1);
        int size = field.last() - field.first() + 1;
        int passed = field.last() - reached;
        boolean keepsStep = reached - field.first() + step > size && passed < step;
        Set<Integer> values = new TreeSet<>(first);
        values.addAll(range(field.first() + (keepsStep ? step - passed : 0), high, step));
        return values;
    }

    private static Set<Integer> range(int low, int high, int step) {
        Set<Integer> values = new TreeSet<>();
        for (int value = low; value <= high; value += step) {
            values.add(value);
        }
        return values;
    }

    private int value(CronField field, String word, String item) {
        Integer named = field.named(word);
        if (named != null) {
            return named;
        }
        if (!DIGITS.matcher(word).matches()) {
            throw wrong(field, item, "it may hold " + field.allowed());
        }
        return Integer.parseInt(word);
    }

    private int number(CronField field, String digits) {
        if (!DIGITS.matcher(digits).matches()) {
            throw wrong(field, digits, "the number is too large");
        }
        return Integer.parseInt(digits);
    }

    private int inRange(CronField field, int value, String item) {
        if (value < field.first() || value > field.last()) {
            throw wrong(field, item, "it may hold " + field.allowed());
        }
        return value;
    }

    private YanhuoException wrong(CronField field, String found, String why) {
        return new YanhuoException(
                ErrorKind.CONFIGURATION,
                "Cannot read the cron expression \"" + text + "\": in the " + field.words() + ", " + why + ", found \""
                        + found + "\"");
    }

    private YanhuoException refused(String why) {
        return new YanhuoException(
                ErrorKind.CONFIGURATION, "Cannot read the cron expression: " + why + ", found \"" + text + "\"");
    }
}

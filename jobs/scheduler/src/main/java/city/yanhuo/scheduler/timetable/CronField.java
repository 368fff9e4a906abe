package city.yanhuo.scheduler.timetable;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One of the five fields, with the values that it may hold. */
enum CronField {
    MINUTE("minute", 0, 59, List.of()),
    HOUR("hour", 0, 23, List.of()),
    DAY("day of month", 1, 31, List.of()),
    MONTH("month", 1, 12, List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
    WEEKDAY("day of week", 0, 6, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat"));

    private final String words;
    private final int first;
    private final int last;
    private final Map<String, Integer> names;

    CronField(String words, int first, int last, List<String> names) {
        this.words = words;
        this.first = first;
        this.last = last;
        this.names = names.stream().collect(Collectors.toMap(name -> name, name -> first + names.indexOf(name)));
    }

    /** What messages call it. */
    String words() {
        return words;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /** Number of a name in lower case; null when it has none. */
    @Nullable
    Integer named(String name) {
        return names.get(name);
    }

    /** Sunday may be written 0 and 7. */
    int plain(int value) {
        return this == WEEKDAY && value == 7 ? 0 : value;
    }

    /** What a field may hold, for messages. */
    String allowed() {
        String numbers = first + " to " + (this == WEEKDAY ? 7 : last);
        return switch (this) {
            case MINUTE, HOUR -> numbers;
            case DAY -> numbers + ", L or nW";
            case MONTH -> numbers + " or JAN to DEC";
            case WEEKDAY -> numbers + ", SUN to SAT, Ln or n#k";
        };
    }
}

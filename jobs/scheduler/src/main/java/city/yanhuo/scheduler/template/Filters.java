package city.yanhuo.scheduler.template;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The filters of the subset. */
final class Filters {
    private static final DateTimeFormatter NODASH = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter TS_NODASH = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter TS_NODASH_TZ =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssxx", Locale.ROOT);

    private Filters() {}

    static Object apply(String filter, Object value, List<Object> arguments) {
        if (filter.equals("default")) {
            return value instanceof Undefined ? arguments.isEmpty() ? "" : arguments.get(0) : value;
        }
        if (value instanceof Undefined undefined) {
            throw Evaluation.failure("it is undefined", undefined.what());
        }
        return switch (filter) {
            case "replace" -> replace(value, arguments);
            case "tojson" -> htmlSafe(json(value));
            case "upper" -> PythonText.str(value).toUpperCase(Locale.ROOT);
            case "lower" -> PythonText.str(value).toLowerCase(Locale.ROOT);
            case "trim" -> PythonText.str(value).strip();
            default -> ofMoment(filter, value);
        };
    }

    private static Object ofMoment(String filter, Object value) {
        if (value == None.NONE) {
            return None.NONE;
        }
        if (!(value instanceof ZonedDateTime moment)) {
            throw Evaluation.failure("the filter " + filter + " takes an instant", PythonText.repr(value));
        }
        return switch (filter) {
            case "ds" -> moment.toLocalDate().toString();
            case "ds_nodash" -> NODASH.format(moment);
            case "ts" -> Names.isoformat(moment);
            case "ts_nodash" -> TS_NODASH.format(moment);
            case "ts_nodash_with_tz" -> TS_NODASH_TZ.format(moment);
            default -> throw Evaluation.failure("there is no such filter", filter);
        };
    }

    private static String replace(Object value, List<Object> arguments) {
        if (arguments.size() != 2) {
            throw Evaluation.failure("replace takes what is old and what is new", arguments.size() + " arguments");
        }
        return PythonText.str(value).replace(PythonText.str(arguments.get(0)), PythonText.str(arguments.get(1)));
    }

    /** As Python's json.dumps with sorted keys, ASCII only. */
    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, each) -> sorted.put(String.valueOf(key), each));
            return sorted.entrySet().stream()
                    .map(entry -> jsonText(entry.getKey()) + ": " + json(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Filters::json).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof String text) {
            return jsonText(text);
        }
        if (value instanceof Boolean || value instanceof Number) {
            return PythonText.repr(value).toLowerCase(Locale.ROOT);
        }
        if (value == None.NONE) {
            return "null";
        }
        throw Evaluation.failure("it has no JSON", PythonText.repr(value));
    }

    private static String jsonText(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                default -> {
                    if (letter < ' ' || letter > '~') {
                        json.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
                    } else {
                        json.append(letter);
                    }
                }
            }
        }
        return json.append('"').toString();
    }

    private static String htmlSafe(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("'", "\\u0027");
    }
}

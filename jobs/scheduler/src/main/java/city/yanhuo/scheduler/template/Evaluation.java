package city.yanhuo.scheduler.template;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives expressions their values, as Python would. */
final class Evaluation {
    private final Names names;

    Evaluation(TemplateContext context) {
        this.names = new Names(context);
    }

    /** The value as it is printed. */
    String text(Expression expression) {
        return PythonText.str(defined(value(expression)));
    }

    private Object value(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            return literal.value();
        }
        if (expression instanceof Expression.Items items) {
            return new ArrayList<>(values(items.items()));
        }
        if (expression instanceof Expression.Name name) {
            return names.value(name.name());
        }
        if (expression instanceof Expression.Attribute attribute) {
            return attribute(defined(value(attribute.target())), attribute.name());
        }
        if (expression instanceof Expression.Index index) {
            return index(defined(value(index.target())), defined(value(index.index())));
        }
        if (expression instanceof Expression.Slice slice) {
            return slice(slice);
        }
        if (expression instanceof Expression.Call call) {
            return call(call);
        }
        if (expression instanceof Expression.Filtered filtered) {
            return Filters.apply(
                    filtered.filter(),
                    value(filtered.target()),
                    values(filtered.arguments().positional()));
        }
        if (expression instanceof Expression.Binary binary) {
            return Arithmetic.of(binary.operator(), defined(value(binary.left())), defined(value(binary.right())));
        }
        return Arithmetic.negative(defined(value(((Expression.Negative) expression).operand())));
    }

    private List<Object> values(List<Expression> expressions) {
        return expressions.stream().map(each -> defined(value(each))).toList();
    }

    private static Object defined(Object value) {
        if (value instanceof Undefined undefined) {
            throw failure("it is undefined", undefined.what());
        }
        return value;
    }

    /** The failure of a try whose template cannot be rendered. */
    static YanhuoException failure(String why, String found) {
        return new YanhuoException(ErrorKind.DATA, "Cannot render a template: " + why + ", found " + found);
    }

    private static Object attribute(Object target, String name) {
        if (target instanceof Map<?, ?> map) {
            Object value = map.get(name);
            return value == null ? new Undefined(name) : value;
        }
        return target instanceof ZonedDateTime moment ? Moments.attribute(moment, name) : new Undefined(name);
    }

    private static Object index(Object target, Object index) {
        if (target instanceof Map<?, ?> map) {
            Object value = map.get(index);
            return value == null ? new Undefined(PythonText.repr(index)) : value;
        }
        if (index instanceof Long place) {
            if (target instanceof List<?> list) {
                int at = (int) (place < 0 ? place + list.size() : place);
                return at < 0 || at >= list.size() ? new Undefined("item " + place) : list.get(at);
            }
            if (target instanceof String text) {
                int at = (int) (place < 0 ? place + text.length() : place);
                return at < 0 || at >= text.length() ? new Undefined("character " + place) : text.substring(at, at + 1);
            }
        }
        return new Undefined(PythonText.repr(index));
    }

    private Object slice(Expression.Slice slice) {
        Object target = defined(value(slice.target()));
        int length = target instanceof List<?> list ? list.size() : target instanceof String text ? text.length() : -1;
        if (length < 0) {
            throw failure("only texts and lists have slices", PythonText.repr(target));
        }
        int from = bound(slice.from().map(this::value).orElse(0L), length);
        int to = Math.max(from, bound(slice.to().map(this::value).orElse((long) length), length));
        return target instanceof List<?> list
                ? List.copyOf(list.subList(from, to))
                : ((String) target).substring(from, to);
    }

    private static int bound(Object value, int length) {
        if (!(value instanceof Long bound)) {
            throw failure("a slice counts in whole numbers", PythonText.repr(value));
        }
        return (int) Math.max(0, Math.min(length, bound < 0 ? bound + length : bound));
    }

    private Object call(Expression.Call call) {
        Map<String, Object> named = new LinkedHashMap<>();
        call.arguments().named().forEach((name, each) -> named.put(name, defined(value(each))));
        List<Object> positional = values(call.arguments().positional());
        if (call.target() instanceof Expression.Name root && root.name().equals("macros")) {
            return Macros.call(call.method(), positional, named);
        }
        Object target = defined(value(call.target()));
        if (target instanceof ZonedDateTime moment) {
            return Moments.call(moment, call.method(), positional, named);
        }
        if (target instanceof Map<?, ?> map && call.method().equals("get") && !positional.isEmpty()) {
            Object found = map.get(positional.get(0));
            return found != null ? found : positional.size() > 1 ? positional.get(1) : None.NONE;
        }
        throw failure("it has no method " + call.method(), PythonText.repr(target));
    }

    /** A span of time made of named amounts, as timedelta and pendulum's add take them. */
    static Duration span(List<Object> positional, Map<String, Object> named) {
        Duration span = Duration.ZERO;
        if (!positional.isEmpty()) {
            span = amount("days", positional.get(0));
        }
        for (Map.Entry<String, Object> entry : named.entrySet()) {
            span = span.plus(amount(entry.getKey(), entry.getValue()));
        }
        return span;
    }

    private static Duration amount(String unit, Object value) {
        double number = Arithmetic.number(value);
        double seconds =
                switch (unit) {
                    case "weeks" -> 604_800;
                    case "days" -> 86_400;
                    case "hours" -> 3_600;
                    case "minutes" -> 60;
                    case "seconds" -> 1;
                    default -> throw failure("weeks, days, hours, minutes and seconds are known", unit);
                };
        return Duration.ofNanos(Math.round(number * seconds * 1e9));
    }
}

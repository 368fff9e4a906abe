package city.yanhuo.scheduler.template;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How Python prints values: {@code str()} and {@code repr()}. */
final class PythonText {
    private static final int LAST_PLAIN_EXPONENT = 16;
    private static final int FIRST_PLAIN_EXPONENT = -4;
    private static final int DOUBLE_DIGITS = 17;

    private PythonText() {}

    static String str(Object value) {
        return value instanceof String text ? text : repr(value);
    }

    static String repr(Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Boolean truth) {
            return truth ? "True" : "False";
        }
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> repr(entry.getKey()) + ": " + repr(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PythonText::repr).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof ZonedDateTime moment) {
            return Names.isoformat(moment).replace('T', ' ');
        }
        if (value instanceof Duration span) {
            return span(span);
        }
        if (value instanceof Names.Enumerated word) {
            return word.text();
        }
        return value == None.NONE ? "None" : String.valueOf(value);
    }

    /** The shortest digits that mean the same double. */
    private static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return 1 / value > 0 ? "0.0" : "-0.0";
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shortest = exact;
        for (int digits = 1; digits <= DOUBLE_DIGITS; digits++) {
            shortest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shortest.doubleValue() == value) {
                break;
            }
        }
        String digits = shortest.unscaledValue().abs().toString().replaceFirst("0+$", "");
        int exponent = shortest.precision() - shortest.scale() - 1;
        String sign = value < 0 ? "-" : "";
        if (exponent >= LAST_PLAIN_EXPONENT || exponent < FIRST_PLAIN_EXPONENT) {
            String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            String power = (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
            return sign + digits.charAt(0) + fraction + "e" + power;
        }
        String plain = shortest.abs().stripTrailingZeros().toPlainString();
        return sign + (plain.contains(".") ? plain : plain + ".0");
    }

    private static String span(Duration span) {
        long days = Math.floorDiv(span.getSeconds(), 86_400L);
        long rest = Math.floorMod(span.getSeconds(), 86_400L);
        String clock = String.format(Locale.ROOT, "%d:%02d:%02d", rest / 3600, rest / 60 % 60, rest % 60);
        String micros = span.getNano() == 0 ? "" : String.format(Locale.ROOT, ".%06d", span.getNano() / 1000);
        return (days == 0 ? "" : days + (Math.abs(days) == 1 ? " day, " : " days, ")) + clock + micros;
    }

    private static String quoted(String text) {
        char quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
        StringBuilder quoted = new StringBuilder().append(quote);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Character.getType(point) == Character.CONTROL || Character.getType(point) == Character.FORMAT) {
                        quoted.append(String.format(
                                Locale.ROOT,
                                point < 0x100 ? "\\x%02x" : point < 0x10000 ? "\\u%04x" : "\\U%08x",
                                point));
                        return;
                    }
                    if (point == quote) {
                        quoted.append('\\');
                    }
                    quoted.appendCodePoint(point);
                }
            }
        });
        return quoted.append(quote).toString();
    }
}

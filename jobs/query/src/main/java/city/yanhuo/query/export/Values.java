package city.yanhuo.query.export;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as plain text, the same in every output: no grouping, no exponent, a point for decimals, ISO dates. */
final class Values {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter FINE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private Values() {}

    /** A value as text; "" for null. */
    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? new BigDecimal(value.toString()).toPlainString() : value.toString();
        }
        if (value instanceof LocalDateTime local) {
            return timestamp(local, local);
        }
        if (value instanceof OffsetDateTime zoned) {
            return timestamp(zoned, zoned.toLocalDateTime());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Values::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return value.toString();
    }

    private static String timestamp(Temporal time, LocalDateTime local) {
        boolean whole = local.truncatedTo(ChronoUnit.SECONDS).equals(local);
        return (whole ? LOCAL : FINE).format(time);
    }
}

package city.yanhuo.source.record;

import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.contract.period.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a column's value is in a subject column of another type. Only what loses nothing that the subject asks for. */
final class Conversion {
    private static final int DECIMAL_SCALE = 10;
    private static final int MONEY_SCALE = 4;

    private Conversion() {}

    /** The conversion between two types; empty when the value has to be read again from its text. */
    static Optional<UnaryOperator<Object>> between(ColumnType from, ColumnType to) {
        if (from == to) {
            return Optional.of(UnaryOperator.identity());
        }
        return switch (to) {
            case DATE -> toDate(from);
            case INTEGER ->
                from == ColumnType.TIMESTAMP
                        ? Optional.of(value -> ((LocalDateTime) value).getHour())
                        : Optional.empty();
            case TIMESTAMP ->
                from == ColumnType.DATE ? Optional.of(value -> ((LocalDate) value).atStartOfDay()) : Optional.empty();
            case COUNT ->
                from == ColumnType.INTEGER ? Optional.of(value -> ((Integer) value).longValue()) : Optional.empty();
            case DECIMAL, GROWTH ->
                isNumber(from) ? Optional.of(value -> decimal(value, DECIMAL_SCALE)) : Optional.empty();
            case MONEY ->
                from == ColumnType.COUNT ? Optional.of(value -> decimal(value, MONEY_SCALE)) : Optional.empty();
            case PERIOD -> toPeriod(from);
            case TEXT -> isWritten(from) ? Optional.of(Object::toString) : Optional.empty();
            case BOOLEAN -> Optional.empty();
        };
    }

    private static Optional<UnaryOperator<Object>> toDate(ColumnType from) {
        return switch (from) {
            case TIMESTAMP -> Optional.of(value -> ((LocalDateTime) value).toLocalDate());
            case PERIOD -> Optional.of(value -> ((Period) value).end());
            case TEXT, COUNT, MONEY, DECIMAL, GROWTH, INTEGER, DATE, BOOLEAN -> Optional.empty();
        };
    }

    private static Optional<UnaryOperator<Object>> toPeriod(ColumnType from) {
        return switch (from) {
            case DATE -> Optional.of(value -> Period.day((LocalDate) value));
            case TIMESTAMP -> Optional.of(value -> Period.day(((LocalDateTime) value).toLocalDate()));
            case TEXT, COUNT, MONEY, DECIMAL, GROWTH, INTEGER, BOOLEAN, PERIOD -> Optional.empty();
        };
    }

    private static boolean isNumber(ColumnType type) {
        return switch (type) {
            case COUNT, INTEGER, MONEY, DECIMAL, GROWTH -> true;
            case TEXT, DATE, TIMESTAMP, BOOLEAN, PERIOD -> false;
        };
    }

    private static boolean isWritten(ColumnType type) {
        return switch (type) {
            case COUNT, INTEGER, DATE -> true;
            case TEXT, MONEY, DECIMAL, GROWTH, TIMESTAMP, BOOLEAN, PERIOD -> false;
        };
    }

    private static BigDecimal decimal(Object value, int scale) {
        BigDecimal number =
                value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(((Number) value).longValue());
        return number.setScale(scale, RoundingMode.UNNECESSARY);
    }
}

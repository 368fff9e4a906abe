package city.yanhuo.contract.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The functions that expressions may call: those that Spark and DuckDB know by the same name with the same meaning. */
enum SqlFunction {
    SUM(1, 1, ValueType.NUMBER, ValueType.NUMBER),
    MAX(1, 1, ValueType.ANY, ValueType.ANY),
    MIN(1, 1, ValueType.ANY, ValueType.ANY),
    AVG(1, 1, ValueType.NUMBER, ValueType.NUMBER),
    COUNT(1, 1, ValueType.ANY, ValueType.NUMBER),
    COUNT_IF(1, 1, ValueType.BOOLEAN, ValueType.NUMBER),
    COALESCE(1, 9, ValueType.ANY, ValueType.ANY),
    NULLIF(2, 2, ValueType.ANY, ValueType.ANY),
    ABS(1, 1, ValueType.NUMBER, ValueType.NUMBER),
    ROUND(1, 2, ValueType.NUMBER, ValueType.NUMBER),
    YEAR(1, 1, ValueType.DATE, ValueType.NUMBER),
    MONTH(1, 1, ValueType.DATE, ValueType.NUMBER),
    DAY(1, 1, ValueType.DATE, ValueType.NUMBER),
    HOUR(1, 1, ValueType.TIMESTAMP, ValueType.NUMBER),
    UPPER(1, 1, ValueType.TEXT, ValueType.TEXT),
    LOWER(1, 1, ValueType.TEXT, ValueType.TEXT),
    LENGTH(1, 1, ValueType.TEXT, ValueType.NUMBER),
    /** The first argument is a text; position and length are numbers, which {@link ExpressionWalker} looks after. */
    SUBSTRING(2, 3, ValueType.ANY, ValueType.TEXT),
    CONCAT(1, 9, ValueType.TEXT, ValueType.TEXT);

    private static final List<SqlFunction> AGGREGATES = List.of(SUM, MAX, MIN, AVG, COUNT, COUNT_IF);

    private final int fewest;
    private final int most;
    private final ValueType argument;
    private final ValueType result;

    SqlFunction(int fewest, int most, ValueType argument, ValueType result) {
        this.fewest = fewest;
        this.most = most;
        this.argument = argument;
        this.result = result;
    }

    static Optional<SqlFunction> named(String name) {
        return Arrays.stream(values())
                .filter(function -> function.word().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** All names as one writes them; {@code trim} and {@code cast} are syntax of their own and counted in. */
    static List<String> words() {
        return Stream.concat(Arrays.stream(values()).map(SqlFunction::word), Stream.of("cast", "trim"))
                .toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isAggregate() {
        return AGGREGATES.contains(this);
    }

    boolean takes(int count) {
        return count >= fewest && count <= most;
    }

    /** How many arguments it takes, for messages. */
    String arity() {
        return fewest == most ? Integer.toString(fewest) : fewest + " to " + most;
    }

    ValueType argument() {
        return argument;
    }

    /** What it gives when its arguments give those. */
    ValueType result(List<ValueType> arguments) {
        return result != ValueType.ANY || this == COUNT
                ? result
                : arguments.stream()
                        .filter(type -> type != ValueType.ANY)
                        .findFirst()
                        .orElse(ValueType.ANY);
    }
}

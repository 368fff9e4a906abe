package city.yanhuo.contract.expression;

import java.util.Locale;

/** What kind of value an expression gives. Coarse: enough to see that a text is compared with a number. */
public enum ValueType {
    BOOLEAN,
    NUMBER,
    TEXT,
    DATE,
    TIMESTAMP,
    /** NULL, or what a reported mistake left open; fits everything. */
    ANY;

    /** The kind of an SQL type as mart contracts write it; ANY when it is none of them. */
    public static ValueType ofSql(String type) {
        String word = type.toUpperCase(Locale.ROOT);
        if (word.startsWith("DECIMAL")) {
            return NUMBER;
        }
        return switch (word) {
            case "STRING" -> TEXT;
            case "BIGINT", "INT", "DOUBLE" -> NUMBER;
            case "DATE" -> DATE;
            case "TIMESTAMP" -> TIMESTAMP;
            case "BOOLEAN" -> BOOLEAN;
            default -> ANY;
        };
    }

    /** Whether both can stand on the two sides of a comparison. */
    boolean comparesWith(ValueType other) {
        return this == other || this == ANY || other == ANY || (isTime() && other.isTime());
    }

    boolean isTime() {
        return this == DATE || this == TIMESTAMP;
    }

    /** The kind as a message names it. */
    String word() {
        return this == ANY ? "value" : name().toLowerCase(Locale.ROOT);
    }
}

package city.yanhuo.contract.expression;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The columns that an expression may name.
 *
 * @param columns name, with its qualifier where it has one ({@code raw.place}), to kind of value
 */
public record ColumnScope(Map<String, ValueType> columns) {
    /** Keeps the order for messages. */
    public ColumnScope {
        columns = new LinkedHashMap<>(columns);
    }

    /** With one column more. */
    public ColumnScope with(String name, ValueType type) {
        Map<String, ValueType> more = new LinkedHashMap<>(columns);
        more.put(name, type);
        return new ColumnScope(more);
    }

    /** With every name qualified: {@code raw.place}. */
    public ColumnScope qualified(String qualifier) {
        Map<String, ValueType> named = new LinkedHashMap<>();
        columns.forEach((name, type) -> named.put(qualifier + "." + name, type));
        return new ColumnScope(named);
    }

    /** With all columns of another. */
    public ColumnScope and(ColumnScope other) {
        Map<String, ValueType> both = new LinkedHashMap<>(columns);
        both.putAll(other.columns);
        return new ColumnScope(both);
    }
}

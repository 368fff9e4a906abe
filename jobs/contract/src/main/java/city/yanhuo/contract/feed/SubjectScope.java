package city.yanhuo.contract.feed;

import city.yanhuo.contract.expression.ColumnScope;
import city.yanhuo.contract.expression.ValueType;
import java.util.LinkedHashMap;
import java.util.Map;

/** The columns of a subject as expressions see them. */
public final class SubjectScope {
    private SubjectScope() {}

    /** The subject's own columns. */
    public static ColumnScope of(Subject subject) {
        Map<String, ValueType> columns = new LinkedHashMap<>();
        subject.columns().forEach(column -> columns.put(column.name(), kind(column.type())));
        return new ColumnScope(columns);
    }

    /** The kind of value that a column holds. */
    static ValueType kind(ColumnType type) {
        return switch (type) {
            case TEXT, PERIOD -> ValueType.TEXT;
            case COUNT, MONEY, DECIMAL, GROWTH, INTEGER -> ValueType.NUMBER;
            case DATE -> ValueType.DATE;
            case TIMESTAMP -> ValueType.TIMESTAMP;
            case BOOLEAN -> ValueType.BOOLEAN;
        };
    }
}

package city.yanhuo.contract.mart;

import city.yanhuo.contract.expression.ColumnScope;
import city.yanhuo.contract.expression.ValueType;
import java.util.LinkedHashMap;
import java.util.Map;

/** The columns of a mart as expressions see them. */
public final class MartScope {
    private MartScope() {}

    /** All columns. */
    public static ColumnScope of(MartContract mart) {
        Map<String, ValueType> columns = new LinkedHashMap<>();
        mart.columns().forEach(column -> columns.put(column.name(), ValueType.ofSql(column.type())));
        return new ColumnScope(columns);
    }
}

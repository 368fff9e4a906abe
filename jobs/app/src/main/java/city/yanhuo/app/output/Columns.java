package city.yanhuo.app.output;

import city.yanhuo.query.sql.ColumnKind;
import city.yanhuo.query.sql.ResultColumn;
import city.yanhuo.query.sql.ResultTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a result that is made of values of one kind, each with its names and what it takes from the value.
 *
 * @param <T> what one row is made of
 */
public final class Columns<T> {
    private final List<ResultColumn> columns = new ArrayList<>();
    private final List<Function<T, ? extends @Nullable Object>> values = new ArrayList<>();

    /** Adds a column of texts; an {@link Optional} without value is none. */
    public Columns<T> text(String name, String zh, String en, Function<T, ? extends @Nullable Object> value) {
        return add(name, ColumnKind.TEXT, zh, en, value);
    }

    /** Adds a column of whole numbers. */
    public Columns<T> number(String name, String zh, String en, Function<T, ? extends @Nullable Object> value) {
        return add(name, ColumnKind.INTEGER, zh, en, value);
    }

    /** Adds a column of decimals. */
    public Columns<T> decimal(String name, String zh, String en, Function<T, ? extends @Nullable Object> value) {
        return add(name, ColumnKind.DECIMAL, zh, en, value);
    }

    /** The result, one row for each value. */
    public ResultTable of(List<T> items) {
        return ResultTable.of(columns, items.stream().map(this::row).toList());
    }

    private Columns<T> add(
            String name, ColumnKind kind, String zh, String en, Function<T, ? extends @Nullable Object> value) {
        columns.add(ResultColumn.labelled(name, kind, zh, en));
        values.add(value);
        return this;
    }

    private List<@Nullable Object> row(T item) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Function<T, ? extends @Nullable Object> value : values) {
            Object found = value.apply(item);
            row.add(found instanceof Optional<?> optional ? optional.orElse(null) : found);
        }
        return Collections.unmodifiableList(row);
    }
}

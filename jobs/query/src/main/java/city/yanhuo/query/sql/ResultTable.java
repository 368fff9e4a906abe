package city.yanhuo.query.sql;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A result on its way to a person or a program: the columns at once, the rows as they come. It can be read once, by one thread,
 * and has to be closed.
 */
public final class ResultTable implements RowSource {
    private final List<ResultColumn> columns;
    private final RowSource rows;

    /** A result whose rows come from elsewhere; closing it closes them. */
    public ResultTable(List<ResultColumn> columns, RowSource rows) {
        this.columns = List.copyOf(columns);
        this.rows = rows;
    }

    /** A result that is already whole; each row has one value per column. */
    public static ResultTable of(List<ResultColumn> columns, List<? extends List<? extends @Nullable Object>> rows) {
        return new ResultTable(columns, new Whole(rows.iterator()));
    }

    /** The columns, in order. */
    public List<ResultColumn> columns() {
        return columns;
    }

    @Override
    public Optional<List<@Nullable Object>> next() {
        return rows.next();
    }

    @Override
    public void close() {
        rows.close();
    }

    private record Whole(Iterator<? extends List<? extends @Nullable Object>> iterator) implements RowSource {
        @Override
        @SuppressWarnings("unchecked")
        public Optional<List<@Nullable Object>> next() {
            return iterator.hasNext() ? Optional.of((List<@Nullable Object>) iterator.next()) : Optional.empty();
        }

        @Override
        public void close() {}
    }
}

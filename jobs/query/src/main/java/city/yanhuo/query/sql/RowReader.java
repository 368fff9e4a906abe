package city.yanhuo.query.sql;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a DuckDB result into plain Java values: those that {@link ColumnKind} names. */
public final class RowReader {
    private final ResultSet rows;
    private final ZoneId zone;
    private final List<ResultColumn> columns = new ArrayList<>();
    private final boolean[] zoned;

    /**
     * A reader.
     *
     * @param zone zone that instants are given in
     */
    public RowReader(ResultSet rows, ZoneId zone) throws SQLException {
        this.rows = rows;
        this.zone = zone;
        ResultSetMetaData metadata = rows.getMetaData();
        this.zoned = new boolean[metadata.getColumnCount()];
        for (int i = 0; i < zoned.length; i++) {
            String type = metadata.getColumnTypeName(i + 1);
            zoned[i] = type.contains("WITH TIME ZONE");
            columns.add(ResultColumn.of(
                    metadata.getColumnLabel(i + 1), ColumnKind.of(metadata.getColumnType(i + 1), type)));
        }
    }

    /** The columns of the result. */
    public List<ResultColumn> columns() {
        return List.copyOf(columns);
    }

    /** The row that the result stands at. */
    public List<@Nullable Object> read() throws SQLException {
        @Nullable Object[] row = new Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = value(i);
        }
        return Arrays.asList(row);
    }

    private @Nullable Object value(int i) throws SQLException {
        return switch (columns.get(i).kind()) {
            case TIMESTAMP ->
                zoned[i]
                        ? inZone(rows.getObject(i + 1, OffsetDateTime.class))
                        : rows.getObject(i + 1, LocalDateTime.class);
            case TEXT -> rows.getString(i + 1);
            case LIST -> plain(rows.getObject(i + 1));
            case INTEGER, DECIMAL, FLOAT, DATE, BOOLEAN -> rows.getObject(i + 1);
        };
    }

    private @Nullable OffsetDateTime inZone(@Nullable OffsetDateTime instant) {
        return instant == null ? null : instant.atZoneSameInstant(zone).toOffsetDateTime();
    }

    /** Values inside lists; structs and maps become their text. */
    private static @Nullable Object plain(@Nullable Object value) throws SQLException {
        if (value instanceof Array array) {
            List<@Nullable Object> list = new ArrayList<>();
            for (Object item : (Object[]) array.getArray()) {
                list.add(plain(item));
            }
            return list;
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime();
        }
        boolean simple =
                value == null || value instanceof Number || value instanceof Boolean || value instanceof Temporal;
        return simple ? value : String.valueOf(value);
    }
}

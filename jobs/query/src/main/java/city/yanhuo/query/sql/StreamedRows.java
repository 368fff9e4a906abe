package city.yanhuo.query.sql;

import city.yanhuo.contract.error.YanhuoException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a running statement; ends it, and its database, when it is closed. */
final class StreamedRows implements RowSource {
    private final FencedDatabase database;
    private final ResultSet rows;
    private final RowReader reader;
    private final Watch watch;
    private final Function<SQLException, YanhuoException> failure;

    StreamedRows(
            FencedDatabase database,
            ResultSet rows,
            RowReader reader,
            Watch watch,
            Function<SQLException, YanhuoException> failure) {
        this.database = database;
        this.rows = rows;
        this.reader = reader;
        this.watch = watch;
        this.failure = failure;
    }

    @Override
    public Optional<List<@Nullable Object>> next() {
        try {
            boolean more = watch.measure(rows::next);
            if (watch.isExpired()) {
                throw new SQLException("the time is up");
            }
            return more ? Optional.of(reader.read()) : Optional.empty();
        } catch (SQLException e) {
            throw failure.apply(e);
        }
    }

    @Override
    public void close() {
        watch.close();
        database.close();
    }
}

package city.yanhuo.query.sql;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.query.DuckDb;
import city.yanhuo.query.sql.FencedDatabase.Rows;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * Runs what people ask over the marts of one publication. Anything that writes, or reads something other than the publication, is
 * refused: see {@link StatementFence} and {@link FencedDatabase}.
 */
public final class MartQuery {
    /** What the driver says when an error comes with the first rows of a streamed result. */
    private static final String LOST_WORDS = "Invalid result set";

    private final Path home;
    private final PublishedMarts marts;
    private final QueryLimits limits;

    /**
     * A way to ask.
     *
     * @param home the folder that holds everything a run writes; temporary files go there
     */
    public MartQuery(Path home, PublishedMarts marts, QueryLimits limits) {
        this.home = home;
        this.marts = marts;
        this.limits = limits;
    }

    /**
     * Runs one statement and hands out its rows while it runs.
     *
     * @throws YanhuoException USAGE when it is no SQL, does not read, or names what is not there; RESOURCE when it needs more
     *     time or memory than it may take. Both may also come with a later row
     */
    public ResultTable run(String sql) {
        FencedDatabase database = open(sql, Rows.STREAMED);
        try {
            check(database, sql);
            return start(database, sql);
        } catch (SQLException e) {
            database.close();
            throw failure(sql, e, database.names());
        } catch (YanhuoException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Writes the rows of a SELECT into a Parquet file that does not exist yet.
     *
     * @return number of rows
     * @throws YanhuoException as {@link #run}
     */
    public long copyToParquet(String select, Path file) {
        try (FencedDatabase database = FencedDatabase.openForWriting(home, marts, limits, file)) {
            check(database, select);
            try (PreparedStatement statement = database.connection()
                            .prepareStatement("COPY (" + select + "\n) TO "
                                    + DuckDb.literal(file.toAbsolutePath().toString())
                                    + " (FORMAT parquet, COMPRESSION zstd)");
                    Watch watch = new Watch(statement, limits.time())) {
                return watch.measure(statement::executeLargeUpdate);
            }
        } catch (SQLException e) {
            throw failure(select, e, List.of());
        }
    }

    private static void check(FencedDatabase database, String sql) {
        try {
            new StatementFence(database.names()).check(database.connection(), sql);
        } catch (SQLException e) {
            throw new YanhuoException(
                    ErrorKind.INTERNAL, "Cannot check the query: its syntax tree is not as expected, found " + e, e);
        }
    }

    private ResultTable start(FencedDatabase database, String sql) throws SQLException {
        PreparedStatement statement = database.connection().prepareStatement(sql);
        Watch watch = new Watch(statement, limits.time());
        try {
            watch.measure(statement::execute);
            ResultSet rows = statement.getResultSet();
            RowReader reader = new RowReader(rows, limits.zone());
            Function<SQLException, YanhuoException> failure = e -> failure(sql, e, database.names(), watch);
            return new ResultTable(reader.columns(), new StreamedRows(database, rows, reader, watch, failure));
        } catch (SQLException e) {
            watch.close();
            throw failure(sql, watch.isExpired() ? e : withWords(sql, e), database.names(), watch);
        }
    }

    /** The same error with its words: the statement is run again, its rows held back. */
    private SQLException withWords(String sql, SQLException streamed) {
        if (!String.valueOf(streamed.getMessage()).contains(LOST_WORDS)) {
            return streamed;
        }
        try (FencedDatabase database = open(sql, Rows.WHOLE);
                PreparedStatement statement = database.connection().prepareStatement(sql);
                Watch watch = new Watch(statement, limits.time())) {
            watch.measure(statement::execute);
            return streamed;
        } catch (SQLException e) {
            return e;
        }
    }

    private FencedDatabase open(String sql, Rows rows) {
        try {
            return FencedDatabase.open(home, marts, limits, rows);
        } catch (SQLException e) {
            throw failure(sql, e, List.of());
        }
    }

    private YanhuoException failure(String sql, SQLException e, List<String> names, Watch watch) {
        return watch.isExpired() ? SqlFailure.tookTooLong(limits.time().toSeconds()) : failure(sql, e, names);
    }

    private YanhuoException failure(String sql, SQLException e, List<String> names) {
        try (Connection connection = DuckDb.open(home)) {
            return SqlFailure.of(sql, DuckDbError.of(connection, e), names);
        } catch (SQLException closing) {
            return SqlFailure.of(sql, DuckDbError.plain(String.valueOf(e.getMessage())), names);
        }
    }
}

package city.yanhuo.query.sql;

import city.yanhuo.query.DuckDb;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * The second to fourth wall: a database in memory that holds nothing but views over the publication's files, may open no other
 * file, load no extension and reach no network, whose settings are locked, in a transaction that cannot write.
 *
 * @param connection the only connection
 * @param names the tables and views in it
 */
record FencedDatabase(Connection connection, List<String> names) implements AutoCloseable {
    private static final String LARGEST_SPILL = "4GB";

    /** Opens it; its rows come as told. */
    static FencedDatabase open(Path home, PublishedMarts marts, QueryLimits limits, Rows rows) throws SQLException {
        Connection connection =
                switch (rows) {
                    case STREAMED -> DuckDb.openStreaming(home);
                    case WHOLE -> DuckDb.open(home);
                };
        FencedDatabase database = fence(connection, marts, limits, Stream.empty());
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN TRANSACTION READ ONLY");
            return database;
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    /** Opens it so that one file may be written besides. The statement has to be of our own making. */
    static FencedDatabase openForWriting(Path home, PublishedMarts marts, QueryLimits limits, Path file)
            throws SQLException {
        return fence(DuckDb.open(home), marts, limits, Stream.of(file));
    }

    private static FencedDatabase fence(
            Connection connection, PublishedMarts marts, QueryLimits limits, Stream<Path> written) throws SQLException {
        List<Path> allowed = Stream.concat(marts.files().stream(), written).toList();
        try (Statement statement = connection.createStatement()) {
            MartViews.create(connection, marts);
            statement.execute("SET errors_as_json = true");
            statement.execute("SET TimeZone = " + DuckDb.literal(limits.zone().getId()));
            statement.execute("SET max_temp_directory_size = " + DuckDb.literal(LARGEST_SPILL));
            statement.execute("SET allowed_paths = " + MartViews.paths(allowed));
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
            return new FencedDatabase(connection, marts.names());
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // nothing was written that closing could lose
        }
    }

    /** How the rows of a result come. */
    enum Rows {
        /** While the query runs; errors that come with the first rows lose their words. */
        STREAMED,
        /** After it has run. */
        WHOLE
    }
}

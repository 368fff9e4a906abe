package city.yanhuo.query.publication;

import city.yanhuo.query.DuckDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;

/** {@code marts.duckdb}: a view per mart and per summable basis, for people who bring their own DuckDB. Holds no data. */
final class MartsDatabase {
    static final String FILE = "marts.duckdb";

    /** Oldest DuckDB that opens the file: what people have installed is older than what is built in. */
    private static final String READABLE_FROM = "v1.0.0";

    private MartsDatabase() {}

    static void write(Path home, Path folder, Collection<PublishedMart> marts, SortedMap<String, String> views)
            throws IOException, SQLException {
        Path file = folder.resolve(FILE);
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder.resolve(FILE + ".wal"));
        try (Connection connection = DuckDb.open(home);
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH " + DuckDb.literal(file.toString()) + " AS marts (STORAGE_VERSION "
                    + DuckDb.literal(READABLE_FROM) + ")");
            statement.execute("USE marts");
            for (PublishedMart mart : marts) {
                statement.execute(
                        "CREATE VIEW " + DuckDb.identifier(mart.contract().mart()) + " AS " + mart.select());
            }
            for (Map.Entry<String, String> view : views.entrySet()) {
                statement.execute("CREATE VIEW " + DuckDb.identifier(view.getKey()) + " AS " + view.getValue());
            }
            statement.execute("USE memory");
            statement.execute("DETACH marts");
        }
    }
}

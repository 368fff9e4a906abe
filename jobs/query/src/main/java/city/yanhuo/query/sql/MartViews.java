package city.yanhuo.query.sql;

import city.yanhuo.contract.mart.MartColumn;
import city.yanhuo.query.DuckDb;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives the tables of a publication their names in a database: a view each, with the columns, order and types of its contract. */
public final class MartViews {
    private MartViews() {}

    /** Creates all views. */
    public static void create(Connection connection, PublishedMarts marts) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (MartFiles mart : marts.marts()) {
                statement.execute("CREATE VIEW " + DuckDb.identifier(mart.name()) + " AS " + select(mart));
            }
            for (Map.Entry<String, String> view : marts.views().entrySet()) {
                statement.execute("CREATE VIEW " + DuckDb.identifier(view.getKey()) + " AS " + view.getValue());
            }
        }
    }

    /** A SELECT of a table's rows. */
    public static String select(MartFiles mart) {
        boolean empty = mart.files().isEmpty();
        String columns = mart.contract().columns().stream()
                .map(column -> empty ? empty(column) : typed(column))
                .collect(Collectors.joining(", "));
        return "SELECT " + columns + (empty ? " WHERE false" : " FROM read_parquet(" + paths(mart.files()) + ")");
    }

    private static String empty(MartColumn column) {
        return "CAST(NULL AS " + type(column) + ") AS " + DuckDb.identifier(column.name());
    }

    private static String typed(MartColumn column) {
        String name = DuckDb.identifier(column.name());
        return "CAST(" + name + " AS " + type(column) + ") AS " + name;
    }

    private static String type(MartColumn column) {
        return column.type().equals("STRING") ? "VARCHAR" : column.type();
    }

    /** Files as a list literal of DuckDB's SQL. */
    static String paths(Collection<Path> files) {
        return files.stream()
                .map(file -> DuckDb.literal(file.toAbsolutePath().toString()))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}

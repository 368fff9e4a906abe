package city.yanhuo.query.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * An error of DuckDB, taken apart. With {@code errors_as_json} it tells its parts as JSON.
 *
 * @param type Binder, Catalog, Parser, Conversion, Permission, Out of Memory …
 * @param message its words
 * @param position byte offset in the statement; "" when it is not known
 * @param name the name that is not there; "" when that is not the trouble
 * @param kindOfName column, table, function
 * @param call a function call whose types do not fit; "" when that is not the trouble
 * @param candidates names that are there
 */
record DuckDbError(
        String type,
        String message,
        String position,
        String name,
        String kindOfName,
        String call,
        List<String> candidates) {
    private static final String TAKE_APART = """
            SELECT coalesce(j->>'$.exception_type', ''), coalesce(j->>'$.exception_message', ''),
              coalesce(j->>'$.position', ''), coalesce(j->>'$.name', ''), coalesce(j->>'$.type', 'column'),
              coalesce(j->>'$.call', ''), coalesce(j->>'$.candidates', '')
            FROM (SELECT ?::JSON AS j)""";

    /** Takes it apart on a connection that is free. */
    static DuckDbError of(Connection connection, SQLException exception) {
        String text = String.valueOf(exception.getMessage());
        int json = text.indexOf('{');
        if (json >= 0 && text.endsWith("}")) {
            try (PreparedStatement statement = connection.prepareStatement(TAKE_APART)) {
                statement.setString(1, text.substring(json));
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    return new DuckDbError(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5).toLowerCase(Locale.ROOT).replace("scalar ", ""),
                            rows.getString(6),
                            rows.getString(7).isEmpty()
                                    ? List.of()
                                    : List.of(rows.getString(7).split(",")));
                }
            } catch (SQLException e) {
                return plain(text);
            }
        }
        return plain(text);
    }

    static DuckDbError plain(String text) {
        int end = text.indexOf(" Error: ");
        String type = end > 0 && end < 30 ? text.substring(0, end) : "";
        return new DuckDbError(type, end > 0 ? text.substring(end + 8) : text, "", "", "", "", List.of());
    }
}

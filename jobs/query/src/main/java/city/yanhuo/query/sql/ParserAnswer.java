package city.yanhuo.query.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What DuckDB's parser makes of a text, without running it.
 *
 * @param statements number of reading statements; 0 when there is an error
 * @param error {@code parser} when it is no SQL, {@code not implemented} when a statement does not read; "" when it is fine
 * @param place byte offset of the error; "" when it is not known
 * @param message the parser's own words
 */
record ParserAnswer(int statements, String error, String place, String message) {
    private static final String QUESTION = """
            SELECT coalesce(json_array_length(j->'$.statements'), 0),
              CASE WHEN (j->>'$.error') = 'true' THEN coalesce(j->>'$.error_type', 'parser') ELSE '' END,
              coalesce(j->>'$.position', ''), coalesce(j->>'$.error_message', '')
            FROM (SELECT json_serialize_sql(?)::JSON AS j)""";

    static ParserAnswer of(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(QUESTION)) {
            statement.setString(1, sql);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return new ParserAnswer(rows.getInt(1), rows.getString(2), rows.getString(3), rows.getString(4));
            }
        }
    }

    /** Whether the text is exactly one statement that DuckDB calls a SELECT. */
    boolean isOneSelect() {
        return error.isEmpty() && statements == 1;
    }
}

package city.yanhuo.query.publication;

import city.yanhuo.contract.mart.MartColumn;
import city.yanhuo.query.DuckDb;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * The content of a mart as one number: SHA-256 over its contract's columns in key order in canonical text (DESIGN §4).
 *
 * <p>The text is a line of column names, then a line for each row, columns parted by a tab, lines ended by a line feed. A NULL is
 * {@code \N}; backslash, tab, line feed and carriage return in a text are written {@code \\ \t \n \r}. Decimals have the scale of
 * the contract, days are ISO, times are {@code yyyy-MM-dd HH:mm:ss[.SSSSSS]} in UTC. Rows are ordered by the key, texts by their
 * UTF-8 bytes. Run, file and writing time do not enter.
 *
 * @param sha256 64 hexadecimal digits
 * @param rows number of rows
 */
record ContentHash(String sha256, long rows) {
    /** Reads a mart row by row; memory does not grow with it. */
    static ContentHash of(Connection streaming, PublishedMart mart) throws SQLException {
        MessageDigest digest = sha256Digest();
        digest.update(
                line(mart.contract().columns().stream().map(MartColumn::name).collect(Collectors.joining("\t"))));
        long count = 0;
        try (Statement statement = streaming.createStatement();
                ResultSet rows = statement.executeQuery(canonical(mart))) {
            while (rows.next()) {
                digest.update(line(rows.getString(1)));
                count++;
            }
        }
        return new ContentHash(HexFormat.of().formatHex(digest.digest()), count);
    }

    private static String canonical(PublishedMart mart) {
        String text = mart.contract().columns().stream()
                .map(ContentHash::cell)
                .collect(Collectors.joining(", ", "concat_ws(chr(9), ", ")"));
        String key = mart.contract().key().stream().map(DuckDb::identifier).collect(Collectors.joining(", "));
        return "SELECT " + text + " FROM (" + mart.select() + ") ORDER BY " + key;
    }

    private static String cell(MartColumn column) {
        String name = DuckDb.identifier(column.name());
        String text = column.type().equals("STRING")
                ? "replace(replace(replace(replace(" + name
                        + ", '\\', '\\\\'), chr(9), '\\t'), chr(10), '\\n'), chr(13), '\\r')"
                : "CAST(" + name + " AS VARCHAR)";
        return "coalesce(" + text + ", '\\N')";
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash a mart: every Java has SHA-256", e);
        }
    }
}

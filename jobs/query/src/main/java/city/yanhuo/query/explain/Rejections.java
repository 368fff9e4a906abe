package city.yanhuo.query.explain;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import city.yanhuo.query.DuckDb;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows that broke their contract, as they stand in the lake. */
public final class Rejections {
    private Rejections() {}

    /**
     * Reads those of some deliveries, by delivery, sheet, line and column.
     *
     * @param files data files of the rejected rows, below the home
     * @param deliveries numbers of the deliveries asked for
     * @throws YanhuoException RESOURCE when a file is missing or damaged
     */
    public static List<RejectedLine> read(Home home, List<String> files, Collection<Long> deliveries) {
        try (Connection connection = DuckDb.open(home.root())) {
            return read(connection, home, files, deliveries);
        } catch (SQLException e) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot read the rejected rows: the lake must be whole, found "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + "; put back a backup",
                    e);
        }
    }

    static List<RejectedLine> read(Connection connection, Home home, List<String> files, Collection<Long> deliveries)
            throws SQLException {
        if (files.isEmpty() || deliveries.isEmpty()) {
            return List.of();
        }
        String sql = "SELECT delivery, sheet, line, \"column\", reason, found, message, raw_row FROM read_parquet("
                + DuckDb.files(home.root(), files) + ", union_by_name = true) WHERE delivery IN ("
                + deliveries.stream().map(String::valueOf).collect(Collectors.joining(", "))
                + ") ORDER BY delivery, sheet, line, \"column\"";
        List<RejectedLine> rejected = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rejected.add(new RejectedLine(
                        row.getLong(1),
                        text(row.getString(2)),
                        row.getInt(3),
                        text(row.getString(4)),
                        text(row.getString(5)),
                        text(row.getString(6)),
                        text(row.getString(7)),
                        text(row.getString(8))));
            }
            return rejected;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

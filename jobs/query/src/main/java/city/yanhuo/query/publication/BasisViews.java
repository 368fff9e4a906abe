package city.yanhuo.query.publication;

import city.yanhuo.query.DuckDb;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** One view {@code v_<mart>_<basis>} per basis of a mart, without the rows that contain others: what may be summed (DESIGN §4). */
final class BasisViews {
    private BasisViews() {}

    /** View name to its SELECT over the mart of that name, for the bases that the data hold. */
    static SortedMap<String, String> of(Connection connection, Collection<PublishedMart> marts) throws SQLException {
        SortedMap<String, String> views = new TreeMap<>();
        for (PublishedMart mart : marts) {
            if (mart.has("basis")) {
                add(connection, mart, views);
            }
        }
        return views;
    }

    private static void add(Connection connection, PublishedMart mart, SortedMap<String, String> views)
            throws SQLException {
        String name = mart.contract().mart();
        try (Statement statement = connection.createStatement();
                ResultSet bases = statement.executeQuery(
                        "SELECT DISTINCT basis FROM (" + mart.select() + ") WHERE basis <> '' ORDER BY basis")) {
            while (bases.next()) {
                String basis = bases.getString(1);
                views.put(
                        "v_" + name + "_" + basis.toLowerCase(Locale.ROOT),
                        "SELECT * FROM " + DuckDb.identifier(name) + " WHERE basis = " + DuckDb.literal(basis)
                                + (mart.has("is_total") ? " AND NOT is_total" : ""));
            }
        }
    }
}

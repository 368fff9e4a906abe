package city.yanhuo.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.query.DuckDb;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Holds a published mart against rows that were computed without us. */
final class FigureComparison {
    private static final int SHOWN = 5;

    private FigureComparison() {}

    /** Every column of the expected rows: levels and counts exactly, rates (ten decimals) within 1e-9; blank means NULL. */
    static void require(PublishedData data, String expected, String published, List<String> key) {
        List<String> differences = new ArrayList<>();
        String joined = expected + " AS e FULL JOIN " + published + " AS m ON "
                + key.stream().map(column -> same(column, "e", "m")).collect(Collectors.joining(" AND "));
        String first = key.get(0);
        differences.addAll(data.rows("SELECT 'only expected', e.* FROM " + joined + " WHERE m." + first + " IS NULL"));
        differences.addAll(data.rows("SELECT 'only published', m.* FROM " + joined + " WHERE e." + first + " IS NULL"));
        for (String described : data.rows("DESCRIBE SELECT * FROM " + expected)) {
            String column = described.split("\\|")[0];
            differences.addAll(data.rows("SELECT '" + column + "', "
                    + key.stream().map(part -> "e." + part).collect(Collectors.joining(", "))
                    + ", e." + quoted(column) + ", m." + quoted(column) + " FROM " + joined
                    + " WHERE e." + first + " IS NOT NULL AND m." + first + " IS NOT NULL AND NOT ("
                    + sameFigure(data, published, column) + ") LIMIT " + SHOWN));
        }
        assertThat(differences).isEmpty();
        assertThat(data.rows("SELECT count(*) FROM " + published))
                .isEqualTo(data.rows("SELECT count(*) FROM " + expected));
    }

    private static String sameFigure(PublishedData data, String published, String column) {
        String type = data.rows("SELECT typeof(" + quoted(column) + ") FROM " + published + " LIMIT 1")
                .get(0);
        String one = "e." + quoted(column);
        String other = "m." + quoted(column);
        return type.equals("DECIMAL(20,10)")
                ? "(" + one + " IS NULL AND " + other + " IS NULL) OR coalesce(abs(CAST(" + one
                        + " AS DECIMAL(38,18)) - CAST(" + other + " AS DECIMAL(38,18))) <= 1e-9, false)"
                : "CAST(" + one + " AS " + type + ") IS NOT DISTINCT FROM " + other;
    }

    private static String same(String column, String one, String other) {
        return one + "." + quoted(column) + " = CAST(" + other + "." + quoted(column) + " AS VARCHAR)";
    }

    private static String quoted(String column) {
        return DuckDb.identifier(column);
    }
}

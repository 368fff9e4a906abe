package city.yanhuo.query.explain;

import city.yanhuo.contract.target.Measure;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.query.DuckDb;
import city.yanhuo.query.sql.MartFiles;
import city.yanhuo.query.sql.MartViews;
import city.yanhuo.query.sql.RowReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a mart that measured figures come from, found by the measure's own filter. */
final class MartRows {
    private final MartFiles mart;
    private final Measure measure;
    private final String selection;

    /**
     * The rows behind some observations of one measure.
     *
     * @param rule one that is measured as of days takes all rows of the filter; the others those of the observed periods
     */
    MartRows(MartFiles mart, Measure measure, Rule rule, List<Observation> observations) {
        this.mart = mart;
        this.measure = measure;
        this.selection = rule.isMeasuredAsOf() ? asOf(observations.get(0)) : ofPeriods(observations);
    }

    private String asOf(Observation observation) {
        return String.format(
                "SELECT *, DATE '%s' AS judged_start, DATE '%s' AS judged_end FROM (%s) WHERE (%s\n)",
                observation.period().start(), observation.period().end(), MartViews.select(mart), measure.filter());
    }

    private String ofPeriods(List<Observation> observations) {
        String ends = observations.stream()
                .map(observation -> "DATE '" + observation.period().end() + "'")
                .distinct()
                .collect(Collectors.joining(", "));
        return "SELECT * FROM (" + MartViews.select(mart) + ") WHERE (" + measure.filter() + "\n) AND period_end IN ("
                + ends + ")";
    }

    /** The rows as a common table expression with their number in key order, for joining with what they were made from. */
    String numbered() {
        return "SELECT *, row_number() OVER (ORDER BY " + key() + ") AS yanhuo_row FROM (" + selection + ")";
    }

    /** The rows in key order, without what they were made from. */
    List<MartRow> read(Connection connection) throws SQLException {
        List<String> others = mart.contract().columns().stream()
                .map(column -> column.name())
                .filter(column -> !mart.contract().key().contains(column))
                .toList();
        List<String> expressions = measure.values().keySet().stream().sorted().toList();
        List<String> selected = new ArrayList<>();
        mart.contract().key().forEach(column -> selected.add(DuckDb.identifier(column)));
        others.forEach(column -> selected.add("any_value(" + DuckDb.identifier(column) + ")"));
        expressions.forEach(name -> selected.add(measure.values().get(name)));
        String sql = "SELECT " + String.join(", ", selected) + " FROM (" + selection + ") GROUP BY " + key()
                + " ORDER BY " + key();
        List<MartRow> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            RowReader reader = new RowReader(result, ZoneOffset.UTC);
            while (result.next()) {
                List<@Nullable Object> row = reader.read();
                int others0 = mart.contract().key().size();
                int gives0 = others0 + others.size();
                Map<String, @Nullable Object> values = named(others, row.subList(others0, gives0));
                values.values().removeIf(value -> value == null);
                rows.add(new MartRow(
                        named(mart.contract().key(), row.subList(0, others0)),
                        values,
                        named(expressions, row.subList(gives0, row.size())),
                        List.of()));
            }
        }
        return rows;
    }

    /** Of rows with what they were made from, those of one observation. */
    static List<MartRow> of(Observation observation, List<MartRow> rows, Rule rule) {
        if (rule.isMeasuredAsOf()) {
            return rows;
        }
        List<MartRow> ofMonth = rows.stream()
                .filter(row -> observation.period().end().equals(day(row, "period_end")))
                .toList();
        List<MartRow> exact = ofMonth.stream()
                .filter(row -> observation.period().start().equals(day(row, "period_start")))
                .toList();
        return exact.isEmpty() ? ofMonth : exact;
    }

    private static @Nullable LocalDate day(MartRow row, String column) {
        Object value = row.key().containsKey(column)
                ? row.key().get(column)
                : row.values().get(column);
        return value instanceof LocalDate day ? day : null;
    }

    private String key() {
        return mart.contract().key().stream().map(DuckDb::identifier).collect(Collectors.joining(", "));
    }

    private static Map<String, @Nullable Object> named(List<String> names, List<@Nullable Object> values) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            map.put(names.get(i), values.get(i));
        }
        return map;
    }
}

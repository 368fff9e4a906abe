package city.yanhuo.query.explain;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.feed.SubjectColumn;
import city.yanhuo.contract.mart.Trace;
import city.yanhuo.ledger.PublishedTable;
import city.yanhuo.query.DuckDb;
import city.yanhuo.query.sql.ResultColumn;
import city.yanhuo.query.sql.RowReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The reported rows of one subject behind rows of a mart, by the mart contract's traces. Which of them count is decided as the
 * marts decide it: of the rows on one key those of the delivery that was submitted last, ties by arrival; where a feed replaces a
 * whole group, those of the delivery that stands for the latest day (DESIGN §3).
 */
final class RawRows {
    private final Subject subject;
    private final PublishedTable table;
    private final String files;
    private final List<ReplacingFeed> replacing;

    /**
     * A reader.
     *
     * @param files the table's data files as a list of DuckDB's SQL
     * @param feeds all feeds that replace
     */
    RawRows(Subject subject, PublishedTable table, String files, List<ReplacingFeed> feeds) {
        this.subject = subject;
        this.table = table;
        this.files = files;
        this.replacing = feeds.stream()
                .filter(feed -> feed.subject() == subject && !feed.replaces().isEmpty())
                .toList();
    }

    /** Number of the mart row, as {@link MartRows#numbered} counts, to the rows it was made from: current ones first. */
    Map<Long, List<RawRow>> read(Connection connection, MartRows mart, List<Trace> traces) throws SQLException {
        Map<Long, List<RawRow>> rows = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql(mart, traces))) {
            RowReader reader = new RowReader(result, ZoneOffset.UTC);
            while (result.next()) {
                Map<String, @Nullable Object> row = named(reader.columns(), reader.read());
                long number = ((Number) value(row, "yanhuo_row")).longValue();
                rows.computeIfAbsent(number, n -> new ArrayList<>()).add(rawRow(row));
            }
        }
        return rows;
    }

    private String sql(MartRows mart, List<Trace> traces) {
        String on = traces.stream()
                .filter(trace -> trace.subject() == subject)
                .map(trace -> "(" + trace.where() + "\n)")
                .collect(Collectors.joining(" OR "));
        String key = subject.columns().stream()
                .filter(SubjectColumn::key)
                .map(column -> DuckDb.identifier(column.name()))
                .collect(Collectors.joining(", "));
        String byKey = replacing.isEmpty()
                ? "true"
                : "feed NOT IN ("
                        + replacing.stream()
                                .map(feed -> DuckDb.literal(feed.feed()))
                                .collect(Collectors.joining(", ")) + ")";
        StringBuilder winners = new StringBuilder();
        StringBuilder wins = new StringBuilder();
        for (int i = 0; i < replacing.size(); i++) {
            winners.append(",\nwinner")
                    .append(i)
                    .append(" AS (")
                    .append(winner(replacing.get(i)))
                    .append(")");
            wins.append(" OR ").append(wins(replacing.get(i), "winner" + i));
        }
        return """
                WITH mart AS MATERIALIZED (%s),
                raw AS (SELECT * FROM read_parquet(%s, union_by_name = true)),
                matched AS MATERIALIZED (SELECT mart.yanhuo_row, raw.* FROM raw JOIN mart ON %s),
                newest AS (SELECT %s, max(row(date_trunc('second', submitted_at), delivery)) AS winner
                  FROM raw SEMI JOIN matched USING (%s) WHERE %s GROUP BY ALL)%s
                SELECT matched.*, coalesce(newest.winner = row(date_trunc('second', matched.submitted_at),
                  matched.delivery), false)%s AS yanhuo_current
                FROM matched LEFT JOIN newest USING (%s)
                ORDER BY yanhuo_row, yanhuo_current DESC, submitted_at DESC, delivery DESC, sheet, line""".formatted(mart.numbered(), files, on, key, key, byKey, winners, wins, key);
    }

    private String winner(ReplacingFeed feed) {
        String group = identifiers(feed.replaces());
        boolean standsForDay = subject.columns().stream()
                .anyMatch(column ->
                        column.name().equals("period_end") && !feed.replaces().contains("period_end"));
        return "SELECT " + group + ", delivery FROM (SELECT " + group
                + ", delivery, max(submitted_at) AS submitted, "
                + (standsForDay ? "max(period_end)" : "NULL::DATE") + " AS stands_for FROM raw WHERE feed = "
                + DuckDb.literal(feed.feed()) + " GROUP BY ALL) QUALIFY row_number() OVER (PARTITION BY " + group
                + " ORDER BY stands_for DESC NULLS LAST, submitted DESC, delivery DESC) = 1";
    }

    private static String wins(ReplacingFeed feed, String winner) {
        String same = feed.replaces().stream()
                .map(DuckDb::identifier)
                .map(column -> " AND matched." + column + " IS NOT DISTINCT FROM " + winner + "." + column)
                .collect(Collectors.joining());
        return "(matched.feed = " + DuckDb.literal(feed.feed()) + " AND EXISTS (SELECT 1 FROM " + winner + " WHERE "
                + winner + ".delivery = matched.delivery" + same + "))";
    }

    private static String identifiers(List<String> names) {
        return names.stream().map(DuckDb::identifier).collect(Collectors.joining(", "));
    }

    private RawRow rawRow(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        subject.columns().forEach(column -> {
            Object value = row.get(column.name());
            if (value != null) {
                values.put(column.name(), value);
            }
        });
        return new RawRow(
                table.table(),
                table.snapshotId(),
                text(row, "feed"),
                ((Number) value(row, "delivery")).longValue(),
                text(row, "sheet"),
                row.get("line") instanceof Number line ? line.intValue() : 0,
                cells(text(row, "cells")),
                Optional.ofNullable((LocalDateTime) row.get("submitted_at")),
                Boolean.TRUE.equals(row.get("yanhuo_current")),
                values);
    }

    /** {@code level=D7;published_growth=F7} as a map. */
    private static Map<String, String> cells(String text) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String cell : text.split(";")) {
            int equals = cell.indexOf('=');
            if (equals > 0) {
                cells.put(cell.substring(0, equals), cell.substring(equals + 1));
            }
        }
        return cells;
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        Object value = row.get(column);
        return value == null ? "" : value.toString();
    }

    private static Object value(Map<String, @Nullable Object> row, String column) {
        Object value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("Cannot read a raw row: it must have " + column + ", found none");
        }
        return value;
    }

    private static Map<String, @Nullable Object> named(List<ResultColumn> columns, List<@Nullable Object> row) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            map.put(columns.get(i).name(), row.get(i));
        }
        return map;
    }
}

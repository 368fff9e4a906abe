package city.yanhuo.query.sql;

import city.yanhuo.contract.error.Nearest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first wall: DuckDB's own parser takes the statement apart, and every part has to be on a closed list. One statement; only
 * what reads; only tables of the publication; only table functions that read nothing; no function that writes, waits or tells
 * about the machine.
 */
final class StatementFence {
    /** Each object of the syntax tree that names something, and the names of the common table expressions. */
    private static final String PARTS = """
            WITH tree AS MATERIALIZED (
              SELECT t.id, t.parent, t.key AS k, t.value AS v
              FROM (SELECT json_serialize_sql(?) AS j), json_tree(j::JSON) t WHERE t.type = 'OBJECT'),
            parts AS (
              SELECT id, parent, k, v->>'$.class' AS class, v->>'$.type' AS type, v->>'$.function_name' AS function,
                v->>'$.table_name' AS name, v->>'$.schema_name' AS schema, v->>'$.catalog_name' AS catalog,
                v->>'$.show_type' AS show, v->>'$.query_location' AS place
              FROM tree)
            SELECT 'part', p.class, p.type, p.function, p.name, p.schema, p.catalog,
              CASE WHEN p.k = 'function' THEN 'TABLE_FUNCTION' ELSE p.show END,
              CASE WHEN p.k = 'function' THEN above.place ELSE p.place END
            FROM parts p LEFT JOIN parts above ON p.parent = above.id
            WHERE p.class IN ('FUNCTION', 'WINDOW', 'PARAMETER') OR (p.class IS NULL AND p.type NOT LIKE '{%')
            UNION ALL
            SELECT 'common', NULL, NULL, NULL, v->>'$.key', NULL, NULL, NULL, NULL FROM tree
            WHERE (v->'$.value.query_node') IS NOT NULL
            """;

    private static final Set<String> READING_PARTS = Set.of(
            "SELECT_NODE",
            "SET_OPERATION_NODE",
            "RECURSIVE_CTE_NODE",
            "CTE_NODE",
            "BASE_TABLE",
            "SUBQUERY",
            "JOIN",
            "TABLE_FUNCTION",
            "EXPRESSION_LIST",
            "EMPTY",
            "PIVOT",
            "SHOW_REF",
            "ORDER_MODIFIER",
            "LIMIT_MODIFIER",
            "LIMIT_PERCENT_MODIFIER",
            "DISTINCT_MODIFIER",
            "ORDER_DEFAULT",
            "ASCENDING",
            "DESCENDING");

    private static final Set<String> TABLE_FUNCTIONS =
            Set.of("range", "generate_series", "unnest", "json_each", "json_tree", "repeat", "repeat_row");

    private static final Set<String> FORBIDDEN_FUNCTIONS = Set.of(
            "current_setting",
            "getenv",
            "setseed",
            "setval",
            "nextval",
            "currval",
            "sleep_ms",
            "pg_sleep",
            "write_log",
            "stats",
            "current_query",
            "current_connection_id",
            "json_serialize_plan",
            "pg_get_viewdef",
            "pg_conf_load_time");

    private static final Pattern FILE_LIKE = Pattern.compile(".*[./\\\\:*?\\[].*", Pattern.DOTALL);

    private final Set<String> tables;
    private final List<String> names;

    StatementFence(List<String> names) {
        this.names = names;
        this.tables = new HashSet<>();
        names.forEach(name -> tables.add(fold(name)));
    }

    /** Refuses the statement with a sentence, or returns. */
    void check(Connection connection, String sql) throws SQLException {
        ParserAnswer answer = ParserAnswer.of(connection, sql);
        if (!answer.isOneSelect()) {
            throw SqlFailure.ofParser(sql, answer);
        }
        List<Part> parts = new ArrayList<>();
        Set<String> common = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(PARTS)) {
            statement.setString(1, sql);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (rows.getString(1).equals("common")) {
                        common.add(fold(rows.getString(5)));
                    } else {
                        parts.add(Part.of(rows));
                    }
                }
            }
        }
        for (Part part : parts) {
            check(sql, part, common);
        }
    }

    private void check(String sql, Part part, Set<String> common) {
        if (part.className().equals("PARAMETER")) {
            throw part.refused(sql, "a parameter has no value here", "?", "write the value itself");
        }
        if (!part.function().isEmpty()) {
            checkFunction(sql, part);
        } else if (part.type().equals("BASE_TABLE")) {
            checkTable(sql, part, common);
        } else if (part.type().equals("SHOW_REF")
                && part.show().equals("SHOW_SPECIAL")
                && !part.name().equals("\"tables\"")) {
            throw part.refused(sql, "only the tables may be shown", part.name().replace("\"", ""), "write SHOW TABLES");
        } else if (part.className().isEmpty()
                && !part.type().isEmpty()
                && !READING_PARTS.contains(part.type())
                && !part.type().endsWith("_TYPE_INFO")) {
            throw part.refused(
                    sql,
                    "only statements that read are allowed",
                    part.type().replace("_QUERY_NODE", "").replace("_NODE", ""),
                    "write a SELECT");
        }
    }

    private static void checkFunction(String sql, Part part) {
        String function = fold(part.function());
        if (part.isTableFunction() && !TABLE_FUNCTIONS.contains(function)) {
            throw part.refused(
                    sql,
                    "only the publication's marts may be read",
                    part.function() + "(…)",
                    "name a mart; `yanhuo marts` lists them");
        }
        if (FORBIDDEN_FUNCTIONS.contains(function)) {
            throw part.refused(sql, "this function is not for queries", part.function() + "(…)", "leave it out");
        }
    }

    private void checkTable(String sql, Part part, Set<String> common) {
        String name = fold(part.name());
        boolean ours = part.catalog().isEmpty() || part.catalog().equals("memory");
        boolean catalogue =
                fold(part.schema()).equals("information_schema") && (name.equals("tables") || name.equals("columns"));
        if (ours && catalogue) {
            return;
        }
        boolean plain = part.schema().isEmpty() || fold(part.schema()).equals("main");
        if (ours
                && plain
                && (tables.contains(name)
                        || (common.contains(name) && !FILE_LIKE.matcher(name).matches()))) {
            return;
        }
        String found = part.schema().isEmpty() ? part.name() : part.schema() + "." + part.name();
        if (FILE_LIKE.matcher(part.name()).matches()) {
            throw part.refused(
                    sql,
                    "only the publication's marts may be read",
                    "'" + found + "'",
                    "name a mart; `yanhuo marts` lists them");
        }
        String advice = Nearest.to(fold(part.name()), names)
                .map(near -> "did you mean " + near + "?")
                .orElse("`yanhuo marts` lists the names");
        throw part.refused(sql, "no mart or view of this publication has that name", found, advice);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** One named part of the statement; absent texts are "". */
    private record Part(
            String className,
            String type,
            String function,
            String name,
            String schema,
            String catalog,
            String show,
            String place) {
        static Part of(ResultSet row) throws SQLException {
            return new Part(
                    text(row.getString(2)),
                    text(row.getString(3)),
                    text(row.getString(4)),
                    text(row.getString(5)),
                    text(row.getString(6)),
                    text(row.getString(7)),
                    text(row.getString(8)),
                    text(row.getString(9)));
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }

        boolean isTableFunction() {
            return show.equals("TABLE_FUNCTION");
        }

        RuntimeException refused(String sql, String why, String found, String advice) {
            return SqlFailure.refused(sql, place, why, found, advice);
        }
    }
}

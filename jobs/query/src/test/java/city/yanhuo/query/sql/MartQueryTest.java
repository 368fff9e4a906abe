package city.yanhuo.query.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MartQueryTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path home;

    private MartQuery query;

    @BeforeEach
    void writeMarts() throws Exception {
        query = new MartQuery(home, TinyMarts.write(home), QueryLimits.usual(SHANGHAI));
    }

    @Test
    void selectGivesTypedRows() {
        List<List<Object>> rows = rows("""
                SELECT period_start, visits, ticket_revenue, visits_growth, is_total, vintage,
                  TIMESTAMPTZ '2024-10-08 01:12:00+00', sum(visits) OVER ()
                FROM visitors_daily WHERE place = 'mengshan' ORDER BY period_start LIMIT 1""");

        assertThat(rows)
                .containsExactly(List.of(
                        LocalDate.of(2024, 9, 1),
                        1030L,
                        new BigDecimal("37.50"),
                        new BigDecimal("0.0100000000"),
                        false,
                        LocalDateTime.of(2024, 10, 8, 9, 12),
                        OffsetDateTime.parse("2024-10-08T09:12:00+08:00"),
                        BigInteger.valueOf(5150)));
    }

    @Test
    void everyFormOfReadingIsAnswered() {
        for (String sql : List.of(
                "FROM dim_place",
                "TABLE dim_place",
                "VALUES (1), (2)",
                "DESCRIBE visitors_daily",
                "DESCRIBE SELECT 1",
                "SUMMARIZE visitors_daily",
                "SHOW TABLES",
                "SELECT count(*) FROM information_schema.columns",
                "SELECT * FROM v_visitors_daily_gate_in;",
                "SELECT * FROM main.visitors_daily -- a comment",
                "WITH RECURSIVE a(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM a WHERE x < 3) SELECT * FROM a",
                "WITH b AS MATERIALIZED (SELECT * FROM VISITORS_DAILY) SELECT DISTINCT ON (place) place FROM b",
                "FROM (PIVOT visitors_daily ON place IN ('jinci', 'mengshan') USING sum(visits) GROUP BY period)",
                "FROM (UNPIVOT (SELECT visits, 1::BIGINT AS other FROM visitors_daily) ON visits, other INTO NAME n VALUE v)",
                "SELECT place FROM visitors_daily UNION ALL BY NAME SELECT place FROM dim_place",
                "SELECT place FROM visitors_daily EXCEPT SELECT place FROM dim_place ORDER BY ALL DESC NULLS LAST",
                "SELECT * FROM visitors_daily USING SAMPLE 10% LIMIT 50%",
                "SELECT r.i, u.v FROM range(3) r(i), unnest([1, 2]) u(v), LATERAL (SELECT r.i + 1) l(j)",
                "SELECT [y * 2 FOR y IN [1, 2]], {'a': 1}, list_transform([1], lambda z: z + 1), interval 3 day",
                "SELECT a.place FROM visitors_daily a ASOF JOIN visitors_daily b ON a.period_start >= b.period_start",
                "SELECT place, count(*) FILTER (visits > 0), row_number() OVER w FROM visitors_daily"
                        + " GROUP BY GROUPING SETS ((place), ()) HAVING count(*) > 0 WINDOW w AS (ORDER BY place)"
                        + " QUALIFY row_number() OVER (ORDER BY place) < 9 ORDER BY place LIMIT 3 OFFSET 1",
                "SELECT CAST(visits AS DECIMAL(20, 2)), visits::VARCHAR, CASE WHEN EXISTS (SELECT 1) THEN 1 END,"
                        + " visits IN (SELECT 1), place LIKE 'j%', COLUMNS('visits.*') FROM visitors_daily",
                "SELECT * FROM visitors_daily JOIN dim_place USING (place) POSITIONAL JOIN dim_place d2",
                "SELECT * EXCLUDE (place) REPLACE (visits / 1000 AS visits) FROM visitors_daily WHERE period_start"
                        + " BETWEEN DATE '2024-09-01' AND DATE '2024-09-30'")) {
            assertThat(rows(sql)).as(sql).isNotNull();
        }
    }

    @Test
    void listsAndNullsComeAsTheyAre() {
        assertThat(rows("SELECT [1, NULL, 3], NULL, 'a', {'x': 1}"))
                .containsExactly(Arrays.asList(Arrays.asList(1, null, 3), null, "a", "{'x': 1}"));
        assertThat(rows("SELECT [1, 2]").get(0).get(0)).isEqualTo(List.of(1, 2));
    }

    @Test
    void rowsComeWhileTheQueryStillRuns() {
        try (ResultTable result = query.run("SELECT i FROM range(100000000000) t(i)")) {
            assertThat(result.next()).contains(List.of(0L));
        }
    }

    @Test
    void longQueryIsStopped() {
        MartQuery hasty = new MartQuery(
                home,
                new PublishedMarts("p-1", LocalDate.EPOCH, home, List.of(), new java.util.TreeMap<>()),
                new QueryLimits(Duration.ofMillis(300), SHANGHAI));
        assertThatThrownBy(() -> drain(hasty.run("SELECT count(*) FROM range(1000000000000) t(i) WHERE i % 7 = 3")))
                .isInstanceOfSatisfying(
                        YanhuoException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.RESOURCE))
                .hasMessageContaining("Cannot run the query: it takes longer than it may");
    }

    @Test
    void errorOfARowKeepsItsWords() {
        assertThatThrownBy(() -> rows("SELECT CAST(place AS INT) FROM visitors_daily"))
                .hasMessageContaining("could not convert string 'jinci' to INT32");
        assertThatThrownBy(() -> rows("SELECT repeat('x', 300), CAST(CASE WHEN i = 900000 THEN 'x' ELSE '1' END AS INT)"
                        + " FROM range(1000000) t(i)"))
                .hasMessageContaining("could not convert string 'x' to INT32");
    }

    @Test
    void mistakesAreShownWithPlaceAndNearName() {
        assertRefused("SELECT * FROM visitor_daily", "query:1:15", "found visitor_daily; did you mean visitors_daily?");
        assertRefused("SELECT '晋祠',\n  vists FROM visitors_daily", "query:2:3", "found vists; did you mean visits?");
        assertRefused("SELCT 1", "query:1:1", "found SELCT; did you mean SELECT?");
        assertRefused("SELECT summ(visits) FROM visitors_daily", "query:1:8", "found summ; did you mean sum?");
        assertRefused("SELECT place FROM visitors_daily WHERE", "query:1:34", "found WHERE");
        assertRefused("SELECT sum(place) FROM visitors_daily", "query:1:8", "found sum(VARCHAR)");
        assertRefused("SELECT place, count(*) FROM visitors_daily", "query:1:8", "must appear in the GROUP BY clause");
        assertRefused("", "query:1:1", "found an empty text");
        assertRefused("SELECT 1; SELECT 2", "query:1:1", "found 2");
        assertRefused("SELECT 'abc", "query:1:8", "unterminated string literal");
    }

    private void assertRefused(String sql, String... parts) {
        assertThatThrownBy(() -> rows(sql))
                .isInstanceOfSatisfying(
                        YanhuoException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.USAGE))
                .hasMessageContaining("Cannot run the query: ")
                .hasMessageContainingAll(parts);
    }

    private List<List<Object>> rows(String sql) {
        return drain(query.run(sql));
    }

    static List<List<Object>> drain(ResultTable result) {
        List<List<Object>> rows = new ArrayList<>();
        try (result) {
            for (Optional<List<Object>> row = result.next(); row.isPresent(); row = result.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }
}

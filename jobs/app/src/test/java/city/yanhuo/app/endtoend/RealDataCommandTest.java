package city.yanhuo.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import city.yanhuo.app.command.SampleHome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two real data sets take the whole way by contracts alone: what their files add up to stands in the lake, and in no wrong mart. */
@Execution(ExecutionMode.CONCURRENT)
class RealDataCommandTest {
    private static final Path SHARED =
            Path.of(System.getProperty("yanhuo.shared")).resolve("data").toAbsolutePath();
    private static final Path FEEDS = CommandProcess.ROOT.resolve("jobs/source/src/test/resources/schemas/feed");

    @Test
    void theirFilesGiveTheKnownTotals(@TempDir Path folder) throws Exception {
        requireShared();
        Path home = settle(folder);

        CommandProcess.Result run = SampleHome.run(home, "run", "--date", "2024-10-25");

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Files taken: 307 · rejected rows: 0\n", "Worth a look (6)\n", "Mails: none due\n")
                .doesNotContain("Not read");
        assertThat(run.out().replaceAll("\n +", " "))
                .contains(
                        "Cannot show 541909 rows of online_retail_byday in online_retail_monthly: its amounts are yuan"
                                + " and currencies are never added, found GBP; the rows stay in raw.order_line")
                .contains(
                        "Cannot show 33395 rows of us_national_parks in visitors_daily: it tells of days, found MONTH;"
                                + " the rows stay in raw.visit")
                .contains("Cannot show 33395 rows of us_national_parks in visitors_monthly: its places stand in"
                        + " reference/places.csv, found Acadia NP and 62 others; add the place, or an alias of it");
        assertThat(query(
                        home,
                        "SELECT (SELECT count(*) FROM online_retail_monthly), (SELECT count(*) FROM visitors_daily)"))
                .as("pounds are no yuan, months no days")
                .isEqualTo("0,0");
        assertThat(query(home, "SELECT DISTINCT state FROM target_verdicts")).isEqualTo("NO_DATA");
        Outcome.requireSound(home);
        try (PublishedData data = PublishedData.of(home)) {
            requireOrders(data, truth("online_retail_byday"));
            requireVisits(data, truth("us_national_parks"));
        }
    }

    private static void requireOrders(PublishedData data, JsonNode truth) {
        String orders = data.raw("order_line").orElseThrow();
        assertThat(data.rows("""
                SELECT count(*), count(*) FILTER (refund), count(*) FILTER (price = 0), count(*) FILTER (buyer IS NULL),
                  count(*) FILTER (category IS NULL), count(DISTINCT buyer), count(DISTINCT delivery)
                FROM %s""".formatted(orders)))
                .containsExactly(Stream.of(
                                "rows", "cancel_rows", "zero_price", "no_customer", "blank_desc", "customers", "files")
                        .map(name -> truth.get(name).asString())
                        .collect(Collectors.joining("|")));
        Map<String, BigDecimal> net = sums(data, """
                SELECT strftime(paid_at, '%%Y-%%m'), sum(amount) FROM %s GROUP BY ALL
                UNION ALL SELECT 'all', sum(amount) FROM %s
                UNION ALL SELECT 'C', sum(amount) FROM %s WHERE refund
                UNION ALL SELECT shop, sum(amount) FROM %s
                  WHERE shop IN ('United Kingdom', 'Netherlands', 'EIRE', 'Germany') GROUP BY ALL
                """.formatted(orders, orders, orders, orders));
        Map<String, BigDecimal> expected = new TreeMap<>();
        expected.put("all", decimal(truth.get("net_total(sum qty*price, all rows)")));
        expected.put("C", decimal(truth.get("cancel_total(C rows)")));
        truth.get("by_month")
                .properties()
                .forEach(month ->
                        expected.put(month.getKey(), decimal(month.getValue().get("net"))));
        truth.get("top_countries_net")
                .properties()
                .forEach(country -> expected.put(country.getKey(), decimal(country.getValue())));
        assertThat(net).isEqualTo(expected);
    }

    /** The months of a park and year add up to its annual figure, and all of them to the known totals. */
    private static void requireVisits(PublishedData data, JsonNode truth) {
        String visits = data.raw("visit").orElseThrow();
        assertThat(data.rows("SELECT count(*), count(DISTINCT place) FROM " + visits + " WHERE period_kind = 'MONTH'"))
                .containsExactly(truth.get("monthly").get("rows").asString() + "|"
                        + truth.get("monthly").get("parks").asString());
        assertThat(data.rows("""
                WITH months AS (SELECT place, year(period_start) AS y, sum(visits) AS visits FROM %s
                    WHERE period_kind = 'MONTH' GROUP BY ALL),
                  years AS (SELECT place, year(period_start) AS y, visits FROM %s WHERE period_kind = 'YEAR')
                SELECT count(*) FILTER (months.visits = years.visits),
                  count(*) FILTER (months.visits <> years.visits),
                  count(*) FILTER (years.visits IS NULL OR (months.visits IS NULL AND y <= 2023 AND years.visits > 0))
                FROM months FULL JOIN years USING (place, y)
                """.formatted(visits, visits)))
                .singleElement()
                .asString()
                .matches("[1-9]\\d{3}\\|0\\|0");
        String sums = "SELECT %s, sum(visits) FROM " + visits + " WHERE period_kind = '%s' AND %s GROUP BY ALL";
        assertThat(sums(
                        data,
                        sums.formatted(
                                "year(period_start)",
                                "MONTH",
                                "(year(period_start) = 1979 OR year(period_start) >= 2012)")))
                .isEqualTo(decimals(truth.get("monthly").get("recreation_by_year")));
        assertThat(sums(data, sums.formatted("strftime(period_start, '%Y-%m')", "MONTH", "year(period_start) = 2023")))
                .isEqualTo(decimals(truth.get("monthly").get("y2023_by_month")));
        assertThat(sums(data, sums.formatted("year(period_start)", "YEAR", "year(period_start) >= 2012")))
                .isEqualTo(decimals(truth.get("annual").get("by_year")));
    }

    /** A home whose configuration names contracts and landing folder: ours and the feeds of the two data sets. */
    private static Path settle(Path folder) throws IOException {
        Path home = Files.createDirectories(folder.resolve("真 数据"));
        Files.writeString(home.resolve("yanhuo.yml"), "schemas: 合同\nlanding: 到件\n");
        copy(CommandProcess.ROOT.resolve("schemas"), home.resolve("合同"), "");
        for (String feed : new String[] {"online_retail_byday", "us_national_parks", "us_national_parks_annual"}) {
            copy(FEEDS, home.resolve("合同/feed"), "/" + feed + ".yml");
        }
        for (String set : new String[] {"online_retail_byday", "us_national_parks"}) {
            copy(SHARED.resolve(set), home.resolve("到件").resolve(set), ".csv");
        }
        return home;
    }

    private static void copy(Path from, Path to, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().endsWith(ending)) {
                    Path copy = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static String query(Path home, String sql) {
        CommandProcess.Result result = SampleHome.run(home, "query", sql, "--format", "csv");
        assertThat(result.exitCode()).as(result.toString()).isZero();
        return result.out().lines().skip(1).collect(Collectors.joining("\n"));
    }

    private static Map<String, BigDecimal> sums(PublishedData data, String sql) {
        return data.rows(sql).stream()
                .map(row -> row.split("\\|"))
                .collect(Collectors.toMap(
                        row -> row[0], row -> new BigDecimal(row[1]).stripTrailingZeros(), (a, b) -> a, TreeMap::new));
    }

    private static Map<String, BigDecimal> decimals(JsonNode object) {
        Map<String, BigDecimal> decimals = new TreeMap<>();
        object.properties().forEach(entry -> decimals.put(entry.getKey(), decimal(entry.getValue())));
        return decimals;
    }

    private static BigDecimal decimal(JsonNode node) {
        return new BigDecimal(node.asString()).stripTrailingZeros();
    }

    private static JsonNode truth(String set) {
        return JsonMapper.shared()
                .readTree(SHARED.resolve(set).resolve("ground_truth.json").toFile());
    }

    private static void requireShared() {
        if (!Files.isDirectory(SHARED)) {
            String message = "Cannot test with real data: it is absent, found nothing at " + SHARED
                    + "; name the shared folder with -Dyanhuo.shared=…";
            Assertions.assertFalse(Boolean.getBoolean("yanhuo.require-shared"), message);
            Assumptions.abort(message);
        }
    }
}

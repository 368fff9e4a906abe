package city.yanhuo.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * DESIGN §9.3 and §9.6: corrections arrive after the first publication. Only what they touch changes, what they supersede is
 * kept, flipped verdicts say so, whoever was told otherwise is told once; and a reader sees before or after, never between.
 */
@Execution(ExecutionMode.CONCURRENT)
class CorrectionCommandTest {
    private static final String GATES = "2024-09-20/文旅局/景区入园日报_2024-08_更正.csv";
    private static final String DEALER = "2024-07-15/太原华宇汽车服务有限公司/新能源汽车销售月报_2024-06_更正.xlsx";
    private static final String SHEET = "2024-10-21/统计局/新能源汽车零售_2024年1-9月.xlsx";
    private static final String WRONG_SHEET = "2024-10-20/统计局/新能源汽车零售_2024年1-9月.xlsx";

    @Test
    void correctionsChangeWhatTheyTouchAndNothingElse(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("更 正");
        Landing landing = new Landing(folder.resolve("收 件"));
        Landing.settle(home);
        landing.arrive(path -> !List.of(GATES, DEALER, SHEET).contains(path));
        // the growth of January to September mistyped: 18.0 for 14.0
        Workbook.retype(
                Landing.sample(SHEET), "D5", "14.0", "18.0", landing.folder().resolve(WRONG_SHEET));
        run(home, landing);
        Path before = home.resolve("marts").toRealPath();
        Map<String, String> lettersBefore = Letters.timeless(home);
        assertThat(states(home)).containsEntry("C2a", "WATCH").containsEntry("C2", "WATCH");

        landing.arrive(path -> true);
        MartsReader reader = new MartsReader(home);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        List<String> seen;
        try {
            Future<List<String>> looks = thread.submit(reader);
            run(home, landing);
            reader.stop();
            seen = looks.get();
        } finally {
            thread.shutdownNow();
        }

        assertThat(seen).as("before, then after").hasSize(2);
        assertThat(seen.get(0)).contains(before.getFileName().toString(), "WATCH");
        assertThat(seen.get(1))
                .contains(home.resolve("marts").toRealPath().getFileName().toString(), "BREACH|RESTATED");
        requireMartsOfTheWholeLanding(home);
        requireOnlyTouchedRowsChanged(home, before);
        requireSupersededVintagesKept(home);
        requireRestatedWhereFlipped(home, before);
        requireOneMoreLetter(home, lettersBefore);
    }

    private static void run(Path home, Landing landing) {
        CommandProcess.Result result = CommandProcess.in(home.getParent())
                .run(
                        "--home",
                        home.toString(),
                        "run",
                        "--landing",
                        landing.folder().toString(),
                        "--date",
                        "2024-10-25");
        assertThat(result.exitCode()).as(result.toString()).isZero();
    }

    private static Map<String, String> states(Path home) throws Exception {
        try (PublishedData data = PublishedData.of(home)) {
            Map<String, String> states = new TreeMap<>();
            data.rows("SELECT target, state FROM " + data.mart("target_verdicts") + " WHERE period = '2024-09'")
                    .forEach(row -> states.put(row.split("\\|")[0], row.split("\\|")[1]));
            return states;
        }
    }

    private static void requireMartsOfTheWholeLanding(Path home) {
        Outcome.requireSound(home);
        Map<String, String> hashes = new TreeMap<>(Outcome.of(home).hashes());
        Map<String, String> expected = new TreeMap<>(Outcome.undisturbed().hashes());
        hashes.remove("target_verdicts");
        expected.remove("target_verdicts");
        assertThat(hashes).isEqualTo(expected);
    }

    private static void requireOnlyTouchedRowsChanged(Path home, Path before) throws Exception {
        try (PublishedData data = PublishedData.of(home)) {
            Path after = home.resolve("marts").toRealPath();
            // 10 to 12 August are corrected; the last rolling 28 days that hold one of them end on 8 September
            assertThat(changed(data, before, after, "visitors_daily", "place || ' ' || period"))
                    .allMatch(row -> row.matches("mengshan 2024-(08-[123]\\d|09-0[1-8])"))
                    .contains("mengshan 2024-08-10", "mengshan 2024-08-12", "mengshan 2024-09-08")
                    .hasSize(30);
            assertThat(changed(data, before, after, "nev_retail_monthly", "basis || ' ' || period"))
                    .containsExactly(
                            "FIRM_PANEL 2024-06",
                            "FIRM_PANEL 2024-07",
                            "FIRM_PANEL 2024-08",
                            "FIRM_PANEL 2024-09",
                            "STATS_ABOVE_NORM 2024-09");
            for (String untouched : List.of("night_footfall_nightly", "online_retail_monthly", "consumption_places")) {
                assertThat(changed(data, before, after, untouched, "period")).isEmpty();
            }
        }
    }

    private static List<String> changed(PublishedData data, Path before, Path after, String mart, String key) {
        String old = PublishedData.mart(before, mart);
        String now = PublishedData.mart(after, mart);
        String difference = "(SELECT * FROM %s EXCEPT ALL SELECT * FROM %s)";
        List<String> rows = new ArrayList<>();
        rows.addAll(data.rows("SELECT " + key + " FROM " + difference.formatted(old, now)));
        rows.addAll(data.rows("SELECT " + key + " FROM " + difference.formatted(now, old)));
        return List.copyOf(new TreeSet<>(rows));
    }

    private static void requireSupersededVintagesKept(Path home) throws Exception {
        try (PublishedData data = PublishedData.of(home)) {
            String visits = data.raw("visit").orElseThrow();
            assertThat(
                            data.rows(
                                    "SELECT file, count(*), count(DISTINCT visits) FROM " + visits
                                            + " WHERE place = 'mengshan' AND period_start = DATE '2024-08-11' GROUP BY file ORDER BY file"))
                    .containsExactly("2024-09-08/文旅局/景区入园日报_2024-08.csv|1|1", GATES + "|1|1");
            String sales = data.raw("nev_sale").orElseThrow();
            assertThat(data.rows("SELECT file, CAST(published_growth AS DECIMAL(6,3)) FROM " + sales
                            + " WHERE file IN ('" + SHEET + "', '" + WRONG_SHEET + "')"
                            + " AND energy_type = 'NEV' AND period_kind = 'CUM' ORDER BY file"))
                    .containsExactly(WRONG_SHEET + "|0.180", SHEET + "|0.140");
        }
    }

    private static void requireRestatedWhereFlipped(Path home, Path before) throws Exception {
        try (PublishedData data = PublishedData.of(home)) {
            List<String> flipped = data.rows("SELECT target || ' ' || period FROM "
                    + PublishedData.mart(before, "target_verdicts") + " AS old JOIN " + data.mart("target_verdicts")
                    + " AS now USING (target, period) WHERE old.state <> now.state ORDER BY ALL");
            assertThat(flipped).containsExactly("C2 2024-09", "C2a 2024-09", "C2b 2024-09");
            assertThat(data.rows("SELECT target || ' ' || period FROM " + data.mart("target_verdicts")
                            + " WHERE contains(flags, 'RESTATED') ORDER BY ALL"))
                    .isEqualTo(flipped);
            List<String> states = data.ledger().read(books -> books.verdicts().history("C2a")).stream()
                    .filter(stored -> stored.verdict().period().text().equals("2024-09"))
                    .map(stored -> stored.verdict().state() + (stored.current() ? " current" : ""))
                    .toList();
            assertThat(states).containsExactly("WATCH", "BREACH current");
        }
    }

    private static void requireOneMoreLetter(Path home, Map<String, String> before) {
        Map<String, String> after = Letters.timeless(home);
        assertThat(after).containsAllEntriesOf(before).hasSize(before.size() + 1);
        assertThat(after.entrySet())
                .filteredOn(letter -> !before.containsKey(letter.getKey()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.getValue())
                        .contains("xing.wangshu@swj.example.org", "C2a/2024-09/BREACH", "C2b/2024-09/BREACH"));
    }
}

package city.yanhuo.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import city.yanhuo.app.command.SampleHome;
import city.yanhuo.query.DuckDb;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published Parquet files and the ledger hold every figure that the sample's generator computed from its own numbers. */
class PublishedFiguresCommandTest {
    private static final Path EXPECTED = CommandProcess.ROOT.resolve("sample-data/expected");
    private static final int SHOWN = 5;

    private final Path home = SampleHome.shared().path();
    private final PublishedData data = PublishedData.of(home);

    @AfterEach
    void close() throws Exception {
        data.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "visitors_daily: place, period_start, basis",
                "visitors_monthly: place, period_start, basis",
                "visitors_holiday: place, holiday, year, basis",
                "visitors_holiday_days: place, holiday, year, break_day, basis",
                "night_footfall_nightly: place, period_start, basis",
                "night_landmark_monthly: place, period_start, basis",
                "online_orders_daily: platform, category, scope, basis, period_start",
                "online_orders_monthly: platform, category, scope, basis, period_start",
                "reconciliation_monthly: pair, scope, item, channel, basis, period_start",
                "online_retail_monthly: scope, commodity_class, channel, basis, period_start, period_end",
                "nev_retail_monthly: scope, energy_type, brand, basis, period_start, period_end",
                "consumption_places: kind, district, name",
                "project_progress: basis, kind, district, name, period_start",
                "indicator_period: indicator, scope, basis, period_kind, period_start",
            })
    void everyFigureOfAMartIsMet(String mart, String key) {
        FigureComparison.require(data, csv(EXPECTED.resolve(mart + ".csv")), data.mart(mart), List.of(key.split(", ")));
    }

    /** The two rows that the generator broke have no count or no hour that can be read; a blank count is a blank. */
    @Test
    void everyHourOfASensorStandsAsItsFileHasIt() {
        String files =
                "SELECT \"设备编号\" AS sensor, try_cast(\"时段\" AS TIMESTAMP) AS slot, try_cast(\"进\" AS BIGINT) AS i,"
                        + " try_cast(\"出\" AS BIGINT) AS o FROM read_csv("
                        + DuckDb.literal(CommandProcess.ROOT.resolve("sample-data/landing") + "/*/钟楼街管委会/小时客流_*.csv")
                        + ", header = true, all_varchar = true) WHERE \"进\" IS DISTINCT FROM '####'";
        String mart = "SELECT sensor, CAST(period_start AS TIMESTAMP) + to_hours(hour) AS slot, in_count AS i,"
                + " out_count AS o, passes AS p FROM " + data.mart("footfall_hourly");
        assertThat(data.rows("SELECT count(*), count(i), sum(i), sum(o) FROM (" + mart + ")"))
                .isEqualTo(data.rows(
                        "SELECT count(*), count(i), sum(i), sum(o) FROM (" + files + ") WHERE slot IS NOT NULL"));
        assertThat(data.rows("SELECT * FROM (" + files + ") AS f FULL JOIN (" + mart + ") AS m USING (sensor, slot)"
                        + " WHERE slot IS NOT NULL AND (f.i IS DISTINCT FROM m.i OR f.o IS DISTINCT FROM m.o"
                        + " OR f.i + f.o IS DISTINCT FROM m.p) LIMIT " + SHOWN))
                .isEmpty();
    }

    @Test
    void everyFigureOfAPlaceWithACapacityIsMetAndOthersSayThatTheyHaveNone() {
        String days = data.mart("capacity_daily");
        FigureComparison.require(
                data,
                csv(EXPECTED.resolve("capacity_daily.csv")),
                "(SELECT * FROM " + days + " WHERE place = 'jinci')",
                List.of("place", "period_start", "basis"));
        assertThat(data.rows(
                        "SELECT DISTINCT level, level_reason, days_rated_ytd FROM " + days + " WHERE place <> 'jinci'"))
                .containsExactly("|NO_CAPACITY|0");
    }

    @Test
    void everyVerdictIsMet() {
        String verdicts = "(SELECT * REPLACE (nullif(flags, '') AS flags) FROM " + data.mart("target_verdicts") + ")";
        FigureComparison.require(data, csv(EXPECTED.resolve("verdicts.csv")), verdicts, List.of("target", "period"));
    }

    @Test
    void everyDeliveryIsReconciledAndItsRowsStandInTheLakeOnce() {
        Outcome.requireSound(home);
        String expected = """
                SELECT path, state, "in", good, rejected, duplicate, control, ignored, outputs FROM %s ORDER BY path
                """.formatted(csv(EXPECTED.resolve("deliveries.csv")));
        assertThat(Outcome.undisturbed().deliveries())
                .isEqualTo(data.rows(expected).stream()
                        .map(row -> row.split("\\|"))
                        .map(cells -> cells[0] + " " + cells[1] + " DeliveryCounts[in=" + cells[2] + ", good="
                                + cells[3] + ", rejected=" + cells[4] + ", duplicate=" + cells[5] + ", control="
                                + cells[6] + ", ignored=" + cells[7] + ", outputs=" + cells[8] + "]")
                        .sorted()
                        .toList());
    }

    @Test
    void everyRejectedRowIsKeptInTheLakeWithItsPlaceAndReason() {
        String columns = "coalesce(sheet, '') AS sheet, CAST(line AS VARCHAR) AS line, \"column\", reason";
        List<String> kept = data.rows(
                "SELECT file, " + columns + " FROM " + data.raw("rejected").orElseThrow() + " ORDER BY ALL");
        assertThat(kept)
                .isEqualTo(data.rows("SELECT file, " + columns + " FROM " + csv(EXPECTED.resolve("rejected.csv"))
                        + " ORDER BY ALL"));
    }

    private static String csv(Path file) {
        return "read_csv(" + DuckDb.literal(file.toString()) + ", header = true, all_varchar = true)";
    }
}

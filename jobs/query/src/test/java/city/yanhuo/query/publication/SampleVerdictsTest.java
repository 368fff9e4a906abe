package city.yanhuo.query.publication;

import static city.yanhuo.contract.target.Chance.DOUBTFUL;
import static city.yanhuo.contract.target.Chance.UNLIKELY;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.contract.mart.MartContract;
import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.period.PeriodKind;
import city.yanhuo.contract.target.Chance;
import city.yanhuo.contract.target.Measure;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Projection;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.query.DuckDb;
import city.yanhuo.target.Backtests;
import city.yanhuo.target.Judge;
import city.yanhuo.target.forecast.Accuracy;
import city.yanhuo.target.forecast.Backtest;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The measures of {@code schemas/target} over the sample's true marts, judged: the sample's own verdicts must come out. DuckDB
 * measures here, so that the expressions are shown to mean the same in it as in Spark.
 */
class SampleVerdictsTest {
    private static final Path ROOT = Path.of(System.getProperty("yanhuo.root"));
    private static final Path EXPECTED = ROOT.resolve("sample-data/expected");
    private static final Contracts CONTRACTS = Contracts.load(SchemaFiles.read(ROOT.resolve("schemas")));
    private static final String MONTHS = """
            (SELECT make_date(%1$d, 1, 1) AS judged_start, last_day(make_date(%1$d, month, 1)) AS judged_end
             FROM range(1, 10) AS months(month)) AS months""";

    @TempDir
    Path home;

    @Test
    void everyVerdictOfTheSampleComesOut() throws SQLException, IOException {
        List<String> judged =
                Judge.judge(CONTRACTS.targets(), observations(), List.of(), LocalDate.of(2024, 10, 25)).stream()
                        .map(SampleVerdictsTest::line)
                        .toList();
        assertThat(judged)
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(EXPECTED.resolve("verdicts.csv")).stream()
                        .skip(1)
                        .map(SampleVerdictsTest::plain)
                        .toList());
    }

    /**
     * Made apart from this code, in Python, from the columns amount_ytd and amount_ytd_base of the sample's truth, September and
     * December of 2017, 2018, 2019, 2021 and 2023:
     *
     * <pre>
     * r = [log(Y / R) for R, Y in pairs]; m = sum(r) / 5; sd = sqrt(sum((q - m)**2 for q in r) / 4)
     * y = R * exp(m); w = 1.5332062740589443 * sd * sqrt(1 + 1/5); y * exp(-w), y * exp(w); y / A - 1
     * P of Student's t with 4 degrees of freedom: C2a 0.384, C2b 0.372, C1 0.003
     * </pre>
     */
    @Test
    void theProjectionsOfSeptemberComeOut() throws SQLException, IOException {
        assertThat(Judge.judge(CONTRACTS.targets(), observations(), List.of(), LocalDate.of(2024, 10, 25)))
                .filteredOn(verdict -> verdict.period().text().equals("2024-09"))
                .filteredOn(verdict -> List.of("C1", "C2a", "C2b").contains(verdict.target()))
                .extracting(
                        verdict -> verdict.target() + " " + verdict.projection().orElseThrow())
                .containsExactlyInAnyOrder(
                        "C1 " + projection("9130773857.56", "9081109431.06", "9180709897.93", "0.1278118637", UNLIKELY),
                        "C2a "
                                + projection(
                                        "11761465236.19", "11093435064.36", "12469723192.10", "0.1856416566", DOUBTFUL),
                        "C2b "
                                + projection(
                                        "11761465236.19",
                                        "11093435064.36",
                                        "12469723192.10",
                                        "0.1856416566",
                                        DOUBTFUL));
    }

    private static Projection projection(String level, String low, String high, String growth, Chance chance) {
        return new Projection(
                new BigDecimal(level),
                new BigDecimal(low),
                new BigDecimal(high),
                new BigDecimal(growth),
                Optional.of(chance),
                "SEASONAL_SHARE",
                5);
    }

    /** 2021 and 2023 are tested, ten months each; the errors were made in the same way, with K of 3 and of 4. */
    @Test
    void theBacktestsOfTheSampleComeOut() throws SQLException, IOException {
        SortedMap<String, Backtest> backtests = Backtests.of(CONTRACTS.targets(), observations());
        Accuracy cars = backtests.get("C2a").accuracy().orElseThrow();
        assertThat(cars.projections()).isEqualTo(20);
        assertThat(cars.held()).isEqualTo(20);
        assertThat(cars.meanError().setScale(8, RoundingMode.HALF_UP)).isEqualByComparingTo("0.03315326");
        Accuracy online = backtests.get("C1").accuracy().orElseThrow();
        assertThat(online.held()).isEqualTo(16);
        assertThat(online.meanError().setScale(8, RoundingMode.HALF_UP)).isEqualByComparingTo("0.00747011");
        assertThat(online.years()).containsExactly(2021, 2023);
    }

    private List<Observation> observations() throws SQLException, IOException {
        List<Observation> observations = new ArrayList<>();
        try (Connection connection = DuckDb.open(home)) {
            for (String mart : List.of(
                    "online_retail_monthly",
                    "nev_retail_monthly",
                    "consumption_places",
                    "project_progress",
                    "indicator_period")) {
                load(connection, CONTRACTS.mart(mart));
            }
            for (TargetContract target : CONTRACTS.targets()) {
                observe(connection, target, target.measure(), Observation.Series.MAIN, observations);
                observe(connection, target, target.earlySignal(), Observation.Series.EARLY, observations);
            }
        }
        return observations;
    }

    private static void load(Connection connection, MartContract mart) throws SQLException, IOException {
        Path csv = EXPECTED.resolve(mart.mart() + ".csv");
        List<String> header = Arrays.asList(Files.readAllLines(csv).get(0).split(","));
        String columns = mart.columns().stream()
                .map(column -> (header.contains(column.name()) ? "CAST(" + column.name() : basis(column.name()))
                        + " AS " + PublishedMart.duckType(column.type()) + ") AS " + column.name())
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + mart.mart() + " AS SELECT " + columns + " FROM read_csv("
                    + DuckDb.literal(csv.toString()) + ", all_varchar = true, header = true, sample_size = -1)");
        }
    }

    /** Columns that the truth leaves out: all its ledgers are the districts'. */
    private static String basis(String column) {
        return column.equals("basis") ? "CAST('DISTRICT_LEDGER'" : "CAST(NULL";
    }

    private static void observe(
            Connection connection,
            TargetContract target,
            Optional<Measure> measure,
            Observation.Series series,
            List<Observation> observations)
            throws SQLException {
        if (measure.isEmpty()) {
            return;
        }
        boolean counts = target.rule().isMeasuredAsOf();
        String period = counts ? "judged_start, judged_end" : "period_start, period_end";
        String sql = "SELECT " + period + ", "
                + List.of(
                                "level",
                                "base",
                                "growth",
                                "count",
                                "candidates",
                                "coverage",
                                "reported_to",
                                "reference",
                                "done_on",
                                "planned_finish",
                                "progress")
                        .stream()
                        .map(value -> measure.get().values().getOrDefault(value, "NULL"))
                        .collect(Collectors.joining(", "))
                + " FROM " + measure.get().mart()
                + (counts ? ", " + MONTHS.formatted(target.year()) : "")
                + " WHERE " + measure.get().filter() + " GROUP BY " + period;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                Period measured = new Period(
                        PeriodKind.CUM, LocalDate.parse(row.getString(1)), LocalDate.parse(row.getString(2)));
                observations.add(Observation.of(target.target(), series, measured)
                        .level(decimal(row, 3))
                        .base(decimal(row, 4))
                        .growth(decimal(row, 5))
                        .count(decimal(row, 6))
                        .candidates(decimal(row, 7))
                        .coverage(decimal(row, 8))
                        .reportedTo(day(row, 9))
                        .reference(decimal(row, 10))
                        .doneOn(day(row, 11))
                        .plannedFinish(day(row, 12))
                        .progress(decimal(row, 13))
                        .build());
            }
        }
    }

    private static Optional<BigDecimal> decimal(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(BigDecimal::new);
    }

    private static Optional<LocalDate> day(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(LocalDate::parse);
    }

    private static String line(Verdict verdict) {
        String flags = verdict.flags().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        return String.join(
                ",",
                verdict.target(),
                verdict.period().text(),
                verdict.state().name(),
                number(verdict.value()),
                number(verdict.threshold()),
                number(verdict.gap()),
                Integer.toString(verdict.periodsBelow()),
                flags);
    }

    /** A line of the truth with its numbers without closing zeros, rounded to the 1e-9 that rates must meet. */
    private static String plain(String line) {
        String[] cells = line.split(",", 8);
        for (int cell = 3; cell <= 5; cell++) {
            cells[cell] = number(
                    Optional.of(cells[cell]).filter(text -> !text.isEmpty()).map(BigDecimal::new));
        }
        return String.join(",", cells).replace("\"", "");
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(value -> value.setScale(9, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString())
                .orElse("");
    }
}

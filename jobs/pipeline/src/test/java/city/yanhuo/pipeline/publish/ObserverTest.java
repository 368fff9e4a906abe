package city.yanhuo.pipeline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.target.JudgingTerms;
import city.yanhuo.contract.target.Measure;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Provenance;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.pipeline.lake.SparkTypes;
import city.yanhuo.pipeline.testing.TestSpark;
import city.yanhuo.pipeline.testing.TextTable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ObserverTest {
    private static final String NEV = "nev_retail_monthly";
    private static final String PLACES = "consumption_places";

    private static Dataset<Row> mart(String mart, Map<String, String> defaults, String rows) {
        return TextTable.of(rows)
                .dataset(
                        TestSpark.session(),
                        SparkTypes.martTable(TestSpark.contracts().mart(mart)),
                        defaults);
    }

    private static Dataset<Row> nev(String rows) {
        return mart(
                NEV,
                Map.of(
                        "scope", "140100",
                        "energy_type", "NEV",
                        "brand", "ALL",
                        "basis", "STATS_ABOVE_NORM",
                        "vintage", "2024-10-21 00:00"),
                rows);
    }

    private static Dataset<Row> places(String rows) {
        return mart(
                PLACES,
                Map.of(
                        "kind", "SCENE",
                        "district", "140106",
                        "basis", "DISTRICT_LEDGER",
                        "status", "CANDIDATE",
                        "document", "-",
                        "reported_to", "2024-09-30",
                        "vintage", "2024-10-08 00:00"),
                rows);
    }

    private static List<Observation> observe(String asOf, Map<String, Dataset<Row>> marts, String... targets) {
        List<TargetContract> contracts =
                Stream.of(targets).map(TestSpark.contracts()::target).toList();
        return new Observer(TestSpark.session(), TestSpark.ZONE, LocalDate.parse(asOf)).observe(contracts, marts);
    }

    /** One observation as a line; what is not measured is a dash. */
    private static String line(Observation seen) {
        return Stream.of(
                        seen.level(),
                        seen.base(),
                        seen.growth(),
                        seen.coverage(),
                        seen.count(),
                        seen.candidates(),
                        seen.reportedTo(),
                        seen.vintage())
                .map(value -> value.map(Object::toString).orElse("-"))
                .reduce(
                        seen.target() + " " + seen.series() + " "
                                + seen.period().text(),
                        (line, value) -> line + " | " + value);
    }

    @Test
    void growthIsMeasuredFromJanuaryOnWithItsEarlySignalBesideIt() {
        Map<String, Dataset<Row>> marts = Map.of(NEV, nev("""
                        period     | period_start | period_end | basis            | scope  | amount_ytd | amount_ytd_base | amount_ytd_growth | coverage_share
                        2024-01/02 | 2024-01-01   | 2024-02-29 | STATS_ABOVE_NORM | 140100 | 300        | 250             | 0.2               | 1
                        2024-09    | 2024-09-01   | 2024-09-30 | STATS_ABOVE_NORM | 140100 | 1140.5     | 1000.44         | 0.14              | 1
                        2024-09    | 2024-09-01   | 2024-09-30 | STATS_ABOVE_NORM | 140106 | 77         | 70              | 0.1               | 1
                        2024-09    | 2024-09-01   | 2024-09-30 | FIRM_PANEL       | 140100 | 900        | 800             | 0.125             | 0.95
                        """));
        // another scope is another series; 00:00 in Shanghai is 16:00 of the day before in UTC; no zeros that only the
        // type added
        assertThat(observe("2024-10-25", marts, "C2", "C2a", "C2b"))
                .extracting(ObserverTest::line)
                .containsExactly(
                        "C2a MAIN " + text(2) + " | 300 | 250 | 0.2 | - | - | - | - | 2024-10-20T16:00:00Z",
                        "C2a MAIN " + text(9) + " | 1140.5 | 1000.44 | 0.14 | - | - | - | - | 2024-10-20T16:00:00Z",
                        "C2a EARLY " + text(9) + " | 900 | 800 | 0.125 | 0.95 | - | - | - | 2024-10-20T16:00:00Z",
                        "C2b MAIN " + text(2) + " | 300 | 250 | 0.2 | - | - | - | - | 2024-10-20T16:00:00Z",
                        "C2b MAIN " + text(9) + " | 1140.5 | 1000.44 | 0.14 | - | - | - | - | 2024-10-20T16:00:00Z");
        assertThat(observe("2024-10-25", marts, "C2a"))
                .extracting(Observation::period)
                .contains(Period.cumulative(YearMonth.of(2024, 9)));
    }

    private static String text(int month) {
        return Period.cumulative(YearMonth.of(2024, month)).text();
    }

    @Test
    void countsAreTakenAsOfTheEndOfEveryMonthThatIsOver() {
        Map<String, Dataset<Row>> marts = Map.of(PLACES, places("""
                        name | status     | recognised_on | lapsed_on  | document | due        | kind
                        甲   | RECOGNISED | 2024-01-31    | -          | 一号     | -          | SCENE
                        乙   | LAPSED     | 2024-02-01    | 2024-03-31 | 二号     | -          | SCENE
                        丙   | RECOGNISED | 2023-12-31    | -          | 三号     | -          | SCENE
                        丁   | RECOGNISED | 2024-02-02    | -          | -        | -          | SCENE
                        戊   | CANDIDATE  | -             | -          | -        | 2024-11-30 | SCENE
                        己   | CANDIDATE  | -             | -          | -        | 2025-01-01 | SCENE
                        庚   | RECOGNISED | 2024-01-02    | -          | 四号     | -          | LANDMARK
                        """));
        // January: 甲; 丁 and 戊 may still come. February: 甲 and 乙; 丁 has no document. March: 乙 lapsed on its last day.
        // 丙 is of last year, 己 is due next year, 庚 is of another kind; on 30 April, April is over too
        assertThat(observe("2024-04-30", marts, "C3b"))
                .extracting(ObserverTest::line)
                .containsExactly(
                        "C3b MAIN " + text(1) + " | - | - | - | - | 1 | 2 | 2024-09-30 | 2024-10-07T16:00:00Z",
                        "C3b MAIN " + text(2) + " | - | - | - | - | 2 | 1 | 2024-09-30 | 2024-10-07T16:00:00Z",
                        "C3b MAIN " + text(3) + " | - | - | - | - | 1 | 1 | 2024-09-30 | 2024-10-07T16:00:00Z",
                        "C3b MAIN " + text(4) + " | - | - | - | - | 1 | 1 | 2024-09-30 | 2024-10-07T16:00:00Z");
        assertThat(observe("2024-04-30", marts, "C3a"))
                .as("no ledger of that district")
                .isEmpty();
        assertThat(observe("2024-04-29", marts, "C3b")).hasSize(3);
        assertThat(observe("2024-01-30", marts, "C3b")).as("no month is over").isEmpty();
        assertThat(observe("2025-06-30", marts, "C3b"))
                .as("only months of its year")
                .hasSize(12);
    }

    @Test
    void cityWideCountsHaveTheCoverageOfTheirDistricts() {
        List<Observation> seen = observe("2024-01-31", Map.of(PLACES, places("""
                                name | kind           | district | reported_to | status     | recognised_on | document
                                甲   | NIGHT_LANDMARK | 140106   | 2024-01-31  | RECOGNISED | 2024-01-05    | 一号
                                乙   | NIGHT_LANDMARK | 140110   | 2024-01-31  | CANDIDATE  | -             | -
                                丙   | NIGHT_LANDMARK | 140109   | 2023-12-31  | CANDIDATE  | -             | -
                                """)), "C5");
        // two of three stand in ledgers that reach to the end of January
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).coverage().orElseThrow().doubleValue()).isBetween(0.666, 0.667);
        assertThat(line(seen.get(0))).endsWith("| 1 | 2 | 2023-12-31 | 2024-10-07T16:00:00Z");
    }

    @Test
    void whatNoMartMeasuresIsNotObserved() {
        assertThat(observe("2024-10-25", Map.of(), "C1", "C2", "C2a", "C3b")).isEmpty();
        assertThat(observe("2024-10-25", Map.of(NEV, nev("period")), "C2a", "C3b"))
                .isEmpty();
    }

    /** A target measured as C3b is, by another rule and other values. */
    private static TargetContract asC3b(Rule rule, int version, Map<String, String> values) {
        TargetContract scenes = TestSpark.contracts().target("C3b");
        return new TargetContract(
                "M",
                version,
                scenes.label(),
                scenes.wording(),
                scenes.document(),
                scenes.statedOn(),
                scenes.commitment(),
                rule,
                Optional.empty(),
                scenes.scope(),
                "",
                2024,
                scenes.due(),
                Optional.of(new Measure(PLACES, "name = '甲'", values, Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                scenes.coverageGate(),
                scenes.watchMargin(),
                List.of(),
                0,
                List.of(),
                List.of(),
                scenes.owner(),
                false,
                1,
                Optional.empty(),
                "",
                JudgingTerms.of(rule),
                Provenance.ofPage(scenes.statedOn()));
    }

    @Test
    void aMilestoneIsKnownAsOfTheEndOfEveryMonthAndItsVersionsAreMeasuredOnce() {
        Map<String, String> values = Map.of(
                "done_on", "max(CASE WHEN recognised_on <= judged_end THEN recognised_on END)",
                "planned_finish", "max(due)",
                "reported_to", "max(CASE WHEN reported_to <= judged_end THEN reported_to END)");
        Map<String, Dataset<Row>> marts = Map.of(PLACES, places("""
                        name | recognised_on | due        | reported_to
                        甲   | 2024-02-15    | 2024-03-31 | 2024-02-28
                        """));
        List<Observation> seen = new Observer(TestSpark.session(), TestSpark.ZONE, LocalDate.of(2024, 2, 29))
                .observe(List.of(asC3b(Rule.MILESTONE, 1, values), asC3b(Rule.MILESTONE, 2, values)), marts);
        assertThat(seen)
                .extracting(one ->
                        one.period().text() + " " + one.doneOn() + " " + one.plannedFinish() + " " + one.reportedTo())
                .containsExactly(
                        "2024-01 Optional.empty Optional[2024-03-31] Optional.empty",
                        "2024-02 Optional[2024-02-15] Optional[2024-03-31] Optional[2024-02-28]");
    }
}

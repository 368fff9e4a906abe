package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.testing.TextTable.assertRows;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.build.MartBench;
import city.yanhuo.pipeline.testing.TestSpark;
import city.yanhuo.pipeline.testing.TextTable;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ConsumptionPlacesTest {
    private static Dataset<Row> build(String items) {
        Dataset<Row> rows = raw(items);
        return MartBench.build(new ConsumptionPlaces(), Map.of(Subject.LEDGER_ITEM, rows));
    }

    private static Dataset<Row> raw(String items) {
        return TextTable.raw(
                Subject.LEDGER_ITEM,
                Map.of("district", "140106", "basis", "DISTRICT_LEDGER", "submitted_at", "2024-10-08 00:00"),
                items);
    }

    @Test
    void aLapsedPlaceStaysWithBothItsDays() {
        assertRows(build("""
                        kind     | name   | period_end | status     | recognised_on | lapsed_on  | document  | due        | progress | evidence
                        LANDMARK | 钟楼街 | 2024-09-30 | RECOGNISED | 2024-03-28    | -          | 并商发88号 | 2024-03-31 | 1        | -
                        LANDMARK | 柳巷   | 2024-09-30 | LAPSED     | 2024-02-01    | 2024-09-02 | 并商发12号 | -          | -        | 已停业
                        SCENE    | 夜市   | 2024-09-30 | CANDIDATE  | -             | -          | -         | 2024-11-30 | 0.6      | -
                        """), """
                kind     | name   | period  | period_kind | period_start | period_end | status     | recognised_on | lapsed_on  | document  | due        | progress | progress_reason | evidence | is_total | vintage
                LANDMARK | 钟楼街 | 2024-09 | MONTH       | 2024-09-01   | 2024-09-30 | RECOGNISED | 2024-03-28    | -          | 并商发88号 | 2024-03-31 | 1        | -               | -        | false    | 2024-10-08 00:00
                LANDMARK | 柳巷   | 2024-09 | MONTH       | 2024-09-01   | 2024-09-30 | LAPSED     | 2024-02-01    | 2024-09-02 | 并商发12号 | -          | -        | NOT_REPORTED    | 已停业   | false    | 2024-10-08 00:00
                SCENE    | 夜市   | 2024-09 | MONTH       | 2024-09-01   | 2024-09-30 | CANDIDATE  | -             | -          | -         | 2024-11-30 | 0.6      | -               | -        | false    | 2024-10-08 00:00
                """);
    }

    @Test
    void aDistrictHasReportedToItsNewestLedgerWhateverTheKind() {
        assertRows(build("""
                        district | kind     | name | period_end | status
                        140106   | SCENE    | 甲   | 2024-08-31 | CANDIDATE
                        140106   | LANDMARK | 乙   | 2024-09-30 | CANDIDATE
                        140109   | SCENE    | 丙   | 2024-08-31 | CANDIDATE
                        """), """
                district | name | period  | reported_to
                140106   | 甲   | 2024-08 | 2024-09-30
                140106   | 乙   | 2024-09 | 2024-09-30
                140109   | 丙   | 2024-08 | 2024-08-31
                """);
    }

    private static final String LEDGERS = """
            kind  | name | period_end | status     | recognised_on | lapsed_on  | document   | submitted_at     | delivery
            SCENE | 甲   | 2024-03-31 | CANDIDATE  | -             | -          | -          | 2024-04-10 09:00 | 1
            SCENE | 甲   | 2024-06-30 | RECOGNISED | 2024-05-20    | -          | 并商发1号 | 2024-07-10 09:00 | 2
            SCENE | 甲   | 2024-09-30 | LAPSED     | 2024-05-20    | 2024-09-05 | 并商发1号 | 2024-10-10 09:00 | 3
            SCENE | 乙   | 2024-03-31 | RECOGNISED | 2023-12-29    | -          | 并商发9号 | 2024-04-10 09:00 | 1
            SCENE | 乙   | 2024-08-31 | LAPSED     | 2023-12-29    | -          | 并商发9号 | 2024-09-10 09:00 | 4
            SCENE | 乙   | 2024-09-30 | LAPSED     | 2023-12-29    | -          | 并商发9号 | 2024-10-10 09:00 | 3
            SCENE | 丙   | 2024-09-30 | CANDIDATE  | -             | -          | -          | 2024-10-10 09:00 | 3
            """;

    @Test
    void aPlaceKeepsTheDayOfItsFirstLedgerAndOfItsLapse() {
        assertRows(buildOfVintages(), """
                name | status    | first_seen | recognised_on | lapsed_on
                甲   | LAPSED    | 2024-03-31 | 2024-05-20    | 2024-09-05
                乙   | LAPSED    | 2023-12-29 | 2023-12-29    | 2024-08-31
                丙   | CANDIDATE | 2024-09-30 | -             | -
                """);
    }

    /** The queries that the contract shows, on any day: a place counts on the day of its recognition, not on that of its lapse. */
    @Test
    void countsOfAnyDayComeFromTheQueriesOfTheContract() {
        buildOfVintages().createOrReplaceTempView("consumption_places");
        assertThat(countsOn("2024-03-30")).containsExactly(1L, 0L);
        assertThat(countsOn("2024-03-31")).containsExactly(1L, 1L);
        assertThat(countsOn("2024-05-19")).containsExactly(1L, 1L);
        assertThat(countsOn("2024-05-20")).containsExactly(2L, 0L);
        assertThat(countsOn("2024-08-30")).containsExactly(2L, 0L);
        assertThat(countsOn("2024-08-31")).containsExactly(1L, 0L);
        assertThat(countsOn("2024-09-04")).containsExactly(1L, 0L);
        assertThat(countsOn("2024-09-05")).containsExactly(0L, 0L);
        assertThat(countsOn("2024-09-30")).containsExactly(0L, 1L);
    }

    private static List<Long> countsOn(String day) {
        String meaning = TestSpark.contracts().mart("consumption_places").meaning();
        return Pattern.compile("SELECT .*? GROUP BY district, kind")
                .matcher(meaning)
                .results()
                .map(query -> query.group().replace("2024-09-30", day))
                .map(query -> TestSpark.session().sql(query).collectAsList())
                .map(rows -> rows.isEmpty() ? 0L : rows.get(0).getLong(2))
                .toList();
    }

    private static Dataset<Row> buildOfVintages() {
        return MartBench.buildOfVintages(new ConsumptionPlaces(), Subject.LEDGER_ITEM, raw(LEDGERS));
    }
}

package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.testing.TextTable.assertRows;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.build.MartBench;
import city.yanhuo.pipeline.testing.TextTable;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ConsumptionPlacesTest {
    private static Dataset<Row> build(String items) {
        Dataset<Row> rows = TextTable.raw(
                Subject.LEDGER_ITEM,
                Map.of("district", "140106", "basis", "DISTRICT_LEDGER", "submitted_at", "2024-10-08 00:00"),
                items);
        return MartBench.build(new ConsumptionPlaces(), Map.of(Subject.LEDGER_ITEM, rows));
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
}

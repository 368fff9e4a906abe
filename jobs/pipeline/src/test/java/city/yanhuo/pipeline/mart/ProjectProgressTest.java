package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.testing.TextTable.assertRows;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.build.MartBench;
import city.yanhuo.pipeline.testing.TextTable;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ProjectProgressTest {
    private static Dataset<Row> raw(String items) {
        return TextTable.raw(Subject.LEDGER_ITEM, Map.of("district", "140100", "basis", "CITY_LEDGER"), items);
    }

    /** Line 1 slipped in June; the June ledger was corrected on 18 July; the push was left out of the July ledger. */
    private static final String LEDGERS = """
            kind      | name  | period_end | status    | due        | progress | document | recognised_on | submitted_at     | delivery
            MILESTONE | 1号线 | 2024-05-31 | UNDERWAY  | 2024-12-28 | 0.8      | -        | -             | 2024-06-10 00:00 | 1
            MILESTONE | 1号线 | 2024-06-30 | UNDERWAY  | 2025-12-28 | 0.82     | -        | -             | 2024-07-10 00:00 | 2
            MILESTONE | 1号线 | 2024-06-30 | UNDERWAY  | 2025-01-28 | 0.82     | -        | -             | 2024-07-18 00:00 | 3
            MILESTONE | 1号线 | 2024-07-31 | DONE      | 2025-01-28 | 1        | 政督1号  | 2024-07-30    | 2024-08-10 00:00 | 4
            STATUS    | 试点  | 2024-06-30 | UNDERWAY  | -          | -        | -        | -             | 2024-07-10 00:00 | 2
            SCENE     | 夜市  | 2024-06-30 | CANDIDATE | -          | -        | -        | -             | 2024-07-10 00:00 | 2
            """;

    @Test
    void aMonthIsToldByItsLastLedgerAndHoldsUntilTheNext() {
        assertRows(MartBench.buildOfVintages(new ProjectProgress(), Subject.LEDGER_ITEM, raw(LEDGERS)), """
                kind      | name  | period  | period_start | period_end | status   | planned_finish | finished_on | progress | progress_reason | document | reported_on | superseded_on | vintage          | is_total
                MILESTONE | 1号线 | 2024-05 | 2024-05-01   | 2024-05-31 | UNDERWAY | 2024-12-28     | -           | 0.8      | -               | -        | 2024-05-31  | 2024-06-30    | 2024-06-10 00:00 | false
                MILESTONE | 1号线 | 2024-06 | 2024-06-01   | 2024-06-30 | UNDERWAY | 2025-01-28     | -           | 0.82     | -               | -        | 2024-06-30  | 2024-07-31    | 2024-07-18 00:00 | false
                MILESTONE | 1号线 | 2024-07 | 2024-07-01   | 2024-07-31 | DONE     | 2025-01-28     | 2024-07-30  | 1        | -               | 政督1号  | 2024-07-31  | -             | 2024-08-10 00:00 | false
                STATUS    | 试点  | 2024-06 | 2024-06-01   | 2024-06-30 | UNDERWAY | -              | -           | -        | NOT_REPORTED    | -        | 2024-06-30  | -             | 2024-07-10 00:00 | false
                """);
    }

    @Test
    void thePlacesOfConsumptionLeaveMilestonesAndPushesOut() {
        assertRows(MartBench.buildOfVintages(new ConsumptionPlaces(), Subject.LEDGER_ITEM, raw(LEDGERS)), """
                kind  | name
                SCENE | 夜市
                """);
    }
}

package city.yanhuo.pipeline.build;

import static city.yanhuo.pipeline.testing.TextTable.assertRows;
import static org.apache.spark.sql.functions.col;

import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.DeliveryCounts;
import city.yanhuo.ledger.DeliveryState;
import city.yanhuo.pipeline.testing.TestSpark;
import city.yanhuo.pipeline.testing.TextTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class CurrentRowsTest {
    private static final String VISITS = """
            delivery | submitted_at     | place    | period_start | visits
            1        | 2024-10-08 09:12 | jinci    | 2024-09-01   | 100
            1        | 2024-10-08 09:12 | jinci    | 2024-09-02   | 200
            1        | 2024-10-08 09:12 | mengshan | 2024-09-01   | 300
            2        | 2024-10-15 17:00 | jinci    | 2024-09-02   | 222
            3        | 2024-10-07 08:00 | jinci    | 2024-09-01   | 99
            3        | 2024-10-07 08:00 | taishan  | 2024-09-01   | 50
            4        | 2024-10-08 09:12 | mengshan | 2024-09-01   | 333
            """;

    /** 2 corrects the 2nd; 3 arrived later and was submitted earlier; 4 was submitted with 1 and arrived after it. */
    private static final String CURRENT_VISITS = """
            delivery | place    | period_start | visits
            1        | jinci    | 2024-09-01   | 100
            2        | jinci    | 2024-09-02   | 222
            3        | taishan  | 2024-09-01   | 50
            4        | mengshan | 2024-09-01   | 333
            """;

    private static Dataset<Row> visits(String rows) {
        return TextTable.raw(
                Subject.VISIT,
                Map.of(
                        "feed", "gate_daily",
                        "basis", "GATE_IN",
                        "period_kind", "DAY",
                        "period_end", "=period_start",
                        "hour", "-1"),
                rows);
    }

    private static List<FeedContract> feeds(Subject subject) {
        return TestSpark.contracts().feeds().stream()
                .filter(feed -> feed.subject() == subject)
                .toList();
    }

    private static Delivery delivery(long id, String feed, String first, String last) {
        return new Delivery(
                id,
                "文旅局/" + id + ".csv",
                "0".repeat(64),
                1,
                "文旅局",
                id + ".csv",
                Optional.empty(),
                Instant.EPOCH,
                Optional.of(feed),
                1,
                DeliveryState.INGESTED,
                "",
                Optional.empty(),
                DeliveryCounts.NONE,
                first.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(first)),
                last.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(last)),
                Optional.empty());
    }

    private static List<Delivery> september(long... ids) {
        return LongStream.of(ids)
                .mapToObj(id -> delivery(id, "gate_daily", "2024-09-01", "2024-09-30"))
                .toList();
    }

    private static Dataset<Row> currentVisits(Dataset<Row> rows) {
        return CurrentRows.of(Subject.VISIT, rows, feeds(Subject.VISIT), september(1, 2, 3, 4));
    }

    @Test
    void theLaterSubmissionOfEachKeyWinsAndTiesGoToTheLaterArrival() {
        assertRows(currentVisits(visits(VISITS)), CURRENT_VISITS);
    }

    @Test
    void neitherOrderNorPartitioningNorTheEngineChangesTheRows() {
        List<Row> rows = visits(VISITS).collectAsList();
        Collections.shuffle(rows, new Random(7));
        SparkSession session = TestSpark.session();
        Dataset<Row> shuffled = session.createDataFrame(rows, visits(VISITS).schema());
        assertRows(currentVisits(shuffled.repartition(3)), CURRENT_VISITS);

        Map<String, String> bulk = Map.of(
                "spark.sql.shuffle.partitions", "2",
                "spark.sql.codegen.wholeStage", "true",
                "spark.sql.codegen.factoryMode", "FALLBACK",
                "spark.sql.adaptive.enabled", "true");
        Map<String, String> before = new HashMap<>();
        bulk.forEach((key, value) -> {
            before.put(key, session.conf().get(key));
            session.conf().set(key, value);
        });
        try {
            assertRows(currentVisits(shuffled.repartition(2, col("place"))), CURRENT_VISITS);
        } finally {
            before.forEach(session.conf()::set);
        }
    }

    @Test
    void rowsOfOneDeliveryThatRepeatAKeyAreForItsContractToJudge() {
        assertRows(currentVisits(visits("""
                                delivery | submitted_at     | place | period_start | visits
                                1        | 2024-10-08 09:12 | jinci | 2024-09-01   | 100
                                1        | 2024-10-08 09:12 | jinci | 2024-09-01   | 101
                                """)), "delivery | visits\n1 | 100\n1 | 101");
    }

    @Test
    void theBasisAndTheHourArePartOfTheKey() {
        assertRows(currentVisits(visits("""
                                delivery | submitted_at     | place | period_start | basis       | hour | visits
                                1        | 2024-10-08 09:12 | jinci | 2024-09-01   | GATE_IN     | -1   | 100
                                2        | 2024-10-09 09:12 | jinci | 2024-09-01   | CAMERA_PASS | -1   | 140
                                2        | 2024-10-09 09:12 | jinci | 2024-09-01   | GATE_IN     | 9    | 30
                                """)), """
                basis       | hour | visits
                GATE_IN     | -1   | 100
                CAMERA_PASS | -1   | 140
                GATE_IN     | 9    | 30
                """);
    }

    @Test
    void deliveriesOfOtherDaysAreNotComparedAndThoseOfUnknownDaysAre() {
        Dataset<Row> rows = visits(VISITS);
        List<Delivery> known = List.of(
                delivery(1, "gate_daily", "2024-09-01", "2024-09-02"),
                delivery(2, "gate_daily", "2024-09-02", "2024-09-02"),
                delivery(3, "gate_daily", "", ""),
                delivery(4, "gate_daily", "2024-09-01", "2024-09-01"),
                delivery(5, "gate_daily", "2024-10-01", "2024-10-31"));
        assertRows(CurrentRows.of(Subject.VISIT, rows, feeds(Subject.VISIT), known), CURRENT_VISITS);
        assertRows(
                CurrentRows.of(
                        Subject.VISIT,
                        rows.filter("delivery IN (1, 2) AND period_start = DATE'2024-09-02'"),
                        feeds(Subject.VISIT),
                        List.of(
                                delivery(1, "gate_daily", "2024-08-01", "2024-09-01"),
                                delivery(2, "gate_daily", "2024-09-02", "2024-09-02"))),
                "delivery | visits\n1 | 200\n2 | 222");
    }

    @Test
    void orderLinesHaveNoDayInTheirKeyAndAreAlwaysCompared() {
        Dataset<Row> lines = TextTable.raw(
                Subject.ORDER_LINE, Map.of("feed", "orders_meituan", "platform", "MEITUAN", "line_id", "1"), """
                delivery | submitted_at     | order_id | amount
                1        | 2024-08-08 00:00 | A1       | 10
                2        | 2024-09-08 00:00 | A1       | 12
                2        | 2024-09-08 00:00 | A2       | 5
                """);
        assertRows(
                CurrentRows.of(
                        Subject.ORDER_LINE,
                        lines,
                        feeds(Subject.ORDER_LINE),
                        List.of(
                                delivery(1, "orders_meituan", "2024-07-01", "2024-07-31"),
                                delivery(2, "orders_meituan", "2024-08-01", "2024-08-31"))),
                "delivery | order_id | amount\n2 | A1 | 12\n2 | A2 | 5");
    }

    @Test
    void aDealersLaterFileReplacesItsWholeMonth() {
        Dataset<Row> sales = TextTable.raw(
                Subject.NEV_SALE,
                Map.of(
                        "feed", "dealer_nev",
                        "period_kind", "MONTH",
                        "period_end", "=period_start",
                        "energy_type", "BEV"),
                """
                delivery | submitted_at     | reporter  | period_start | brand | amount
                1        | 2024-10-08 00:00 | dealer_01 | 2024-09-30   | A     | 10
                1        | 2024-10-08 00:00 | dealer_01 | 2024-09-30   | B     | 20
                2        | 2024-10-12 00:00 | dealer_01 | 2024-09-30   | A     | 15
                3        | 2024-09-08 00:00 | dealer_01 | 2024-08-31   | B     | 7
                4        | 2024-10-09 00:00 | dealer_02 | 2024-09-30   | B     | 9
                """);
        // brand B was struck out of dealer_01's September; its August and dealer_02's September are other groups
        assertRows(CurrentRows.of(Subject.NEV_SALE, sales, feeds(Subject.NEV_SALE), List.of()), """
                delivery | reporter  | period_start | brand | amount
                2        | dealer_01 | 2024-09-30   | A     | 15
                3        | dealer_01 | 2024-08-31   | B     | 7
                4        | dealer_02 | 2024-09-30   | B     | 9
                """);
    }

    @Test
    void aLedgerReplacesTheDistrictsEarlierOnesAndAMendedOldOneDoesNot() {
        Dataset<Row> items = TextTable.raw(
                Subject.LEDGER_ITEM, Map.of("feed", "district_ledger", "kind", "SCENE", "status", "CANDIDATE"), """
                delivery | submitted_at     | district | period_end | name
                1        | 2024-09-10 00:00 | 140106   | 2024-08-31 | 甲
                1        | 2024-09-10 00:00 | 140106   | 2024-08-31 | 乙
                2        | 2024-10-10 00:00 | 140106   | 2024-09-30 | 甲
                3        | 2024-10-20 00:00 | 140106   | 2024-08-31 | 丙
                4        | 2024-09-11 00:00 | 140109   | 2024-08-31 | 丁
                5        | 2024-09-15 00:00 | 140109   | 2024-08-31 | 戊
                """);
        // September's list is 甲 alone, whatever was mended in August's afterwards; of two lists of August the later one
        // counts
        assertRows(CurrentRows.of(Subject.LEDGER_ITEM, items, feeds(Subject.LEDGER_ITEM), List.of()), """
                delivery | district | period_end | name
                2        | 140106   | 2024-09-30 | 甲
                5        | 140109   | 2024-08-31 | 戊
                """);
    }
}

package city.yanhuo.pipeline.ingest;

import static city.yanhuo.pipeline.testing.TextTable.assertRows;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.lake.SparkProfile;
import city.yanhuo.pipeline.lake.SparkTypes;
import city.yanhuo.pipeline.testing.TestSpark;
import city.yanhuo.pipeline.testing.TextTable;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class FeedRulesTest {
    private static FeedContract feed(String name, String more) {
        String path = "feed/" + name + ".yml";
        Contracts contracts = TestSpark.contractsWith(path, TestSpark.contractText(path) + "\n" + more);
        return contracts.feed(name);
    }

    private static Dataset<Row> orders(String rows) {
        return TextTable.raw(
                Subject.ORDER_LINE,
                Map.of("feed", "orders_meituan", "delivery", "1", "file", "美团/订单明细.csv", "sheet", "''"),
                rows);
    }

    private static Dataset<Row> visits(String rows) {
        return TextTable.raw(
                Subject.VISIT,
                Map.of(
                        "feed", "gate_daily",
                        "delivery", "1",
                        "file", "文旅局/入园日报.csv",
                        "sheet", "''",
                        "place", "jinci"),
                rows);
    }

    @Test
    void derivedColumnsAreComputedFromTheColumnsAsRead() {
        FeedRules rules = new FeedRules(
                Subject.ORDER_LINE,
                List.of(feed("orders_meituan", """
                                derive:
                                  amount: quantity * price
                                  price: amount / quantity
                                  refund: order_id LIKE 'C%'
                                """), TestSpark.contracts().feed("orders_jddj")));
        // A1: 3 x 2.5 = 7.5, and the price from the amount as read, 9 / 3 = 3; the other supplier's lines are left
        // alone
        assertRows(rules.derive(orders("""
                                feed           | order_id | quantity | price | amount | refund
                                orders_meituan | A1       | 3        | 2.5   | 9      | true
                                orders_meituan | C2       | 2        | 1.25  | -      | -
                                orders_jddj    | C3       | 3        | 2.5   | 9      | false
                                """)), """
                order_id | quantity | price | amount | refund
                A1       | 3        | 3     | 7.5    | false
                C2       | 2        | -     | 2.5    | true
                C3       | 3        | 2.5   | 9      | false
                """);
    }

    @Test
    void derivedRowsKeepTheFormOfTheRawTable() {
        FeedRules rules = new FeedRules(
                Subject.ORDER_LINE, List.of(feed("orders_meituan", "derive: {amount: quantity * price}")));
        FeedRules.Checked checked = rules.check(rules.derive(orders("order_id | quantity | price\nA1 | 3 | 2.5")));
        assertThat(checked.good().schema()).isEqualTo(SparkTypes.rawTable(Subject.ORDER_LINE));
    }

    @Test
    void aRowThatBreaksACheckIsRejectedWithWhatItSays() {
        FeedRules rules =
                new FeedRules(Subject.VISIT, List.of(TestSpark.contracts().feed("gate_daily")));
        FeedRules.Checked checked = rules.check(visits("""
                        line | visits | in_park_peak
                        4    | 300    | 900
                        5    | 300    | 300
                        6    | 300    | -
                        7    | -      | 20
                        """));
        // a condition that is unknown does not reject: the peak or the visits are not reported
        assertRows(checked.good(), "line | visits | in_park_peak\n5 | 300 | 300\n6 | 300 | -\n7 | - | 20");
        assertRows(checked.rejected().drop("raw_row"), """
                delivery | feed       | file                | sheet | line | column | reason             | found                         | message
                1        | gate_daily | 文旅局/入园日报.csv | ''    | 4    | ''     | peak_within_visits | visits=300, in_park_peak=900 | Cannot accept the row: the peak inside cannot exceed the visits of the day (园内峰值不能大于当日入园人次), found visits=300, in_park_peak=900
                """);
        assertThat(checked.rejected().schema().fieldNames()).isEqualTo(SparkTypes.REJECTED.fieldNames());
        assertThat(checked.rejected().first().<String>getAs("raw_row"))
                .contains("jinci")
                .contains("900");
        assertRows(checked.broken(SparkProfile.QUICK), "delivery | records | outputs\n1 | 1 | 1");
    }

    @Test
    void theFirstBrokenCheckOfItsOwnFeedIsTheReason() {
        String checks = """
                derive: {refund: order_id LIKE 'C%'}
                checks:
                  - {id: not_free, expression: amount > 0, zh: 金额须大于零, en: an amount is above zero}
                  - {id: adds_up, expression: amount = quantity * price, zh: 金额须等于数量乘单价, en: the amount is quantity times price}
                """;
        FeedRules rules = new FeedRules(
                Subject.ORDER_LINE,
                List.of(feed("orders_meituan", checks), TestSpark.contracts().feed("orders_jddj")));
        FeedRules.Checked checked = rules.check(orders("""
                        feed           | line | order_id | quantity | price | amount
                        orders_meituan | 2    | A1       | 1        | 5     | 5
                        orders_meituan | 3    | A2       | 1        | 5     | 0
                        orders_meituan | 4    | A3       | 1        | 5     | 6
                        orders_jddj    | 5    | A4       | 1        | 5     | 0
                        """));
        assertRows(checked.good(), "order_id\nA1\nA4");
        assertRows(checked.rejected(), "line | reason\n3 | not_free\n4 | adds_up");
        assertRows(checked.broken(SparkProfile.QUICK), "delivery | records | outputs\n1 | 2 | 2");
    }

    @Test
    void aRecordOfTwoRowsIsRejectedWholeAndOnce() {
        FeedRules rules = new FeedRules(
                Subject.FOOTFALL,
                List.of(feed(
                        "footfall_hourly",
                        "checks: [{id: plausible, expression: count < 5000, zh: 数值过大, en: too many people}]")));
        Dataset<Row> hours = TextTable.raw(
                Subject.FOOTFALL,
                Map.of("feed", "footfall_hourly", "file", "钟楼街管委会/小时客流.csv", "sheet", "''", "sensor", "ZL01"),
                """
                delivery | line | direction | count
                1        | 2    | IN        | 100
                1        | 2    | OUT       | 9000
                1        | 3    | IN        | 100
                1        | 3    | OUT       | 90
                2        | 2    | IN        | 7000
                2        | 2    | OUT       | 8000
                """);
        FeedRules.Checked checked = rules.check(hours);
        assertRows(checked.good(), "delivery | line | direction\n1 | 3 | IN\n1 | 3 | OUT");
        assertRows(checked.broken(SparkProfile.QUICK), "delivery | records | outputs\n1 | 1 | 2\n2 | 1 | 2");
        // the slip names each record once, with what is wrong in it
        assertRows(checked.rejected(), "delivery | line | found\n1 | 2 | count=9000\n2 | 2 | count=7000");
    }

    @Test
    void aLedgerRowThatItsMartCouldNotTakeIsRejectedBeforeItStopsTheOthers() {
        FeedRules rules =
                new FeedRules(Subject.LEDGER_ITEM, List.of(TestSpark.contracts().feed("district_ledger")));
        FeedRules.Checked checked = rules.check(TextTable.raw(
                Subject.LEDGER_ITEM, Map.of("feed", "district_ledger", "delivery", "1", "sheet", "''"), """
                line | status     | recognised_on | lapsed_on  | document
                4    | RECOGNISED | 2024-03-01    | -          | 一号
                5    | RECOGNISED | 2024-03-01    | -          | -
                6    | RECOGNISED | -             | -          | 三号
                7    | LAPSED     | 2024-03-01    | 2024-02-29 | 四号
                8    | CANDIDATE  | -             | -          | -
                """));
        assertRows(checked.good(), "line\n4\n8");
        assertRows(checked.rejected(), """
                line | reason
                5    | recognised_has_document
                6    | recognised_has_date
                7    | lapse_after_recognition
                """);
    }

    @Test
    void feedsWithoutRulesLetEverythingPass() {
        FeedRules rules =
                new FeedRules(Subject.ORDER_LINE, List.of(TestSpark.contracts().feed("orders_jddj")));
        assertThat(rules.hasChecks()).isFalse();
        Dataset<Row> rows = orders("order_id | amount\nA1 | 5");
        assertThat(rules.derive(rows)).isSameAs(rows);
        assertRows(rules.check(rows).good(), "order_id | amount\nA1 | 5");
    }
}

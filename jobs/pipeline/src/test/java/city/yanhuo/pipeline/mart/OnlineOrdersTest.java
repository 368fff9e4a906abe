package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.testing.TextTable.assertRows;
import static city.yanhuo.pipeline.testing.TextTable.lines;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.build.MartBench;
import city.yanhuo.pipeline.testing.RawRows;
import city.yanhuo.pipeline.testing.TextTable;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class OnlineOrdersTest {
    private static Dataset<Row> daily(Dataset<Row> orders) {
        return MartBench.build(new OnlineOrdersDaily(), Map.of(Subject.ORDER_LINE, orders));
    }

    private static Dataset<Row> monthly(Dataset<Row> orders) {
        return MartBench.build(new OnlineOrdersMonthly(), Map.of(Subject.ORDER_LINE, orders));
    }

    @Test
    void ordersAndBuyersOfAllAreFewerThanTheSumOverClasses() {
        // order 1 has drinks (10 + 5) and paper (20), order 2 of the same buyer drinks (30), order 3 of nobody known
        // drinks (40)
        // drinks: 3 orders, 4 lines, 1 buyer; paper: 1 order; all: 3 orders of 1 buyer, not 4 of 2; 10 + 5 + 20 + 30 +
        // 40 = 105
        Dataset<Row> days = daily(RawRows.orders("""
                order_id | line_id | paid_at             | category | amount | buyer
                1        | 1       | 2024-08-01 00:00:00 | BEVERAGE | 10     | a
                1        | 2       | 2024-08-01 00:00:00 | BEVERAGE | 5      | a
                1        | 3       | 2024-08-01 00:00:00 | OFFICE   | 20     | a
                2        | 1       | 2024-08-01 23:59:59 | BEVERAGE | 30     | a
                3        | 1       | 2024-08-01 12:00:00 | BEVERAGE | 40     | -
                """));
        assertRows(days, """
                platform | category | scope  | period     | period_start | period_end | is_total | orders | lines | buyers | lines_without_buyer | gross | returns | net | vintage
                MEITUAN  | ALL      | 140100 | 2024-08-01 | 2024-08-01   | 2024-08-01 | true     | 3      | 5     | 1      | 1                   | 105   | 0       | 105 | 2024-09-02 08:00
                MEITUAN  | BEVERAGE | 140100 | 2024-08-01 | 2024-08-01   | 2024-08-01 | false    | 3      | 4     | 1      | 1                   | 85    | 0       | 85  | 2024-09-02 08:00
                MEITUAN  | OFFICE   | 140100 | 2024-08-01 | 2024-08-01   | 2024-08-01 | false    | 1      | 1     | 1      | 0                   | 20    | 0       | 20  | 2024-09-02 08:00
                """);
    }

    @Test
    void theSameOrderNumberOfAnotherPlatformIsAnotherOrder() {
        assertRows(daily(RawRows.orders("""
                        platform | order_id | paid_at             | amount | buyer
                        MEITUAN  | 1        | 2024-08-01 10:00:00 | 10     | a
                        JDDJ     | 1        | 2024-08-01 10:00:00 | 20     | a
                        """)), """
                platform | category | orders | buyers | gross
                MEITUAN  | ALL      | 1      | 1      | 10
                MEITUAN  | BEVERAGE | 1      | 1      | 10
                JDDJ     | ALL      | 1      | 1      | 20
                JDDJ     | BEVERAGE | 1      | 1      | 20
                """);
    }

    @Test
    void aDistrictIsShownWhereItIsKnown() {
        assertRows(daily(RawRows.orders("""
                        order_id | paid_at             | district | category | amount | buyer
                        1        | 2024-08-01 10:00:00 | 140106   | BEVERAGE | 10     | a
                        2        | 2024-08-01 10:00:00 | 140105   | BEVERAGE | 20     | a
                        3        | 2024-08-01 10:00:00 | -        | -        | 40     | b
                        """)), """
                category     | scope  | is_total | orders | buyers | gross
                ALL          | 140100 | true     | 3      | 2      | 70
                BEVERAGE     | 140106 | false    | 1      | 1      | 10
                BEVERAGE     | 140105 | false    | 1      | 1      | 20
                UNCLASSIFIED | 140100 | false    | 1      | 1      | 40
                """);
    }

    @Test
    void aReturnCountsOnItsDayAndBesideItOnTheDayOfTheOrder() {
        // sold: 100 on the 1st, 50 on the 3rd. Returned: 30 on the 3rd of the 1st's order, whatever its sign; 4 on the
        // 4th of an
        // order of July, of which no line has come; 7 on the 4th of nobody knows which order
        Dataset<Row> days = daily(RawRows.orders("""
                order_id | paid_at             | refund | amount | ordered_at          | buyer
                1        | 2024-08-01 10:00:00 | false  | 100    | -                   | a
                2        | 2024-08-03 10:00:00 | false  | 50     | -                   | b
                3        | 2024-08-03 11:00:00 | true   | -30    | 2024-08-01 10:00:00 | a
                4        | 2024-08-04 10:00:00 | true   | 4      | 2024-07-30 10:00:00 | c
                5        | 2024-08-04 10:00:00 | true   | 7      | -                   | d
                """));
        assertRows(days.filter("is_total"), """
                period     | orders | lines | buyers | return_lines | gross | returns | net | returns_of_orders | returns_of_orders_reason | returns_without_order
                2024-08-01 | 1      | 1     | 1      | 0            | 100   | 0       | 100 | 30                | -                        | 0
                2024-08-03 | 1      | 1     | 1      | 1            | 50    | 30      | 20  | 0                 | -                        | 0
                2024-08-04 | 0      | 0     | 0      | 2            | 0     | 11      | -11 | 0                 | -                        | 7
                """);
    }

    @Test
    void aPlatformThatTellsNoOrderDayAndNoBuyerHasReasons() {
        assertRows(daily(RawRows.orders("""
                        order_id | paid_at             | refund | amount | currency
                        1        | 2024-08-01 10:00:00 | false  | 100    | -
                        2        | 2024-08-01 10:00:00 | true   | 30     | CNY
                        3        | 2024-08-01 10:00:00 | false  | 999    | USD
                        4        | -                   | false  | 999    | CNY
                        """)).filter("is_total"), """
                orders | buyers | buyers_reason | net | returns_of_orders | returns_of_orders_reason | returns_without_order
                1      | -      | NOT_REPORTED  | 70  | -                 | NO_ORDER_DAY             | 30
                """);
    }

    @Test
    void buyersSinceJanuaryAreCountedOnce() {
        // a buys in all three months, b in January and March, c in March: 2, 1 and 3 buyers a month, 2, 2 and 3 since
        // January.
        // Order 9 was paid in two months: an order of each, but one since January.
        Dataset<Row> months = monthly(RawRows.orders("""
                order_id | line_id | paid_at             | amount | buyer
                1        | 1       | 2024-01-31 23:59:59 | 1      | a
                2        | 1       | 2024-01-15 10:00:00 | 2      | b
                9        | 1       | 2024-02-29 10:00:00 | 4      | a
                9        | 2       | 2024-03-01 00:00:00 | 8      | a
                3        | 1       | 2024-03-02 10:00:00 | 16     | b
                4        | 1       | 2024-03-02 10:00:00 | 32     | c
                """));
        assertRows(months.filter("is_total"), """
                period  | period_start | period_end | orders_month | orders_ytd | lines_ytd | buyers_month | buyers_ytd | gross_month | gross_ytd | net_ytd
                2024-01 | 2024-01-01   | 2024-01-31 | 2            | 2          | 2         | 2            | 2          | 3           | 3         | 3
                2024-02 | 2024-02-01   | 2024-02-29 | 1            | 3          | 3         | 1            | 2          | 4           | 7         | 7
                2024-03 | 2024-03-01   | 2024-03-31 | 3            | 5          | 6         | 3            | 3          | 56          | 63        | 63
                """);
    }

    @Test
    void aYearWithoutItsFirstMonthsHasNoSumSinceJanuary() {
        // no class of goods is sold in every month, yet 2024 is whole; 2023 begins in July
        Dataset<Row> months = monthly(RawRows.orders("""
                order_id | paid_at             | category | amount | buyer
                1        | 2023-07-15 10:00:00 | BEVERAGE | 5      | a
                2        | 2024-01-15 10:00:00 | BEVERAGE | 1      | a
                3        | 2024-02-15 10:00:00 | OFFICE   | 2      | a
                4        | 2024-03-15 10:00:00 | BEVERAGE | 4      | a
                """));
        assertRows(months.filter("not is_total"), """
                category | period  | gross_month | gross_ytd | gross_ytd_reason | buyers_ytd | buyers_ytd_reason | orders_ytd_reason
                BEVERAGE | 2023-07 | 5           | -         | INCOMPLETE_YEAR  | -          | INCOMPLETE_YEAR   | INCOMPLETE_YEAR
                BEVERAGE | 2024-01 | 1           | 1         | -                | 1          | -                 | -
                OFFICE   | 2024-02 | 2           | 2         | -                | 1          | -                 | -
                BEVERAGE | 2024-03 | 4           | 5         | -                | 1          | -                 | -
                """);
    }

    @Test
    void theMonthIsWhatItsDaysAreAndTheOrderOfRowsMeansNothing() {
        Dataset<Row> some = RawRows.orders("order_id | paid_at | refund | amount | buyer | category\n"
                + manyLines().stream().reduce("", (all, line) -> all + line + "\n"));
        Dataset<Row> days = daily(some.orderBy(col("amount")))
                .filter("is_total")
                .groupBy(lit(1))
                .sum("lines", "return_lines")
                .drop("1");
        assertThat(lines(days)).containsExactly("180 | 20");
        List<String> once = TextTable.show(monthly(some), "category, period, orders_month, buyers_month, net_month");
        List<String> again = TextTable.show(
                monthly(some.repartition(3, col("buyer"))), "category, period, orders_month, buyers_month, net_month");
        assertThat(again).isEqualTo(once);
        // 200 lines of 67 orders over 2 months of 100 lines each, lines 3k to 3k+2 in order k: order 33 has line 99 in
        // January and
        // lines 100 and 101 in February, so 34 and 34; buyers are the rests of 7; line i is worth i, every tenth is
        // returned:
        // January 0 + … + 99 = 4950, of it returned 0 + 10 + … + 90 = 450, net 4950 - 2 · 450 = 4050;
        // February 100 + … + 199 = 14950, returned 100 + 110 + … + 190 = 1450, net 14950 - 2900 = 12050
        assertThat(once).contains("ALL | 2024-01 | 34 | 7 | 4050", "ALL | 2024-02 | 34 | 7 | 12050");
    }

    private static List<String> manyLines() {
        return IntStream.range(0, 200)
                .mapToObj(i -> i / 3 + " | 2024-0" + (i / 100 + 1) + "-1" + i % 5 + " 10:00:00 | " + (i % 10 == 0)
                        + " | " + i + " | " + i % 7 + " | " + (i % 2 == 0 ? "BEVERAGE" : "OFFICE"))
                .toList();
    }
}

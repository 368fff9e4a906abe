package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.testing.TextTable.assertRows;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.build.MartBench;
import city.yanhuo.pipeline.testing.RawRows;
import city.yanhuo.pipeline.testing.TextTable;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class OnlineRetailMonthlyTest {
    private static final String NO_ORDERS = "order_id | amount\n";
    private static final String NO_SHEETS = "period_kind | level\n";

    private static Dataset<Row> build(String sheets, String orders) {
        Dataset<Row> sales = TextTable.raw(
                Subject.RETAIL_SALE,
                Map.of(
                        "scope", "140100",
                        "reporter", "''",
                        "commodity_class", "GOODS",
                        "channel", "ONLINE",
                        "basis", "STATS_ABOVE_NORM",
                        "submitted_at", "2024-10-21 00:00"),
                sheets);
        Dataset<Row> lines = RawRows.orders(orders);
        Dataset<Row> indicators = TextTable.raw(Subject.INDICATOR, Map.of(), "indicator | level\n");
        return MartBench.build(
                new OnlineRetailMonthly(),
                Map.of(Subject.RETAIL_SALE, sales, Subject.ORDER_LINE, lines, Subject.INDICATOR, indicators));
    }

    @Test
    void publishedGrowthStandsBesideTheRatioOfTheLevels() {
        Dataset<Row> months = build("""
                period_kind | period_start | period_end | level | published_growth | submitted_at
                CUM         | 2023-01-01   | 2023-09-30 | 1040  | -                | 2023-10-21 00:00
                MONTH       | 2023-09-01   | 2023-09-30 | 110   | -                | 2023-10-21 00:00
                CUM         | 2024-01-01   | 2024-09-30 | 1131  | 0.131            | 2024-10-21 00:00
                MONTH       | 2024-09-01   | 2024-09-30 | 120   | 0.2              | 2024-10-22 00:00
                """, NO_ORDERS);
        // published 13.1 % on 1131 implies a comparable base of 1131 / 1.131 = 1000, while the levels give 1131 / 1040
        // - 1 = 0.0875.
        // The month: 120 / 1.2 = 100, not last year's 110. 2023 has a level and nothing to compare it with.
        assertRows(months, """
                period  | amount_ytd | amount_ytd_base | amount_ytd_base_source | amount_ytd_growth_published | amount_ytd_growth_recomputed | amount_ytd_growth | amount_ytd_growth_source | vintage
                2023-09 | 1040       | -               | -                      | -                           | -                            | -                 | -                        | 2023-10-21 00:00
                2024-09 | 1131       | 1000            | IMPLIED                | 0.131                       | 0.0875                       | 0.131             | PUBLISHED                | 2024-10-22 00:00
                """);
        assertRows(months, """
                period  | period_start | period_end | is_total | amount_month | amount_month_base | amount_month_base_reason | amount_month_growth | amount_month_growth_reason | amount_ytd_base_reason | amount_ytd_growth_reason
                2023-09 | 2023-09-01   | 2023-09-30 | true     | 110          | -                 | NO_BASE                  | -                   | NO_BASE                    | NO_BASE                | NO_BASE
                2024-09 | 2024-09-01   | 2024-09-30 | true     | 120          | 100               | -                        | 0.2                 | -                          | -                      | -
                """);
    }

    @Test
    void theFirstPublishedLevelIsThatOfTheSheetAloneNotOfTheRest() {
        // GOODS 500 are 300 of one class and a rest of 200; the rest was never published
        assertRows(build("""
                        commodity_class | period_kind | period_start | period_end | level
                        GOODS           | CUM         | 2024-01-01   | 2024-09-30 | 500
                        GRAIN_FOOD      | CUM         | 2024-01-01   | 2024-09-30 | 300
                        """, NO_ORDERS), """
                commodity_class | amount_ytd | amount_ytd_first
                GOODS           | 500        | 500
                GRAIN_FOOD      | 300        | 300
                RESIDUAL        | 200        | -
                """);
    }

    @Test
    void januaryAndFebruaryTogetherAreOneRowWithoutAMonth() {
        Dataset<Row> months = build("""
                period_kind | period_start | period_end | level | published_growth
                CUM         | 2024-01-01   | 2024-02-29 | 300   | 0.2
                MONTH       | 2024-01-01   | 2024-02-29 | 300   | 0.2
                CUM         | 2024-01-01   | 2024-03-31 | 460   | 0.15
                MONTH       | 2024-03-01   | 2024-03-31 | 150   | 0.1
                """, NO_ORDERS);
        // March is implied from March on: 460 - 300 = 160, ten more than reported, because 1—2月 was revised meanwhile
        assertRows(months, """
                period     | period_start | period_end | amount_month | amount_month_reason | amount_month_implied | amount_month_implied_reason | amount_month_base_reason | amount_month_growth_reason | amount_ytd | amount_ytd_growth
                2024-01/02 | 2024-01-01   | 2024-02-29 | -            | MERGED              | -                    | MERGED                      | MERGED                   | MERGED                     | 300        | 0.2
                2024-03    | 2024-03-01   | 2024-03-31 | 150          | -                   | 160                  | -                           | -                        | -                          | 460        | 0.15
                """);
    }

    @Test
    void aYearThatReportsJanuaryAloneIsNotMerged() {
        // January's own cumulative is its month: 100; February's is the difference 230 - 100
        assertRows(build("""
                        period_kind | period_start | period_end | level
                        CUM         | 2024-01-01   | 2024-01-31 | 100
                        CUM         | 2024-01-01   | 2024-02-29 | 230
                        """, NO_ORDERS), """
                period  | period_start | amount_month | amount_month_reason | amount_month_implied | amount_ytd
                2024-01 | 2024-01-01   | -            | NOT_REPORTED        | 100                  | 100
                2024-02 | 2024-02-01   | -            | NOT_REPORTED        | 130                  | 230
                """);
    }

    @Test
    void aMissingMonthLeavesAGapAndADownwardRevisionIsShown() {
        // May has no April before it; June fell below May when the year was revised: 480 - 500 = -20
        assertRows(build("""
                        period_kind | period_start | period_end | level
                        CUM         | 2024-01-01   | 2024-03-31 | 300
                        CUM         | 2024-01-01   | 2024-05-31 | 500
                        CUM         | 2024-01-01   | 2024-06-30 | 480
                        MONTH       | 2024-07-01   | 2024-07-31 | 90
                        """, NO_ORDERS), """
                period  | amount_month_implied | amount_month_implied_reason | amount_ytd | amount_ytd_reason | amount_ytd_growth_reason
                2024-03 | -                    | NOT_REPORTED                | 300        | -                 | NO_BASE
                2024-05 | -                    | NOT_REPORTED                | 500        | -                 | NO_BASE
                2024-06 | -20                  | -                           | 480        | -                 | NO_BASE
                2024-07 | -                    | NOT_REPORTED                | -          | NOT_REPORTED      | NOT_REPORTED
                """);
    }

    @Test
    void aReportedBaseStandsBeforeAnImpliedOneAndLevelsAreTheLastResort() {
        // TOTAL: base reported, 120 / 100 - 1 = 0.2. FURNITURE: only levels, 90 / 80 - 1 = 0.125 on another range of
        // units.
        // What the classes leave of the total has no base, because FURNITURE has none.
        // TELECOM: nothing was sold last year. AUTO: published growth and reported base: the published one is kept.
        assertRows(build("""
                                commodity_class | period_kind | period_start | period_end | level | base | published_growth
                                TOTAL           | CUM         | 2024-01-01   | 2024-09-30 | 120   | 100  | -
                                FURNITURE       | CUM         | 2023-01-01   | 2023-09-30 | 80    | -    | -
                                FURNITURE       | CUM         | 2024-01-01   | 2024-09-30 | 90    | -    | -
                                TELECOM         | CUM         | 2023-01-01   | 2023-09-30 | 0     | -    | -
                                TELECOM         | CUM         | 2024-01-01   | 2024-09-30 | 50    | 0    | -
                                AUTO            | CUM         | 2024-01-01   | 2024-09-30 | 150   | 100  | 0.4
                                """, NO_ORDERS).filter("year(period_end) = 2024"), """
                commodity_class | is_total | amount_ytd_base | amount_ytd_base_source | amount_ytd_growth_recomputed | amount_ytd_growth_recomputed_reason | amount_ytd_growth | amount_ytd_growth_source | amount_ytd_growth_reason
                TOTAL           | true     | 100             | PUBLISHED              | -                            | NO_BASE                             | 0.2               | COMPARABLE               | -
                FURNITURE       | false    | -               | -                      | 0.125                        | -                                   | 0.125             | NON_COMPARABLE           | -
                TELECOM         | false    | 0               | PUBLISHED              | -                            | ZERO_BASE                           | -                 | -                        | ZERO_BASE
                AUTO            | false    | 100             | PUBLISHED              | -                            | NO_BASE                             | 0.4               | PUBLISHED                | -
                RESIDUAL        | false    | -               | -                      | -                            | NO_BASE                             | -                 | -                        | NO_BASE
                """);
    }

    @Test
    void lastYearsMonthIsNoComparableBase() {
        assertRows(build("""
                                period_kind | period_start | period_end | level
                                MONTH       | 2023-09-01   | 2023-09-30 | 110
                                MONTH       | 2024-09-01   | 2024-09-30 | 120
                                """, NO_ORDERS).filter("year(period_end) = 2024"), """
                amount_month | amount_month_base | amount_month_base_reason | amount_month_growth | amount_month_growth_reason
                120          | -                 | NON_COMPARABLE           | -                   | NON_COMPARABLE
                """);
    }

    @Test
    void aFirmsOwnReportIsNoOfficialFigure() {
        assertRows(build("""
                        reporter  | period_kind | period_start | period_end | level
                        meitehao  | CUM         | 2024-01-01   | 2024-09-30 | 70
                        ''        | CUM         | 2024-01-01   | 2024-09-30 | 900
                        ''        | QUARTER     | 2024-07-01   | 2024-09-30 | 300
                        """, NO_ORDERS), "period | amount_ytd\n2024-09 | 900");
    }

    @Test
    void ordersAddUpPerMonthLessRefundsWhateverTheirSign() {
        Dataset<Row> months = build(NO_SHEETS, """
                order_id | category | paid_at             | refund | amount | currency
                1        | BEVERAGE | 2023-08-31 23:59:59 | false  | 50     | CNY
                2        | BEVERAGE | 2024-08-01 00:00:00 | false  | 100    | CNY
                3        | BEVERAGE | 2024-08-15 12:00:00 | true   | 20     | CNY
                4        | BEVERAGE | 2024-08-15 12:00:00 | true   | -5     | -
                5        | OFFICE   | 2024-08-31 23:59:59 | false  | 25.5   | CNY
                6        | OFFICE   | 2024-08-31 23:59:59 | false  | 999    | USD
                7        | -        | 2024-08-02 09:00:00 | false  | 9.5    | CNY
                8        | OFFICE   | -                   | false  | 7      | CNY
                """);
        // BEVERAGE 100 - 20 - 5 = 75, 75 / 50 - 1 = 0.5; GOODS 75 + 25.5 + 9.5 = 110, 110 / 50 - 1 = 1.2, of it
        // 9.5 in no class; dollars and
        // unpaid are out
        assertRows(months, """
                scope  | commodity_class | channel | basis           | period  | is_total | amount_month | amount_month_base | amount_month_growth | amount_month_growth_reason | amount_ytd | amount_ytd_reason | amount_ytd_growth_reason
                140100 | BEVERAGE        | ONLINE  | PLATFORM_ORDERS | 2023-08 | false    | 50           | -                 | -                   | NO_BASE                    | -          | INCOMPLETE_YEAR   | INCOMPLETE_YEAR
                140100 | GOODS           | ONLINE  | PLATFORM_ORDERS | 2023-08 | true     | 50           | -                 | -                   | NO_BASE                    | -          | INCOMPLETE_YEAR   | INCOMPLETE_YEAR
                140100 | RESIDUAL        | ONLINE  | PLATFORM_ORDERS | 2023-08 | false    | 0            | -                 | -                   | NO_BASE                    | -          | INCOMPLETE_YEAR   | INCOMPLETE_YEAR
                140100 | BEVERAGE        | ONLINE  | PLATFORM_ORDERS | 2024-08 | false    | 75           | 50                | 0.5                 | -                          | -          | INCOMPLETE_YEAR   | INCOMPLETE_YEAR
                140100 | OFFICE          | ONLINE  | PLATFORM_ORDERS | 2024-08 | false    | 25.5         | -                 | -                   | NO_BASE                    | -          | INCOMPLETE_YEAR   | INCOMPLETE_YEAR
                140100 | GOODS           | ONLINE  | PLATFORM_ORDERS | 2024-08 | true     | 110          | 50                | 1.2                 | -                          | -          | INCOMPLETE_YEAR   | INCOMPLETE_YEAR
                140100 | RESIDUAL        | ONLINE  | PLATFORM_ORDERS | 2024-08 | false    | 9.5          | -                 | -                   | NO_BASE                    | -          | INCOMPLETE_YEAR   | INCOMPLETE_YEAR
                """);
    }

    @Test
    void nothingGrowsOverAMonthOfReturns() {
        // last year's returns were more than the sales, 10 - 40 = -30: growth over a base below nothing is undefined
        // (domain.md §2.2)
        assertRows(build(NO_SHEETS, """
                                order_id | paid_at             | refund | amount
                                1        | 2023-08-01 10:00:00 | false  | 10
                                2        | 2023-08-02 10:00:00 | true   | 40
                                3        | 2024-08-02 10:00:00 | false  | 60
                                """).filter("commodity_class = 'BEVERAGE'"), """
                period  | amount_month | amount_month_base | amount_month_growth | amount_month_growth_reason
                2023-08 | -30          | -                 | -                   | NO_BASE
                2024-08 | 60           | -30               | -                   | ZERO_BASE
                """);
    }

    @Test
    void anHourThatNewYorkSkipsIsAnHourOfItsMonthHere() {
        // 02:30 on 2024-03-10 does not exist in the zone of this JVM
        assertRows(
                build(NO_SHEETS, "order_id | paid_at | amount\n1 | 2024-03-10 02:30:00 | 8")
                        .filter("commodity_class = 'GOODS'"),
                "period | period_start | period_end | amount_month | vintage\n"
                        + "2024-03 | 2024-03-01 | 2024-03-31 | 8 | 2024-09-02 08:00");
    }
}

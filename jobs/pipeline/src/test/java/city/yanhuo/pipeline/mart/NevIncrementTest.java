package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.testing.TextTable.assertRows;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.build.MartBench;
import city.yanhuo.pipeline.testing.TextTable;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What was added to last year's sales: the arithmetic of domain.md §1.3, and volume, mix and price by hand. */
class NevIncrementTest {
    private static Dataset<Row> build(Map<String, String> more, String sales) {
        Map<String, String> defaults = new HashMap<>(Map.of(
                "scope", "140100",
                "energy_type", "NEV",
                "brand", "ALL",
                "model", "ALL",
                "period_end", "=period_start",
                "submitted_at", "2024-10-21 00:00"));
        defaults.putAll(more);
        return MartBench.build(
                new NevRetailMonthly(), Map.of(Subject.NEV_SALE, TextTable.raw(Subject.NEV_SALE, defaults, sales)));
    }

    private static Dataset<Row> official(String sheets) {
        return build(
                Map.of(
                        "reporter",
                        "''",
                        "basis",
                        "STATS_ABOVE_NORM",
                        "period_kind",
                        "CUM",
                        "period_start",
                        "2024-01-01"),
                sheets);
    }

    private static Dataset<Row> panel(String reports) {
        return build(
                Map.of(
                        "reporter", "dealer_01",
                        "period_kind", "MONTH",
                        "energy_type", "BEV",
                        "basis", "FIRM_PANEL"),
                reports);
    }

    @Test
    void aPublishedGrowthOfOneDecimalLeavesTheIncrementBetweenTwoBounds() {
        // domain.md §1.3, in 元: R = 119.9亿, g = 20.0 % ± 0.05: 119.9 − 119.9 / 1.2 = 19.98333…; at 19.95 %
        // 119.9 − 119.9 / 1.1995 = 19.94168…, at 20.05 % 119.9 − 119.9 / 1.2005 = 20.02494…: 20 lies between
        // base 100: growth 20 % and increment 20 meet at the level 120
        assertRows(official("""
                        period_end | amount      | amount_base | published_growth
                        2024-11-30 | 11990000000 | -           | 0.2
                        2024-12-31 | 12000000000 | 10000000000 | 0.2
                        """), """
                period  | amount_ytd_base | amount_ytd_increment | amount_ytd_increment_low | amount_ytd_increment_high | amount_month_increment | amount_month_increment_reason | amount_ytd_increment_volume | amount_ytd_increment_volume_reason
                2024-11 | 9991666666.67   | 1998333333.33        | 1994168403.5             | 2002494793.84             | -                      | NOT_REPORTED                  | -                           | NON_COMPARABLE
                2024-12 | 10000000000     | 2000000000           | 2000000000               | 2000000000                | -                      | NOT_REPORTED                  | -                           | NON_COMPARABLE
                """);
    }

    @Test
    void withoutABaseThereIsNoIncrement() {
        assertRows(official("""
                        period_end | amount | published_growth
                        2024-02-29 | 100    | -
                        """), """
                period     | amount_ytd_increment | amount_ytd_increment_reason | amount_ytd_increment_low_reason | amount_ytd_increment_price_reason | amount_month_increment_reason | entry_amount_ytd_reason | reporters_exited_reason | entry_contribution_ytd_pp_reason
                2024-01/02 | -                    | NO_BASE                     | NO_BASE                         | NO_BASE                           | MERGED                        | NO_PANEL                | NO_PANEL                | NO_PANEL
                """);
    }

    @Test
    void theIncrementIsVolumeMixAndPriceOfProducts() {
        // January: A 10 at 10, now 20 at 9; B 10 at 30, now 10 at 33: base 100 + 300 = 400 for 20 cars, 20 a car
        //   volume (30 − 20) · 20 = 200; mix 20·10 + 10·30 − 30·20 = −100; price (180 + 330) − 500 = 10; 110 in all
        // February: A is gone, C is new (5 for 100), B 10 at 30 as before: volume (15 − 20) · 20 = −100;
        //   mix 5·20 + 10·30 − 15·20 = 100 with C at its own price; price 400 − 400 = 0
        Dataset<Row> months = panel("""
                reporter  | brand | period_start | units | units_base | amount | amount_base
                dealer_01 | A     | 2024-01-31   | 12    | 6          | 108    | 60
                dealer_02 | A     | 2024-01-31   | 8     | 4          | 72     | 40
                dealer_01 | B     | 2024-01-31   | 10    | 10         | 330    | 300
                dealer_01 | A     | 2024-02-29   | 0     | 10         | 0      | 100
                dealer_01 | B     | 2024-02-29   | 10    | 10         | 300    | 300
                dealer_01 | C     | 2024-02-29   | 5     | 0          | 100    | 0
                """);
        assertRows(months.filter("energy_type = 'NEV'"), """
                period  | amount_month_increment | amount_month_increment_volume | amount_month_increment_mix | amount_month_increment_price | amount_ytd_increment | amount_ytd_increment_volume | amount_ytd_increment_mix | amount_ytd_increment_price
                2024-01 | 110                    | 200                           | -100                       | 10                           | 110                  | 200                         | -100                     | 10
                2024-02 | 0                      | -100                          | 100                        | 0                            | 110                  | 100                         | 0                        | 10
                """);
        // a product has no mix; C is new: 5 · its own price, all of it volume, but nothing was there to weigh it with
        assertRows(months.filter("brand <> 'ALL' AND month(period_end) = 2"), """
                brand | amount_month_increment | amount_month_increment_volume | amount_month_increment_mix | amount_month_increment_price | amount_month_increment_price_reason
                A     | -100                   | -100                          | 0                          | 0                            | -
                B     | 0                      | 0                             | 0                          | 0                            | -
                C     | 100                    | -                             | -                          | -                            | ZERO_BASE
                """);
        // from January: 910 / 45 = 20.2222…, 800 / 40 = 20: 1.0111… − 1
        assertRows(months.filter("energy_type = 'NEV' AND month(period_end) = 2"), """
                units_ytd | units_ytd_base | units_ytd_growth | units_ytd_growth_source | mean_price    | mean_price_base | mean_price_growth
                45        | 40             | 0.125            | COMPARABLE              | 20.2222222222 | 20              | 0.0111111111
                """);
    }

    @Test
    void partsAreRoundedSoThatTheyAddUp() {
        // 2 · 100 / 3 = 66.666… → 66.67: volume 66.67 − 100 = −33.33, price 70.01 − 66.67 = 3.34; −29.99 in all
        assertRows(panel("""
                        brand | period_start | units | units_base | amount | amount_base
                        A     | 2024-01-31   | 2     | 3          | 70.01  | 100
                        """).filter("brand = 'A'"), """
                amount_month_increment | amount_month_increment_volume | amount_month_increment_mix | amount_month_increment_price
                -29.99                 | -33.33                        | 0                          | 3.34
                """);
    }

    @Test
    void withoutAllUnitsThereAreNoParts() {
        // A: a dealer left this year's units blank; B: last year's; C: money of last year for no car. February is
        // whole, but the months from January are not
        assertRows(panel("""
                                brand | period_start | units | units_base | amount | amount_base
                                A     | 2024-01-31   | -     | 3          | 70     | 100
                                B     | 2024-01-31   | 2     | -          | 70     | 100
                                C     | 2024-01-31   | 2     | 0          | 70     | 100
                                A     | 2024-02-29   | 1     | 1          | 70     | 100
                                """).filter("brand <> 'ALL'"), """
                brand | period  | amount_month_increment | amount_month_increment_mix | amount_month_increment_mix_reason | amount_ytd_increment_mix_reason | units_month_base | units_month_base_reason | units_month_growth_reason | mean_price_growth_reason
                A     | 2024-01 | -30                    | -                          | NOT_REPORTED                      | NOT_REPORTED                    | 3                | -                       | NOT_REPORTED              | NOT_REPORTED
                B     | 2024-01 | -30                    | -                          | NO_BASE                           | NO_BASE                         | -                | NO_BASE                 | NO_BASE                   | NO_BASE
                C     | 2024-01 | -30                    | -                          | ZERO_BASE                         | ZERO_BASE                       | 0                | -                       | ZERO_BASE                 | ZERO_BASE
                A     | 2024-02 | -30                    | 0                          | -                                 | NOT_REPORTED                    | 1                | -                       | -                         | NOT_REPORTED
                """);
    }

    @Test
    void firmsThatCameAndWentAreCountedAndNewOnesAddGrowth() {
        // last year 01, 02, 03; this January 01, 04 with a base of its own, 05 just opened; 02 reports from February on
        // January: 110 + 55 + 15 = 180 over 100 + 50 = 150: 0.2; without 05 165 / 150 − 1 = 0.1; 15 / 150 = 10 points
        // from January: 180 + 110 + 60 = 350 over 250: 0.4, without 05 335 / 250 − 1 = 0.34, 15 / 250 = 6 points
        assertRows(panel("""
                                reporter  | period_start | amount | amount_base
                                dealer_01 | 2023-03-31   | 100    | 90
                                dealer_02 | 2023-03-31   | 100    | 90
                                dealer_03 | 2023-12-31   | 100    | 90
                                dealer_01 | 2024-01-31   | 110    | 100
                                dealer_04 | 2024-01-31   | 55     | 50
                                dealer_05 | 2024-01-31   | 15     | 0
                                dealer_01 | 2024-02-29   | 110    | 50
                                dealer_02 | 2024-02-29   | 60     | 50
                                """).filter("energy_type = 'NEV' AND period_end > DATE '2023-03-31'"), """
                period  | reporters_entered | reporters_entered_reason | reporters_exited | reporters_exited_reason | entry_amount_month | entry_amount_ytd | entry_contribution_ytd_pp | amount_ytd_growth | amount_ytd_growth_without_entries
                2023-12 | -                 | NO_BASE                  | -                | NO_BASE                 | 0                  | 0                | 0                         | 0.1111111111      | 0.1111111111
                2024-01 | 2                 | -                        | 2                | -                       | 15                 | 15               | 10                        | 0.2               | 0.1
                2024-02 | 2                 | -                        | 1                | -                       | 0                  | 15               | 6                         | 0.4               | 0.34
                """);
    }
}

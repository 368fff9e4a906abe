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

class NevRetailMonthlyTest {
    private static final Map<String, String> COMMON = Map.of(
            "scope", "140100",
            "energy_type", "NEV",
            "brand", "ALL",
            "model", "ALL",
            "submitted_at", "2024-10-21 00:00");

    private static Dataset<Row> build(Map<String, String> more, String sales) {
        Map<String, String> defaults = new HashMap<>(COMMON);
        defaults.putAll(more);
        return MartBench.build(
                new NevRetailMonthly(), Map.of(Subject.NEV_SALE, TextTable.raw(Subject.NEV_SALE, defaults, sales)));
    }

    private static Dataset<Row> official(String sheets) {
        return build(Map.of("reporter", "''", "basis", "STATS_ABOVE_NORM"), sheets);
    }

    private static Dataset<Row> panel(String reports) {
        return build(
                Map.of(
                        "period_kind", "MONTH",
                        "period_end", "=period_start",
                        "energy_type", "BEV",
                        "brand", "比亚迪",
                        "basis", "FIRM_PANEL"),
                reports);
    }

    @Test
    void officialSheetsGiveAmountsUnitsAndTheMeanPrice() {
        Dataset<Row> months = official("""
                period_kind | period_start | period_end | amount  | units | published_growth
                CUM         | 2024-01-01   | 2024-09-30 | 1140000 | 8     | 0.14
                MONTH       | 2024-09-01   | 2024-09-30 | 150000  | 1     | -
                MONTH       | 2024-10-01   | 2024-10-31 | 160000  | 3     | -
                CUM         | 2024-01-01   | 2024-11-30 | 1500000 | 0     | -
                """);
        // 1140000 / 1.14 = 1000000; 1140000 / 8 = 142500 a car; October has no cumulative: 160000 / 3 = 53333.33333…;
        // nobody bought in November
        assertRows(months, """
                period  | amount_month | units_month | amount_ytd | units_ytd | units_ytd_reason | amount_ytd_base | amount_ytd_growth | mean_price       | mean_price_reason | coverage_share | reporters_reported | is_total
                2024-09 | 150000       | 1           | 1140000    | 8         | -                | 1000000         | 0.14              | 142500           | -                 | 1              | -                  | true
                2024-10 | 160000       | 3           | -          | -         | NOT_REPORTED     | -               | -                 | 53333.3333333333 | -                 | 1              | -                  | true
                2024-11 | -            | -           | 1500000    | 0         | -                | -               | -                 | -                | ZERO_BASE         | 1              | -                  | true
                """);
    }

    @Test
    void whatWasPublishedFirstStaysBesideTheCurrentFigure() {
        // September: 1140000, then 1150000; in the first delivery 700000 and 440000 are two models of one sheet.
        // Of two sheets submitted in one minute the one that arrived first counts: delivery 3
        Map<String, String> defaults = new HashMap<>(COMMON);
        defaults.putAll(Map.of("reporter", "''", "basis", "STATS_ABOVE_NORM", "period_kind", "CUM"));
        Dataset<Row> vintages = TextTable.raw(Subject.NEV_SALE, defaults, """
                period_start | period_end | model | amount  | submitted_at     | delivery
                2024-01-01   | 2024-09-30 | ALL   | 1150000 | 2024-11-05 00:00 | 9
                2024-01-01   | 2024-09-30 | 一     | 700000  | 2024-10-21 00:00 | 4
                2024-01-01   | 2024-09-30 | 二     | 440000  | 2024-10-21 00:00 | 4
                2024-01-01   | 2024-10-31 | ALL   | 1310000 | 2024-11-21 00:00 | 5
                2024-01-01   | 2024-10-31 | ALL   | 1300000 | 2024-11-21 00:00 | 3
                """);
        assertRows(MartBench.buildOfVintages(new NevRetailMonthly(), Subject.NEV_SALE, vintages), """
                period  | amount_ytd | amount_ytd_first
                2024-09 | 1150000    | 1140000
                2024-10 | 1310000    | 1300000
                """);
    }

    @Test
    void mergedMonthsHaveNoUnitsOfAMonth() {
        assertRows(official("""
                        energy_type | period_kind | period_start | period_end | amount | units | published_growth
                        BEV         | CUM         | 2024-01-01   | 2024-02-29 | 200    | 4     | 0.6
                        """), """
                period     | energy_type | is_total | units_month | units_month_reason | units_ytd | amount_month_reason | amount_ytd | amount_ytd_base | mean_price
                2024-01/02 | BEV         | false    | -           | MERGED             | 4         | MERGED              | 200        | 125             | 50
                """);
    }

    @Test
    void thePanelIsSummedOverFirmsAndMeasuredOnTheirOwnBases() {
        Dataset<Row> months = panel("""
                reporter  | period_start | amount | amount_base | units
                dealer_01 | 2024-01-31   | 110    | 100         | 2
                dealer_02 | 2024-01-31   | 66     | 50          | 1
                dealer_01 | 2024-02-29   | 138    | 100         | 2
                dealer_02 | 2024-02-29   | 60     | 50          | -
                """);
        // January (110 + 66) / (100 + 50) - 1 = 0.1733…; from January (176 + 198) / (150 + 150) - 1 = 0.2466…; 374 / 5
        // = 74.8 a car
        assertRows(months.filter("brand = 'ALL' AND energy_type = 'NEV'"), """
                period  | amount_month | amount_month_base | amount_month_growth | amount_month_implied | units_month | amount_ytd | amount_ytd_base | amount_ytd_base_source | amount_ytd_growth | amount_ytd_growth_source | units_ytd | mean_price    | reporters_reported | reporters_expected | coverage_share
                2024-01 | 176          | 150               | 0.1733333333        | 176                  | 3           | 176        | 150             | PUBLISHED              | 0.1733333333      | COMPARABLE               | 3         | 58.6666666667 | 2                  | 2                  | 1
                2024-02 | 198          | 150               | 0.32                | 198                  | 2           | 374        | 300             | PUBLISHED              | 0.2466666667      | COMPARABLE               | 5         | 74.8          | 2                  | 2                  | 1
                """);
    }

    @Test
    void aLateReporterIsMissedByItsUsualBase() {
        // dealer_02's usual base is (40 + 60) / 2 = 50; in March only dealer_01's 100 is in: 100 / (100 + 50) = 0.6666…
        assertRows(panel("""
                                reporter  | period_start | amount | amount_base
                                dealer_01 | 2024-01-31   | 110    | 100
                                dealer_02 | 2024-01-31   | 44     | 40
                                dealer_01 | 2024-02-29   | 110    | 100
                                dealer_02 | 2024-02-29   | 66     | 60
                                dealer_01 | 2024-03-31   | 120    | 100
                                """).filter("brand = 'ALL' AND energy_type = 'NEV'"), """
                period  | reporters_reported | reporters_expected | coverage_share | amount_month | amount_ytd | amount_ytd_base | amount_ytd_growth
                2024-01 | 2                  | 2                  | 1              | 154          | 154        | 140             | 0.1
                2024-02 | 2                  | 2                  | 1              | 176          | 330        | 300             | 0.1
                2024-03 | 1                  | 2                  | 0.6666666667   | 120          | 450        | 400             | 0.125
                """);
    }

    @Test
    void brandsAddUpToTheirTypeAndTypesToAllNewEnergy() {
        // NEV 100 + 30 + 70 = 200 over 80 + 30 + 50 = 160: 0.25; BEV 130 over 110; a petrol car is none of them
        assertRows(panel("""
                        reporter  | energy_type | brand  | period_start | amount | amount_base
                        dealer_01 | BEV         | 比亚迪 | 2024-01-31   | 100    | 80
                        dealer_01 | BEV         | 吉利   | 2024-01-31   | 30     | 30
                        dealer_01 | PHEV        | 比亚迪 | 2024-01-31   | 70     | 50
                        dealer_01 | ICE         | 大众   | 2024-01-31   | 900    | 900
                        """), """
                energy_type | brand  | is_total | amount_month | amount_month_growth | mean_price_reason
                NEV         | ALL    | true     | 200          | 0.25                | NOT_REPORTED
                BEV         | ALL    | true     | 130          | 0.1818181818        | NOT_REPORTED
                PHEV        | ALL    | true     | 70           | 0.4                 | NOT_REPORTED
                BEV         | 比亚迪 | false    | 100          | 0.25                | NOT_REPORTED
                BEV         | 吉利   | false    | 30           | 0                   | NOT_REPORTED
                PHEV        | 比亚迪 | false    | 70           | 0.4                 | NOT_REPORTED
                """);
    }

    @Test
    void onlyMatchedFirmsCountAndAZeroBaseGivesNoGrowth() {
        // dealer_02 gave no figure of last year and is out; dealer_03 is new in the trade: its own base is 0
        assertRows(panel("""
                                reporter  | brand | period_start | amount | amount_base
                                dealer_01 | A     | 2024-01-31   | 110    | 100
                                dealer_02 | A     | 2024-01-31   | 500    | -
                                dealer_03 | B     | 2024-01-31   | 40     | 0
                                """).filter("energy_type = 'BEV'"), """
                brand | amount_month | amount_month_base | amount_month_growth | amount_month_growth_reason | amount_ytd_growth | amount_ytd_growth_source | amount_ytd_growth_reason | reporters_expected | coverage_share | coverage_share_reason
                A     | 110          | 100               | 0.1                 | -                          | 0.1               | COMPARABLE               | -                        | 1                  | 1              | -
                B     | 40           | 0                 | -                   | ZERO_BASE                  | -                 | -                        | ZERO_BASE                | 1                  | -              | NO_BASE
                ALL   | 150          | 100               | 0.5                 | -                          | 0.5               | COMPARABLE               | -                        | 2                  | 1              | -
                """);
    }

    @Test
    void aNewYearBeginsANewPanelAndIsComparedWithTheOldOneBesides() {
        // January starts at nothing: 60, not 200 + 60; last year's published levels give 60 / 50 - 1 = 0.2 on another
        // set of firms
        assertRows(panel("""
                                reporter  | period_start | amount | amount_base
                                dealer_01 | 2023-01-31   | 50     | 45
                                dealer_01 | 2023-12-31   | 200    | 180
                                dealer_01 | 2024-01-31   | 60     | 48
                                """).filter("brand = 'ALL' AND energy_type = 'NEV' AND year(period_end) = 2024"), """
                period  | amount_ytd | amount_ytd_base | amount_ytd_growth | amount_ytd_growth_recomputed | reporters_expected
                2024-01 | 60         | 48              | 0.25              | 0.2                          | 1
                """);
    }
}

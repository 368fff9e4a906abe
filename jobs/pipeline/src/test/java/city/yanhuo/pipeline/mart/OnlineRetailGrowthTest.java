package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.RetailBench.NO_PRICES;
import static city.yanhuo.pipeline.mart.RetailBench.sales;
import static city.yanhuo.pipeline.testing.TextTable.assertRows;
import static city.yanhuo.pipeline.testing.TextTable.show;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class OnlineRetailGrowthTest {
    @Test
    void theReleasesOfJanuaryAndFebruary2023AreToldAsTheyWerePublished() {
        // domain.md §2.3, 亿元: 77067 / 74426 - 1 = 3.5485 %, published 3.5 %, base 77067 / 1.035 = 74460.87;
        // 20544 / 19558 - 1 = 5.0414 %, published 6.2 %, base 20544 / 1.062 = 19344.63, gap 5.0414 - 6.2 = -1.1586
        // points: noted;
        // 17476 / 16371 - 1 = 6.7497 %, published 5.3 %, base 17476 / 1.053 = 16596.39, gap 6.7497 - 5.3 = 1.4497:
        // noted
        Dataset<Row> months = RetailBench.build(sales("""
                scope | channel | basis | commodity_class | period_start | period_end | level         | published_growth
                CN    | ALL     | NBS   | TOTAL           | 2022-01-01   | 2022-02-28 | 7442600000000 | -
                CN    | ONLINE  | NBS   | TOTAL           | 2022-01-01   | 2022-02-28 | 1955800000000 | -
                CN    | ONLINE  | NBS   | GOODS           | 2022-01-01   | 2022-02-28 | 1637100000000 | -
                CN    | ALL     | NBS   | TOTAL           | 2023-01-01   | 2023-02-28 | 7706700000000 | 0.035
                CN    | ONLINE  | NBS   | TOTAL           | 2023-01-01   | 2023-02-28 | 2054400000000 | 0.062
                CN    | ONLINE  | NBS   | GOODS           | 2023-01-01   | 2023-02-28 | 1747600000000 | 0.053
                """), NO_PRICES).filter("year(period_end) = 2023");
        assertRows(months, """
                channel | commodity_class | period     | amount_ytd_base  | amount_ytd_growth | amount_ytd_growth_source | amount_ytd_growth_comparable | amount_ytd_growth_recomputed | amount_ytd_growth_gap_pp | amount_month_growth_gap_pp_reason
                ALL     | TOTAL           | 2023-01/02 | 7446086956521.74 | 0.035             | PUBLISHED                | 0.035                        | 0.0354849112                 | 0.04849112               | MERGED
                ONLINE  | TOTAL           | 2023-01/02 | 1934463276836.16 | 0.062             | PUBLISHED                | 0.062                        | 0.0504141528                 | -1.15858472              | MERGED
                ONLINE  | GOODS           | 2023-01/02 | 1659639126305.79 | 0.053             | PUBLISHED                | 0.053                        | 0.0674974039                 | 1.44974039               | MERGED
                """);
    }

    @Test
    void realGrowthTakesThePricesOutAndTwoYearsAreChained() {
        // domain.md §2.2: Jan-Feb 2022 nominal 6.7 %, P = 101.7, real 1.067 / 1.017 - 1 = 4.9164 %;
        // Jan-Feb 2021 33.8 %: √(1.067 · 1.338) - 1 = √1.427646 - 1 = 19.4841 %
        Dataset<Row> months = RetailBench.build(sales("""
                period_start | period_end | level | published_growth | period_kind
                2021-01-01   | 2021-02-28 | 1000  | 0.338            | CUM
                2022-01-01   | 2022-02-28 | 1067  | 0.067            | CUM
                2022-01-01   | 2022-03-31 | 1500  | 0.033            | CUM
                2022-03-01   | 2022-03-31 | 433   | -0.035           | MONTH
                """), """
                indicator | period_kind | period_start | period_end | level
                RPI       | CUM         | 2022-01-01   | 2022-02-28 | 101.7
                CPI       | CUM         | 2022-01-01   | 2022-03-31 | 101.1
                RPI       | MONTH       | 2022-03-01   | 2022-03-31 | 102
                """);
        // March alone: 0.965 / 1.02 - 1 = -5.3922 %; of January to March there is no retail price index
        assertRows(months, """
                period     | amount_ytd_real_growth | amount_ytd_real_growth_reason | amount_ytd_two_year_growth | amount_ytd_two_year_growth_reason | amount_month_real_growth | amount_month_real_growth_reason | amount_month_two_year_growth_reason
                2021-01/02 | -                      | NO_PRICE_INDEX                | -                          | NO_BASE                           | -                        | MERGED                          | MERGED
                2022-01/02 | 0.0491642085           | -                             | 0.1948414121               | -                                 | -                        | MERGED                          | MERGED
                2022-03    | -                      | NO_PRICE_INDEX                | -                          | NO_BASE                           | -0.0539215686            | -                               | NO_BASE
                """);
    }

    @Test
    void aRatioOfLevelsIsNoYearToChain() {
        assertRows(RetailBench.build(sales("""
                                period_start | period_end | level | published_growth
                                2021-01-01   | 2021-09-30 | 100   | -
                                2022-01-01   | 2022-09-30 | 110   | -
                                2023-01-01   | 2023-09-30 | 120   | 0.1
                                """), NO_PRICES), """
                period  | amount_ytd_growth | amount_ytd_growth_source | amount_ytd_two_year_growth | amount_ytd_two_year_growth_reason
                2021-09 | -                 | -                        | -                          | NO_BASE
                2022-09 | 0.1               | NON_COMPARABLE           | -                          | NON_COMPARABLE
                2023-09 | 0.1               | PUBLISHED                | -                          | NON_COMPARABLE
                """);
    }

    @Test
    void classesAndResidualAddUpToTheGrowthOfTheWholeExactly() {
        // whole 1131, published 13.1 %, base 1131 / 1.131 = 1000. AUTO 460 at 15 %: base 400, brings (460 - 400) / 1000
        // = 6 points;
        // OFFICE 330 at 10 %: base 300, brings 3 points; TELECOM 70 without a base brings nothing that is known.
        // The rest is 1131 - 460 - 330 - 70 = 271 and brings 13.1 - 6 - 3 = 4.1 points; without TELECOM's base it has
        // none.
        Dataset<Row> months = RetailBench.build(sales("""
                commodity_class | channel | period_start | period_end | level | published_growth
                ABOVE_NORM      | ALL     | 2024-01-01   | 2024-09-30 | 1131  | 0.131
                AUTO            | ALL     | 2024-01-01   | 2024-09-30 | 460   | 0.15
                OFFICE          | ALL     | 2024-01-01   | 2024-09-30 | 330   | 0.1
                TELECOM         | ALL     | 2024-01-01   | 2024-09-30 | 70    | -
                TOTAL           | ALL     | 2024-01-01   | 2024-09-30 | 3000  | 0.05
                GOODS           | ONLINE  | 2024-01-01   | 2024-09-30 | 80    | 0.2
                """), NO_PRICES);
        // shares of 1131: 460 / 1131 = 0.4067197171, 330 / 1131 = 0.2917771883, 70 / 1131 = 0.0618921309, 271 / 1131 =
        // 0.2396109637
        assertRows(months, """
                commodity_class | channel | is_total | amount_ytd | amount_ytd_base | amount_ytd_share | amount_ytd_contribution_pp | amount_ytd_contribution_pp_reason | amount_month_share_reason
                TOTAL           | ALL     | true     | 3000       | 2857.14         | 1                | 5                          | -                                 | NOT_REPORTED
                ABOVE_NORM      | ALL     | true     | 1131       | 1000            | 1                | 13.1                       | -                                 | NOT_REPORTED
                AUTO            | ALL     | false    | 460        | 400             | 0.4067197171     | 6                          | -                                 | NOT_REPORTED
                OFFICE          | ALL     | false    | 330        | 300             | 0.2917771883     | 3                          | -                                 | NOT_REPORTED
                TELECOM         | ALL     | false    | 70         | -               | 0.0618921309     | -                          | NO_BASE                           | NOT_REPORTED
                RESIDUAL        | ALL     | false    | 271        | -               | 0.2396109637     | 4.1                        | -                                 | NOT_REPORTED
                GOODS           | ONLINE  | true     | 80         | 66.67           | 1                | 20                         | -                                 | NOT_REPORTED
                """);
    }

    @Test
    void theResidualTakesWhatRoundingLeaves() {
        // base 7000 / 1.166667 = 5999.998286 -> 6000.00; AUTO 1000 at 100 %: base 500, (1000 - 500) / 6000 =
        // 8.3333333333 points,
        // OFFICE 2000 over 1998: 2 / 6000 = 0.0333333333; the rest 4000 over 3502 brings 16.6667 - 8.3333333333 -
        // 0.0333333333
        // = 8.3000333334, growth 4000 / 3502 - 1 = 0.1422044546
        Dataset<Row> months = RetailBench.build(sales("""
                commodity_class | period_start | period_end | level | base | published_growth
                GOODS           | 2024-01-01   | 2024-09-30 | 7000  | 6000 | 0.166667
                AUTO            | 2024-01-01   | 2024-09-30 | 1000  | 500  | -
                OFFICE          | 2024-01-01   | 2024-09-30 | 2000  | 1998 | -
                """), NO_PRICES);
        assertRows(months, """
                commodity_class | amount_ytd_base | amount_ytd_growth | amount_ytd_growth_source | amount_ytd_contribution_pp
                GOODS           | 6000            | 0.166667          | PUBLISHED                | 16.6667
                AUTO            | 500             | 1                 | COMPARABLE               | 8.3333333333
                OFFICE          | 1998            | 0.001001001       | COMPARABLE               | 0.0333333333
                RESIDUAL        | 3502            | 0.1422044546      | COMPARABLE               | 8.3000333334
                """);
        assertThat(show(
                        months.filter("not is_total").groupBy().sum("amount_ytd", "amount_ytd_contribution_pp"),
                        "sum(amount_ytd), sum(amount_ytd_contribution_pp)"))
                .containsExactly("7000 | 16.6667");
    }

    @Test
    void tenTimesTheMoneyIsTheSameGrowth() {
        Dataset<Row> once = sales("""
                commodity_class | period_start | period_end | level | base | published_growth
                GOODS           | 2023-01-01   | 2023-09-30 | 6100  | 5900 | 0.03
                GOODS           | 2024-01-01   | 2024-09-30 | 7000  | 6000 | 0.166667
                AUTO            | 2024-01-01   | 2024-09-30 | 1000  | 700  | -
                """);
        Dataset<Row> tenfold = once.withColumn(
                        "level", col("level").multiply(10).cast("decimal(20,4)"))
                .withColumn("base", col("base").multiply(10).cast("decimal(20,4)"))
                .repartition(3, col("commodity_class"));
        String rates =
                "commodity_class, period, amount_ytd_growth, amount_ytd_growth_recomputed, amount_ytd_growth_comparable,"
                        + " amount_ytd_two_year_growth, amount_ytd_share, amount_ytd_contribution_pp";
        assertThat(show(RetailBench.build(tenfold, NO_PRICES), rates))
                .hasSize(4)
                .isEqualTo(show(RetailBench.build(once, NO_PRICES), rates));
    }
}

package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.testing.TextTable.assertRows;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.build.MartBench;
import city.yanhuo.pipeline.testing.TextTable;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class IndicatorPeriodTest {
    private static final Map<String, String> DEFAULTS = Map.of(
            "indicator", "PM25",
            "scope", "140100",
            "basis", "STATS_BULLETIN",
            "period_kind", "MONTH",
            "delivery", "1",
            "submitted_at", "2024-10-21 00:00");

    private static Dataset<Row> build(String vintages) {
        return MartBench.buildOfVintages(
                new IndicatorPeriod(), Subject.INDICATOR, TextTable.raw(Subject.INDICATOR, DEFAULTS, vintages));
    }

    @Test
    void aMonthStandsBesideTheFiguresFromJanuary() {
        // 44 published at −3.2 %, from January 38 over a stated 40: 38 / 40 − 1 = −0.05
        assertRows(build("""
                        period_kind | period_start | period_end | level | base | published_growth
                        MONTH       | 2024-09-01   | 2024-09-30 | 44    | -    | -0.032
                        CUM         | 2024-01-01   | 2024-09-30 | 38    | 40   | -
                        MONTH       | 2024-10-01   | 2024-10-31 | 50    | -    | -
                        """), """
                period  | period_kind | period_start | indicator_zh | unit | is_total | level | level_base | level_base_reason | level_growth | level_growth_source | level_growth_reason | level_ytd | level_ytd_reason | level_ytd_base | level_ytd_growth_published | level_ytd_growth | level_ytd_growth_source | level_ytd_growth_reason
                2024-09 | MONTH       | 2024-09-01   | 细颗粒物平均浓度 | 微克/立方米 | false | 44 | - | NO_BASE | -0.032 | PUBLISHED | - | 38 | - | 40 | - | -0.05 | COMPARABLE | -
                2024-10 | MONTH       | 2024-10-01   | 细颗粒物平均浓度 | 微克/立方米 | false | 50 | - | NO_BASE | - | - | NO_BASE | - | NOT_REPORTED | - | - | - | - | NOT_REPORTED
                """);
    }

    @Test
    void whatWasPublishedFirstStaysBesideTheCurrentFigure() {
        // 2500.10, then 2512.40, then 2510.00 in the same minute by a later delivery: −2.40 and +9.90 in all; growth
        // 5.1 %
        // was published with the second, 5.0 % with the third
        assertRows(build("""
                        indicator | period_kind | period_start | period_end | level   | published_growth | submitted_at     | delivery
                        GDP       | CUM         | 2024-01-01   | 2024-06-30 | 2510.00 | 0.050            | 2024-09-02 09:00 | 8
                        GDP       | CUM         | 2024-01-01   | 2024-06-30 | 2500.10 | 0.048            | 2024-07-20 10:00 | 9
                        GDP       | CUM         | 2024-01-01   | 2024-06-30 | 2512.40 | 0.051            | 2024-09-02 09:00 | 5
                        """), """
                period  | period_kind | period_start | period_end | unit | level | level_reason | level_vintages | level_published_at | level_ytd | level_ytd_growth | level_ytd_first | level_ytd_revision | level_ytd_vintages | level_ytd_first_published_at | level_ytd_published_at | vintage
                2024-Q2 | QUARTER     | 2024-04-01   | 2024-06-30 | 亿元 | -     | NOT_REPORTED | 0              | -                  | 2510      | 0.05             | 2500.1          | 9.9                | 3                  | 2024-07-20 10:00             | 2024-09-02 09:00       | 2024-09-02 09:00
                """);
    }

    @Test
    void aFigureThatWasTakenBackIsUnknownButNotForgotten() {
        assertRows(build("""
                        period_start | period_end | level | submitted_at     | delivery
                        2024-09-01   | 2024-09-30 | 44    | 2024-10-12 09:00 | 1
                        2024-09-01   | 2024-09-30 | -     | 2024-10-20 09:00 | 2
                        """), """
                level | level_reason | level_first | level_revision | level_revision_reason | level_vintages | level_published_at
                -     | NOT_REPORTED | 44          | -              | NOT_REPORTED          | 1              | -
                """);
    }

    @Test
    void quartersAndYearsStandApartFromTheMonthsTheyContain() {
        // a quarterly indicator has its figure from January in the quarter, but to August in the month
        assertRows(build("""
                        indicator    | period_kind | period_start | period_end | level | base
                        PM25         | YEAR        | 2023-01-01   | 2023-12-31 | 40    | 0
                        URBAN_INCOME | CUM         | 2024-01-01   | 2024-09-30 | 33000 | -
                        URBAN_INCOME | QUARTER     | 2024-07-01   | 2024-09-30 | 11000 | 10000
                        URBAN_INCOME | CUM         | 2024-01-01   | 2024-08-31 | 29000 | -
                        OWN_INDEX    | YEAR        | 2023-01-01   | 2023-12-31 | 7     | -
                        """), """
                indicator    | indicator_zh | unit | period | period_kind | period_start | is_total | level | level_growth | level_growth_reason | level_ytd
                PM25         | 细颗粒物平均浓度 | 微克/立方米 | 2023 | YEAR | 2023-01-01 | true | 40 | - | ZERO_BASE | -
                URBAN_INCOME | 城镇居民人均可支配收入 | 元 | 2024-Q3 | QUARTER | 2024-07-01 | false | 11000 | 0.1 | - | 33000
                URBAN_INCOME | 城镇居民人均可支配收入 | 元 | 2024-08 | MONTH | 2024-08-01 | false | - | - | NOT_REPORTED | 29000
                OWN_INDEX    | OWN_INDEX    | ''   | 2023   | YEAR        | 2023-01-01   | false    | 7     | -            | NO_BASE             | -
                """);
    }

    @Test
    void januaryAndFebruaryTogetherHaveNoMonth() {
        // told as a month, as of PM10, they are passed over: beside a figure from January nobody could tell the two
        // apart
        Dataset<Row> months = build("""
                indicator | period_kind | period_start | period_end | level
                CPI       | MONTH       | 2024-01-01   | 2024-01-31 | 100.2
                CPI       | CUM         | 2024-01-01   | 2024-02-29 | 100.3
                PM25      | CUM         | 2024-01-01   | 2024-02-29 | 60
                PM10      | MONTH       | 2024-01-01   | 2024-02-29 | 90
                """);
        assertRows(months, """
                indicator | period     | period_start | period_end | level | level_reason | level_growth_reason | level_ytd
                CPI       | 2024-01    | 2024-01-01   | 2024-01-31 | 100.2 | -            | NO_BASE             | -
                CPI       | 2024-02    | 2024-02-01   | 2024-02-29 | -     | NOT_REPORTED | NOT_REPORTED        | 100.3
                PM25      | 2024-01/02 | 2024-01-01   | 2024-02-29 | -     | MERGED       | MERGED              | 60
                """);
    }

    @Test
    void rowsComeInAnyOrder() {
        String[] lines = {
            "2024-08-01 | 2024-08-31 | 30 | 2024-09-12 09:00 | 1",
            "2024-08-01 | 2024-08-31 | 31 | 2024-10-12 09:00 | 2",
            "2024-09-01 | 2024-09-30 | 44 | 2024-10-12 09:00 | 2"
        };
        String header = "period_start | period_end | level | submitted_at | delivery\n";
        String shown = "period, level, level_first, level_revision, level_vintages";
        assertThat(TextTable.show(build(header + lines[2] + "\n" + lines[1] + "\n" + lines[0]), shown))
                .isEqualTo(TextTable.show(build(header + String.join("\n", lines)), shown))
                .containsExactly("2024-08 | 31 | 30 | 1 | 2", "2024-09 | 44 | 44 | 0 | 1");
    }
}

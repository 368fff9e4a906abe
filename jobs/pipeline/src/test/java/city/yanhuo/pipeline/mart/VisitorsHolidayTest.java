package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.testing.TextTable.assertRows;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.build.MartBench;
import city.yanhuo.pipeline.testing.RawRows;
import city.yanhuo.pipeline.testing.TextTable;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class VisitorsHolidayTest {
    /** National Day with 91.18万 in seven days after 71.31万 in the eight days of 2023 (domain.md §3.2). */
    private static final String NATIONAL_DAY = """
            period_start | visits
            2023-09-29   | 80000
            2023-09-30   | 90000
            2023-10-01   | 95000
            2023-10-02   | 100000
            2023-10-03   | 98000
            2023-10-04   | 95000
            2023-10-05   | 85000
            2023-10-06   | 70100
            2024-10-01   | 110000
            2024-10-02   | 150000
            2024-10-03   | 160000
            2024-10-04   | 150000
            2024-10-05   | 140000
            2024-10-06   | 120000
            2024-10-07   | 81800
            """;

    private static Dataset<Row> build(String visits) {
        return MartBench.build(new VisitorsHoliday(), Map.of(Subject.VISIT, RawRows.visits(visits)));
    }

    private static Dataset<Row> days(String visits) {
        return MartBench.build(new VisitorsHolidayDays(), Map.of(Subject.VISIT, RawRows.visits(visits)));
    }

    @Test
    void nationalDay2024GrowsByMoreThanWasPrinted() {
        Dataset<Row> breaks = build(NATIONAL_DAY).filter("year = 2024");
        assertRows(breaks, """
                period   | period_kind | period_start | period_end | days | days_reported | coverage | visits | base_period   | base_start | base_end   | base_days | base_days_reported | visits_base | length_differs
                2024国庆 | HOLIDAY     | 2024-10-01   | 2024-10-07 | 7    | 7             | 1        | 911800 | 2023中秋+国庆 | 2023-09-29 | 2023-10-06 | 8         | 8                  | 713100      | true
                """);
        // (a) 911800 / 713100 - 1 = 0.27864254662…, printed as +27.86 %
        // (b) 911800 / 7 = 130257.142857…; 713100 / 8 = 89137.5; their ratio - 1 = 0.46130576757…, that is +46.1 %
        // (c), (d) 10-01 to 10-06, the dates that both have: 830000 / 543100 - 1 = 0.52826367151…
        assertRows(breaks, """
                visits_per_day    | visits_per_day_base | visits_total_growth | visits_per_day_growth | first_days | visits_first_days | visits_first_days_base | visits_first_days_growth | pairs_possible | pairs_used | visits_aligned_growth
                130257.1428571429 | 89137.5             | 0.2786425466        | 0.4613057676          | 6          | 830000            | 543100                 | 0.5282636715             | 6              | 6          | 0.5282636715
                """);
    }

    @Test
    void theDragonBoatFestivalHasThreeDaysWithItsWeekend() {
        Dataset<Row> breaks = build("""
                period_start | visits
                2023-06-22   | 40000
                2023-06-23   | 43000
                2023-06-24   | 43500
                2024-06-08   | 56000
                2024-06-09   | 58000
                2024-06-10   | 54900
                """).filter("year = 2024");
        // 16.89万 over 12.65万 (domain.md §3.2): 168900 / 126500 - 1 = 0.33517786561…; three days in both years
        assertRows(breaks, """
                period   | period_start | days | visits | visits_base | length_differs | visits_total_growth | visits_per_day_growth | visits_first_days_growth | visits_aligned_growth
                2024端午 | 2024-06-08   | 3    | 168900 | 126500      | false          | 0.3351778656        | 0.3351778656          | 0.3351778656             | 0.3351778656
                """);
    }

    @Test
    void springFestivalIsAlignedByTheDistanceToNewYearsDay() {
        String visits = """
                period_start | visits
                2023-01-21   | 5
                2023-01-22   | 10
                2023-01-23   | 20
                2023-01-24   | 30
                2023-01-25   | 40
                2023-01-26   | 50
                2023-01-27   | 60
                2024-02-10   | 10
                2024-02-11   | 20
                2024-02-12   | 30
                2024-02-13   | 40
                2024-02-14   | 50
                2024-02-15   | 60
                2024-02-16   | 70
                2024-02-17   | 80
                """;
        // new year's days 2024-02-10 and 2023-01-22. (a) 360 / 215 - 1; (b) 45 / (215 / 7) - 1 = 315 / 215 - 1;
        // (c) 02-10 to 02-16 over 01-21 to 01-27: 280 / 215 - 1; (d) 02-10 to 02-15 over 01-22 to 01-27: 210 / 210 - 1
        assertRows(build(visits).filter("year = 2024"), """
                days | base_days | length_differs | visits_total_growth | visits_per_day_growth | first_days | visits_first_days_growth | pairs_possible | pairs_used | visits_aligned | visits_aligned_growth
                8    | 7         | true           | 0.6744186047        | 0.4651162791          | 7          | 0.3023255814             | 6              | 6          | 210            | 0
                """);
        assertRows(days(visits).filter("year = 2024 AND break_day IN (1, 6, 7)"), """
                period     | holiday | break_day | days | visits | base_day   | base_day_reason | visits_base | visits_growth | visits_growth_reason
                2024-02-10 | 春节    | 1         | 8    | 10     | 2023-01-22 | -               | 10          | 0             | -
                2024-02-15 | 春节    | 6         | 8    | 60     | 2023-01-27 | -               | 60          | 0             | -
                2024-02-16 | 春节    | 7         | 8    | 70     | -          | LENGTH_DIFFERS  | -           | -             | LENGTH_DIFFERS
                """);
    }

    @Test
    void aMidAutumnAfterAJointBreakHasNothingToBeComparedWith() {
        Dataset<Row> breaks = build(NATIONAL_DAY + """
                2024-09-15   | 60000
                2024-09-16   | 70000
                2024-09-17   | 59300
                """).filter("holiday = '中秋'");
        assertRows(breaks, """
                period   | visits | base_period | base_days | visits_base_reason | length_differs | visits_total_growth_reason | visits_per_day_growth_reason | visits_first_days_growth_reason | visits_aligned_growth_reason
                2024中秋 | 189300 | -           | 0         | NO_PARTNER         | false          | NO_PARTNER                 | NO_PARTNER                   | NO_PARTNER                      | NO_PARTNER
                """);
    }

    @Test
    void aJointBreakIsComparedWithNationalDayOnTheDatesOfBoth() {
        Dataset<Row> breaks = build("""
                period_start | visits
                2022-10-01   | 10
                2022-10-02   | 10
                2022-10-03   | 10
                2022-10-04   | 10
                2022-10-05   | 10
                2022-10-06   | 10
                2022-10-07   | 40
                2023-09-29   | 5
                2023-09-30   | 5
                2023-10-01   | 15
                2023-10-02   | 15
                2023-10-03   | 15
                2023-10-04   | 15
                2023-10-05   | 15
                2023-10-06   | 15
                """).filter("year = 2023");
        // (a) 100 / 100 - 1; (b) 12.5 / (100 / 7) - 1 = 700 / 800 - 1; (c) (d) 10-01 to 10-06: 90 / 60 - 1
        assertRows(breaks, """
                period        | base_period | visits_total_growth | visits_per_day_growth | first_days | visits_first_days_growth | pairs_used | visits_aligned_growth
                2023中秋+国庆 | 2022国庆    | 0                   | -0.125                | 6          | 0.5                      | 6          | 0.5
                """);
    }

    @Test
    void whatIsMissingIsSaidAndNeverCounted() {
        Dataset<Row> breaks = build("""
                place     | period_start | visits | ticket_revenue
                jinci     | 2023-05-01   | 100    | 3000
                jinci     | 2023-04-29   | 100    | 3000
                jinci     | 2023-04-30   | 100    | 3000
                jinci     | 2023-05-02   | 100    | 3000
                jinci     | 2024-05-01   | 200    | -
                jinci     | 2024-05-02   | 200    | 8000
                jinci     | 2024-05-03   | 200    | 8000
                jinci     | 2024-05-04   | 200    | 8000
                jinci     | 2024-05-05   | 200    | 8000
                mengshan  | 2024-05-01   | 50     | -
                taishan   | 2023-04-05   | 0      | 0
                taishan   | 2024-04-04   | 10     | 100
                taishan   | 2024-04-05   | 10     | 100
                taishan   | 2024-04-06   | 10     | 100
                """).filter("year = 2024");
        // jinci: 2023-05-03 is missing, 4 of 5 days are less than nine tenths; 32000 元 / 800 visits of those days = 40
        // mengshan: one day of five and nothing last year; taishan: one day of nobody in 2023 against three
        assertRows(breaks, """
                place    | days_reported | visits | base_days_reported | visits_base | ticket_revenue | ticket_revenue_reason | revenue_per_visit | length_differs
                jinci    | 5             | 1000   | 4                  | 400         | 32000          | -                     | 40                | false
                mengshan | 1             | 50     | 0                  | -           | -              | NO_TICKETS            | -                 | false
                taishan  | 3             | 30     | 1                  | 0           | 300            | -                     | 10                | true
                """);
        assertRows(breaks, """
                place    | pairs_used | visits_total_growth | visits_total_growth_reason | visits_per_day_growth_reason | visits_first_days_growth_reason | visits_aligned_growth_reason
                jinci    | 4          | -                   | LOW_COVERAGE               | LOW_COVERAGE                 | LOW_COVERAGE                    | LOW_COVERAGE
                mengshan | 0          | -                   | NO_BASE                    | NO_BASE                      | NO_BASE                         | NO_BASE
                taishan  | 1          | -                   | ZERO_BASE                  | ZERO_BASE                    | ZERO_BASE                       | ZERO_BASE
                """);
    }

    @Test
    void theDaysOfABreakAddUpToItAndOnesWithoutAReportAreShown() {
        String visits = NATIONAL_DAY.replace("2024-10-03   | 160000\n", "");
        Dataset<Row> days = days(visits).filter("year = 2024");
        assertRows(days, """
                break_day | period     | visits | visits_reason | base_day   | visits_base | visits_growth_reason
                1         | 2024-10-01 | 110000 | -             | 2023-10-01 | 95000       | -
                2         | 2024-10-02 | 150000 | -             | 2023-10-02 | 100000      | -
                3         | 2024-10-03 | -      | NOT_REPORTED  | 2023-10-03 | 98000       | NOT_REPORTED
                4         | 2024-10-04 | 150000 | -             | 2023-10-04 | 95000       | -
                5         | 2024-10-05 | 140000 | -             | 2023-10-05 | 85000       | -
                6         | 2024-10-06 | 120000 | -             | 2023-10-06 | 70100       | -
                7         | 2024-10-07 | 81800  | -             | -          | -           | LENGTH_DIFFERS
                """);
        // 911800 - 160000
        assertRows(days.selectExpr("sum(visits) AS visits"), "visits\n751800");
        assertRows(build(visits).filter("year = 2024").select("visits"), "visits\n751800");
    }

    @Test
    void theOrderOfRowsAndTheirPartitionsDoNotMatter() {
        Dataset<Row> rows = RawRows.visits(NATIONAL_DAY);
        Dataset<Row> shuffled = rows.orderBy(rows.col("visits").desc()).repartition(3);
        assertThat(TextTable.lines(MartBench.build(new VisitorsHoliday(), Map.of(Subject.VISIT, shuffled))))
                .containsExactlyInAnyOrderElementsOf(TextTable.lines(build(NATIONAL_DAY)));
    }
}

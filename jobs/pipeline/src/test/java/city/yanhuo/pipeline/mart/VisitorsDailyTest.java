package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.testing.TextTable.assertRows;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.build.MartBench;
import city.yanhuo.pipeline.testing.RawRows;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class VisitorsDailyTest {
    private static Dataset<Row> build(String visits) {
        Dataset<Row> rows = RawRows.visits(visits);
        return MartBench.build(new VisitorsDaily(), Map.of(Subject.VISIT, rows));
    }

    @Test
    void anOrdinaryDayIsComparedWithTheSameWeekdayOfLastYear() {
        Dataset<Row> days = build("""
                place | period_start | visits | ticket_revenue | in_park_peak
                jinci | 2023-09-12   | 800    | 24000          | 300
                jinci | 2024-09-10   | 1000   | 31000.5        | 400
                """);
        // 2024-09-10 is a Tuesday, 364 days after Tuesday 2023-09-12: 1000 / 800 - 1 = 0.25; 31000.50 / 1000 = 31.0005
        assertRows(days, """
                period     | period_kind | period_start | period_end | district | is_total | day_class | holiday | holiday_day_index
                2023-09-12 | DAY         | 2023-09-12   | 2023-09-12 | 140110   | false    | WORK      | -       | -
                2024-09-10 | DAY         | 2024-09-10   | 2024-09-10 | 140110   | false    | WORK      | -       | -
                """);
        assertRows(days, """
                period     | visits | ticket_revenue | revenue_per_visit | in_park_peak | partner_date | visits_base | visits_base_reason | visits_growth | visits_growth_reason
                2023-09-12 | 800    | 24000          | 30                | 300          | 2022-09-13   | -           | NO_BASE            | -             | NO_BASE
                2024-09-10 | 1000   | 31000.5        | 31.0005           | 400          | 2023-09-12   | 800         | -                  | 0.25          | -
                """);
    }

    @Test
    void holidaysAreComparedByTheirPlaceInTheBreak() {
        Dataset<Row> days = build("""
                period_start | visits
                2023-05-03   | 400
                2023-10-01   | 500
                2024-04-05   | 10
                2024-05-05   | 300
                2024-09-14   | 20
                2024-09-15   | 30
                2024-10-01   | 600
                2024-10-07   | 40
                """);
        // 05-05 is the fifth day of the break, as 05-03 was in 2023: 300 / 400 - 1 = -0.25.
        // 04-05 is the second day of a break that had one day in 2023. 09-14 is a Saturday that was worked: none in
        // reach in 2023.
        // 中秋 and 国庆 were one break in 2023: National Day pairs by its date, 600 / 500 - 1 = 0.2, but 10-07 was worked
        // in 2023.
        assertRows(days.filter("year(period_start) = 2024"), """
                period     | day_class | holiday | holiday_day_index | partner_date | visits_base | visits_growth | visits_growth_reason
                2024-04-05 | REST      | 清明    | 2                 | -            | -           | -             | LENGTH_DIFFERS
                2024-05-05 | REST      | 劳动节  | 5                 | 2023-05-03   | 400         | -0.25         | -
                2024-09-14 | MAKEUP    | -       | -                 | -            | -           | -             | NO_PARTNER
                2024-09-15 | REST      | 中秋    | 1                 | -            | -           | -             | NO_PARTNER
                2024-10-01 | REST      | 国庆    | 1                 | 2023-10-01   | 500         | 0.2           | -
                2024-10-07 | REST      | 国庆    | 7                 | -            | -           | -             | NO_PARTNER
                """);
    }

    @Test
    void daysAroundTheLunarNewYearAreComparedByTheirDistanceToIt() {
        Dataset<Row> days = build("""
                period_start | visits
                2023-01-22   | 1000
                2023-02-10   | 70
                2024-02-10   | 1500
                2024-02-29   | 77
                2024-03-01   | 88
                """);
        // new year: 2023-01-22 and 2024-02-10. 1500 / 1000 - 1 = 0.5; 19 days later 77 / 70 - 1 = 0.1; on the 20th day
        // weekdays rule
        assertRows(days.filter("year(period_start) = 2024"), """
                period     | partner_date | visits_base | visits_growth | visits_growth_reason
                2024-02-10 | 2023-01-22   | 1000        | 0.5           | -
                2024-02-29 | 2023-02-10   | 70          | 0.1           | -
                2024-03-01 | 2023-03-03   | -           | -             | NO_BASE
                """);
    }

    @Test
    void whatIsUnknownHasAReasonAndIsNeverZero() {
        Dataset<Row> days = build("""
                place     | period_start | visits | ticket_revenue | in_park_peak
                jinci     | 2023-09-12   | 0      | 0              | 0
                jinci     | 2024-09-10   | 500    | -              | -
                jinci     | 2024-09-11   | -      | 100            | -
                botanical | 2024-09-10   | 300    | -              | 90
                """);
        // jinci sold tickets on other days, botanical never did; nobody came on 2023-09-12, so that nothing grows from
        // it
        assertRows(days, """
                place     | period     | visits | visits_reason | ticket_revenue_reason | revenue_per_visit_reason | in_park_peak_reason | visits_base | visits_growth | visits_growth_reason
                jinci     | 2023-09-12 | 0      | -             | -                     | ZERO_BASE                | -                   | -           | -             | NO_BASE
                jinci     | 2024-09-10 | 500    | -             | NOT_REPORTED          | NOT_REPORTED             | NOT_REPORTED        | 0           | -             | ZERO_BASE
                jinci     | 2024-09-11 | -      | NOT_REPORTED  | -                     | NOT_REPORTED             | NOT_REPORTED        | -           | -             | NOT_REPORTED
                botanical | 2024-09-10 | 300    | -             | NO_TICKETS            | NO_TICKETS               | -                   | -           | -             | NO_BASE
                """);
    }

    @Test
    void theSevenDayMeanNeedsAllSevenDays() {
        Dataset<Row> days = build("""
                period_start | visits
                2024-09-02   | 100
                2024-09-03   | 100
                2024-09-04   | 100
                2024-09-05   | 100
                2024-09-06   | 100
                2024-09-07   | 100
                2024-09-08   | 101
                2024-09-10   | 900
                """);
        // 701 / 7 = 100.14285714285…, HALF_UP at ten decimals 100.1428571429; the 9th is missing, so that the 10th has
        // no mean
        assertRows(days.filter("period_start >= DATE'2024-09-07'"), """
                period     | visits_avg_7d  | visits_avg_7d_reason
                2024-09-07 | -              | SHORT_SERIES
                2024-09-08 | 100.1428571429 | -
                2024-09-10 | -              | SHORT_SERIES
                """);
    }

    @Test
    void hoursAddUpToADayUnlessTheDayItselfIsReported() {
        Dataset<Row> days = build("""
                place    | period_start | period_kind | hour | visits | ticket_revenue | in_park_peak
                jinci    | 2024-09-10   | HOUR        | 9    | 60     | 10.25          | 50
                jinci    | 2024-09-10   | HOUR        | 10   | 50     | 10.25          | 80
                mengshan | 2024-09-10   | HOUR        | 9    | 60     | 10.25          | 50
                mengshan | 2024-09-10   | DAY         | -1   | 115    | 21             | -
                taishan  | 2024-09-01   | MONTH       | -1   | 9000   | -              | -
                """);
        // jinci 60 + 50; mengshan's own daily 115 stands before 60; a month is no day
        assertRows(days, """
                place    | visits | ticket_revenue | in_park_peak
                jinci    | 110    | 20.5           | 80
                mengshan | 115    | 21             | 50
                """);
    }

    @Test
    void growthStaysWithinOneBasisAndRoundsHalfUpAtTenDecimals() {
        Dataset<Row> days = build("""
                place   | period_start | basis       | visits
                jinci   | 2023-09-12   | GATE_IN     | 3
                jinci   | 2023-09-12   | CAMERA_PASS | 1000
                jinci   | 2024-09-10   | GATE_IN     | 5
                taishan | 2023-09-12   | GATE_IN     | 6
                taishan | 2024-09-10   | GATE_IN     | 5
                liuxiang | 2024-09-10  | CAMERA_PASS | 7
                """);
        // 5/3 - 1 = 0.66666666666… -> 0.6666666667; 5/6 - 1 = -0.16666666666… -> -0.1666666667; liuxiang holds other
        // places
        assertRows(days.filter("year(period_start) = 2024"), """
                place    | basis       | visits_base | visits_growth | is_total
                jinci    | GATE_IN     | 3           | 0.6666666667  | false
                taishan  | GATE_IN     | 6           | -0.1666666667 | false
                liuxiang | CAMERA_PASS | -           | -             | true
                """);
    }

    @Test
    void aDayBeyondTheKnownHolidaysIsKeptWithoutAPartner() {
        assertRows(build("period_start | visits\n2031-05-01 | 100"), """
                period     | visits | day_class | holiday | partner_date | visits_growth | visits_growth_reason
                2031-05-01 | 100    | -         | -       | -            | -             | NO_PARTNER
                """);
    }

    @Test
    void theSameDateOfLastYearAndOf2019IsComparedWhateverDayItWas() {
        Dataset<Row> days = build("""
                period_start | visits
                2019-05-01   | 300
                2019-02-28   | 10
                2023-05-01   | 400
                2023-02-28   | 50
                2024-05-01   | 600
                2024-02-29   | 70
                2024-02-28   | 60
                """);
        // 600 / 400 - 1 = 0.5; 600 / 300 - 1 = 1; 400 / 300 - 1 = 0.33333333333…; no 29 February in 2023
        assertRows(days, """
                period     | visits_date_base | visits_date_growth | visits_date_growth_reason | visits_2019 | visits_2019_growth | visits_2019_growth_reason
                2019-05-01 | -                | -                  | NO_BASE                   | -           | -                  | NO_2019
                2019-02-28 | -                | -                  | NO_BASE                   | -           | -                  | NO_2019
                2023-05-01 | -                | -                  | NO_BASE                   | 300         | 0.3333333333       | -
                2023-02-28 | -                | -                  | NO_BASE                   | 10          | 4                  | -
                2024-05-01 | 400              | 0.5                | -                         | 300         | 1                  | -
                2024-02-29 | -                | -                  | NO_PARTNER                | -           | -                  | NO_2019
                2024-02-28 | 50               | 0.2                | -                         | 10          | 5                  | -
                """);
    }

    @Test
    void thePeakHourIsTheEarliestOfTheFullest() {
        Dataset<Row> days = build("""
                place    | period_start | period_kind | hour | visits
                jinci    | 2024-09-10   | HOUR        | 9    | 60
                jinci    | 2024-09-10   | HOUR        | 14   | 90
                jinci    | 2024-09-10   | HOUR        | 16   | 90
                jinci    | 2024-09-10   | DAY         | -1   | 1000
                jinci    | 2024-09-11   | DAY         | -1   | 100
                mengshan | 2024-09-10   | HOUR        | 0    | 0
                """);
        // of the hours that are known, 90 / (60 + 90 + 90) = 0.375
        assertRows(days, """
                place    | period     | visits | visits_peak_hour | visits_peak_hour_reason | visits_peak_hour_share | visits_peak_hour_share_reason
                jinci    | 2024-09-10 | 1000   | 14               | -                       | 0.375                  | -
                jinci    | 2024-09-11 | 100    | -                | NOT_REPORTED            | -                      | NOT_REPORTED
                mengshan | 2024-09-10 | 0      | 0                | -                       | -                      | ZERO_BASE
                """);
    }

    @Test
    void theMeanOfFourWeeksNeedsAllTwentyEightDays() {
        String visits = LocalDate.of(2024, 9, 2)
                .datesUntil(LocalDate.of(2024, 10, 1))
                .map(day -> day + " | " + day.getDayOfMonth() + "\n")
                .collect(Collectors.joining());
        // 2 to 29 September: 28 × 31 / 2 = 434, / 28 = 15.5; a day later 16.5
        assertRows(build("period_start | visits\n" + visits).filter("period_start >= DATE'2024-09-28'"), """
                period     | visits_avg_28d | visits_avg_28d_reason
                2024-09-28 | -              | SHORT_SERIES
                2024-09-29 | 15.5           | -
                2024-09-30 | 16.5           | -
                """);
    }
}

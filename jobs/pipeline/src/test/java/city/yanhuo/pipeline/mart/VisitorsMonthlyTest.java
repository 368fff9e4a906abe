package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.testing.TextTable.assertRows;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.build.MartBench;
import city.yanhuo.pipeline.testing.RawRows;
import city.yanhuo.pipeline.testing.TextTable;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class VisitorsMonthlyTest {
    private static Dataset<Row> build(String visits) {
        return MartBench.build(new VisitorsMonthly(), Map.of(Subject.VISIT, RawRows.visits(visits)));
    }

    /** One line for every day from the first up to, and without, the end. */
    private static String days(String first, String end, ToLongFunction<LocalDate> visits) {
        return LocalDate.parse(first)
                .datesUntil(LocalDate.parse(end))
                .map(day -> day + " | " + visits.applyAsLong(day) + "\n")
                .collect(Collectors.joining());
    }

    private static final String HEAD = "period_start | visits\n";

    @Test
    void aMonthGrowsOverTheSameMonthAndItsDaysOverTheirPartners() {
        // July has no holiday: 31 days each. 2024: 100 a day; 2023: 80 a day, 500 on the 1st and 2nd, a Saturday and
        // Sunday.
        Dataset<Row> months = build(HEAD
                + days("2023-07-01", "2023-08-01", day -> day.getDayOfMonth() <= 2 ? 500 : 80)
                + days("2024-07-01", "2024-08-01", day -> 100));
        // raw: 3100 / (29 × 80 + 1000 = 3320) - 1 = -0.06626506024…
        // Days pair 364 days back: 2024-07-01 with 2023-07-03 and so on to 07-29 with 07-31; 07-30 and 07-31 with
        // 2023-08-01
        // and 08-02, of which nothing is known. 29 of 31 pairs (0.935…): 2900 / (29 × 80 = 2320) - 1 = 0.25
        // gap: 25 + 6.626506024 points
        assertRows(months.filter("period = '2024-07'"), """
                visits_month | days_reported_month | days_in_month | coverage_month | counted_by | visits_month_base | coverage_month_base | visits_month_growth | visits_month_matched | visits_month_matched_base | pairs_used_month | pairs_possible_month | visits_month_matched_growth | visits_month_growth_gap_pp | growths_differ_month
                3100         | 31                  | 31            | 1              | DAY        | 3320              | 1                   | -0.0662650602       | 2900                 | 2320                      | 29               | 31                   | 0.25                        | 31.62650602                | true
                """);
        assertRows(months, """
                period  | period_kind | period_start | period_end | visits_ytd | days_reported_ytd | days_ytd | visits_ytd_growth_reason | visits_month_growth_reason | visits_month_2019_growth_reason
                2023-07 | MONTH       | 2023-07-01   | 2023-07-31 | 3320       | 31                | 212      | NO_BASE                  | NO_BASE                    | NO_2019
                2024-07 | MONTH       | 2024-07-01   | 2024-07-31 | 3100       | 31                | 213      | LOW_COVERAGE             | -                          | NO_2019
                """);
    }

    @Test
    void januaryAndFebruaryGrowOnlyTogether() {
        Dataset<Row> months = build(HEAD
                + days("2019-01-01", "2019-03-01", day -> 4)
                + days("2023-01-01", "2023-04-01", day -> 10)
                + days("2024-01-01", "2024-04-01", day -> day.getMonthValue() == 3 ? 20 : 12));
        // January and February: 60 days × 12 = 720 over 59 × 10 = 590: 0.22033898305…, HALF_UP 0.2203389831; over 59 ×
        // 4 = 236 in 2019:
        // 2.05084745762…; to March: 720 + 620 = 1340 over 590 + 310 = 900: 0.48888888888…; March alone 620 / 310 - 1
        assertRows(months.filter("year(period_start) = 2024"), """
                period  | visits_month | visits_month_growth | visits_month_growth_reason | visits_month_matched_growth_reason | visits_month_2019_growth_reason | visits_ytd | visits_ytd_base | visits_ytd_growth | visits_ytd_growth_reason | visits_ytd_2019_growth | visits_ytd_2019_growth_reason
                2024-01 | 372          | -                   | MERGED                     | MERGED                             | MERGED                          | 372        | 310             | -                 | MERGED                   | -                      | MERGED
                2024-02 | 348          | -                   | MERGED                     | MERGED                             | MERGED                          | 720        | 590             | 0.2203389831      | -                        | 2.0508474576           | -
                2024-03 | 620          | 1                   | -                          | -                                  | NO_2019                         | 1340       | 900             | 0.4888888889      | -                        | -                      | NO_2019
                """);
    }

    @Test
    void daysThatAreMissingOnEitherSideKeepTheGrowthBack() {
        ToLongFunction<LocalDate> ten = day -> 10;
        Dataset<Row> months = build("place | period_start | visits\n"
                + at("jinci", days("2023-09-01", "2023-10-01", ten) + days("2024-09-01", "2024-09-28", ten))
                + at("mengshan", days("2023-09-01", "2023-10-01", ten) + days("2024-09-01", "2024-09-27", ten))
                + at("taishan", days("2023-09-05", "2023-10-01", ten) + days("2024-09-01", "2024-10-01", ten))
                + at("botanical", days("2023-09-01", "2023-10-01", day -> 0) + days("2024-09-01", "2024-10-01", ten)));
        // September has 30 days: 27 are nine tenths, 26 are not, in either year; 270 / 300 - 1 = -0.1
        assertRows(months.filter("period = '2024-09'"), """
                place     | days_reported_month | coverage_month | visits_month | visits_month_base | coverage_month_base | visits_month_growth | visits_month_growth_reason
                jinci     | 27                  | 0.9            | 270          | 300               | 1                   | -0.1                | -
                mengshan  | 26                  | 0.8666666667   | 260          | 300               | 1                   | -                   | LOW_COVERAGE
                taishan   | 30                  | 1              | 300          | 260               | 0.8666666667        | -                   | LOW_COVERAGE
                botanical | 30                  | 1              | 300          | 0                 | 1                   | -                   | ZERO_BASE
                """);
    }

    private static String at(String place, String days) {
        return days.lines().map(line -> place + " | " + line + "\n").collect(Collectors.joining());
    }

    @Test
    void restDaysAreHeldAgainstWorkedOnesAndTheBusiestDayIsNamed() {
        // September 2024: 9 rest days (1, 7, 8, 15, 16, 17, 21, 22, 28); 14 and 29 are worked weekend days (domain.md
        // §4.4: 21/9)
        Dataset<Row> months = build(HEAD
                + days("2024-09-01", "2024-10-01", day -> switch (day.getDayOfMonth()) {
                    case 1, 7, 8, 15, 16, 17, 21, 22, 28 -> 300;
                    case 14 -> 310;
                    default -> 100;
                }));
        // rest 2700 / 9 = 300; worked (20 × 100 + 310) / 21 = 110; 300 / 110 = 2.72727272727…
        assertRows(months, """
                visits_rest_day_mean | visits_workday_mean | rest_workday_ratio | busiest_day | visits_busiest_day
                300                  | 110                 | 2.7272727273       | 2024-09-14  | 310
                """);
    }

    @Test
    void ticketsPeaksAndReportsOfWholeMonths() {
        Dataset<Row> months = build("""
                place    | period_kind | period_start | period_end | visits | ticket_revenue | in_park_peak
                jinci    | DAY         | 2024-05-01   | 2024-05-01 | 100    | 3000           | 60
                jinci    | DAY         | 2024-05-02   | 2024-05-02 | 100    | -              | 70
                jinci    | DAY         | 2024-06-01   | 2024-06-01 | 40     | 1200           | -
                mengshan | MONTH       | 2023-05-01   | 2023-05-31 | 8000   | -              | -
                mengshan | MONTH       | 2024-05-01   | 2024-05-31 | 9000   | 18000          | -
                mengshan | DAY         | 2024-05-01   | 2024-05-01 | 500    | -              | 90
                botanical | DAY        | 2024-05-01   | 2024-05-01 | 0      | -              | 0
                """).filter("year(period_start) = 2024");
        // jinci: revenue per visit of the day that has revenue, 3000 / 100; mengshan's month stands before its one day:
        // 9000 / 8000 - 1
        assertRows(months, """
                place    | period  | counted_by | visits_month | days_reported_month | ticket_revenue_month | revenue_per_visit_month | in_park_peak_month | visits_ytd | ticket_revenue_ytd | visits_month_growth
                jinci    | 2024-05 | DAY        | 200          | 2                   | 3000                 | 30                      | 70                 | 200        | 3000               | -
                jinci    | 2024-06 | DAY        | 40           | 1                   | 1200                 | 30                      | -                  | 240        | 4200               | -
                mengshan | 2024-05 | MONTH      | 9000         | 31                  | 18000                | 2                       | 90                 | 9000       | 18000              | 0.125
                botanical | 2024-05 | DAY       | 0            | 1                   | -                    | -                       | 0                  | 0          | -                  | -
                """);
        assertRows(months.filter("place <> 'jinci'"), """
                place     | ticket_revenue_month_reason | revenue_per_visit_month_reason | busiest_day | visits_month_matched_growth_reason
                mengshan  | -                           | -                              | 2024-05-01  | LOW_COVERAGE
                botanical | NO_TICKETS                  | NO_TICKETS                     | 2024-05-01  | NO_BASE
                """);
    }

    @Test
    void threeTimesTheVisitsAreThreeTimesTheLevelAndTheSameGrowth() {
        ToLongFunction<LocalDate> visits = day -> 50 + day.getDayOfYear() * 7 % 41 + day.getYear() % 3;
        String once = HEAD + days("2023-03-01", "2023-06-01", visits) + days("2024-03-01", "2024-06-01", visits);
        String thrice = HEAD
                + days("2023-03-01", "2023-06-01", day -> 3 * visits.applyAsLong(day))
                + days("2024-03-01", "2024-06-01", day -> 3 * visits.applyAsLong(day));
        Dataset<Row> months = build(once);
        Dataset<Row> larger = build(thrice);
        String growths =
                "place, period, visits_month_growth, visits_month_matched_growth, visits_ytd_growth, rest_workday_ratio";
        assertThat(TextTable.show(larger, growths)).isEqualTo(TextTable.show(months, growths));
        assertThat(TextTable.show(larger, "period, visits_ytd"))
                .isEqualTo(TextTable.show(
                        months.selectExpr("period", "visits_ytd * 3 AS visits_ytd"), "period, visits_ytd"));
        Dataset<Row> shuffled = RawRows.visits(once).orderBy("visits").repartition(3);
        assertThat(TextTable.lines(MartBench.build(new VisitorsMonthly(), Map.of(Subject.VISIT, shuffled))))
                .containsExactlyInAnyOrderElementsOf(TextTable.lines(months));
    }
}

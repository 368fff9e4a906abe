package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.testing.TextTable.assertRows;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.build.MartBench;
import city.yanhuo.pipeline.testing.TextTable;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class NightLandmarkMonthlyTest {
    private static final String SENSORS = "sensor STRING, place STRING, valid_from DATE, valid_to DATE";

    /** Lines for so many whole nights from a date on. */
    private static String nights(String sensor, String from, int nights, String count) {
        return IntStream.range(0, nights * 12)
                .mapToObj(i -> sensor + " | "
                        + LocalDate.parse(from).plusDays(i / 12 + (i % 12 < 6 ? 0 : 1)) + " | " + (18 + i % 12) % 24
                        + " | "
                        + count)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Dataset<Row> build(String footfall, String sensors) {
        return MartBench.build(
                new NightLandmarkMonthly(),
                Map.of(
                        Subject.FOOTFALL,
                        TextTable.raw(
                                Subject.FOOTFALL,
                                Map.of("direction", "IN", "basis", "CAMERA_PASS", "status", "OK"),
                                "sensor | day | hour | count\n" + footfall)),
                TextTable.rows(SENSORS, "sensor | place | valid_from | valid_to\n" + sensors));
    }

    @Test
    void aMonthIsTheMeanOfItsNightsAndGrowsOverItsPartnerNights() {
        // The 31 nights of July 2024 have the partners 2023-07-03 (a Monday, as 2024-07-01) to 2023-08-02.
        // July 2024: 31 x 12 x 10 = 3720, 120 a night in three parts of four hours. July 2023: 29 nights of 96 = 2784,
        // coverage 29 / 31 = 0.935…; it is the first month with nine tenths: 100; 120 / 96 = 1.25.
        // August 2023: 2 nights of 31; it owes no growth, for 2022 has no counts.
        assertRows(
                build(
                        nights("JY01", "2023-07-03", 31, "8") + nights("JY01", "2024-07-01", 31, "10"),
                        "JY01 | jinyang_lake | 2023-01-01 | 9999-12-31"),
                """
                period  | period_kind | period_start | period_end | nights_of_month | nights_reported | nights_whole | night_count | night_count_mean | evening_count_mean | late_count_mean | small_hours_count_mean | night_share | coverage_share | sensor_hours_expected
                2023-07 | MONTH       | 2023-07-01   | 2023-07-31 | 31              | 29              | 29           | 2784        | 96               | 32                 | 32              | 32                     | 1           | 0.935483871    | 372
                2023-08 | MONTH       | 2023-08-01   | 2023-08-31 | 31              | 2               | 2            | 192         | -                | -                  | -               | -                      | -           | 0.064516129    | 372
                2024-07 | MONTH       | 2024-07-01   | 2024-07-31 | 31              | 31              | 31           | 3720        | 120              | 40                 | 40              | 40                     | 1           | 1              | 372
                """);
        assertRows(
                build(
                        nights("JY01", "2023-07-03", 31, "8") + nights("JY01", "2024-07-01", 31, "10"),
                        "JY01 | jinyang_lake | 2023-01-01 | 9999-12-31"),
                """
                period  | pairs_possible | pairs_used | matched_count | matched_count_base | night_count_like_for_like_growth | night_count_like_for_like_growth_reason | index_base_period | night_count_index | night_count_index_reason | night_count_mean_reason
                2023-07 | 31             | 0          | -             | -                  | -                                | NO_BASE                                 | 2023-07           | 100               | -                        | -
                2023-08 | 31             | 0          | -             | -                  | -                                | NO_BASE                                 | 2023-07           | -                 | LOW_COVERAGE             | LOW_COVERAGE
                2024-07 | 31             | 31         | 3720          | 2976               | 0.25                             | -                                       | 2023-07           | 125               | -                        | -
                """);
    }

    @Test
    void nineTenthsOfTheHoursAreEnoughAndABrokenNightIsInNoMean() {
        // June has 30 nights. JY01: 27 nights of 120 are 0.9 of the hours; GX01: 26 nights and half a night (6 hours of
        // 10)
        // are 318 / 360 = 0.8833…: a total of 26 x 120 + 60, and no mean. Together 642 of 720 hours, 0.891…: no rank in
        // the
        // district, and LX01 is alone in another. LX01: 29 nights of 120 and one of 3 hours of 500 = 1500: the total
        // has it,
        // the mean has not.
        assertRows(
                build(
                        nights("JY01", "2024-06-01", 27, "10")
                                + nights("GX01", "2024-06-01", 26, "10")
                                + half("GX01", "2024-06-27", 6, "10")
                                + nights("LX01", "2024-06-01", 29, "10")
                                + half("LX01", "2024-06-30", 3, "500"),
                        """
                        JY01 | jinyang_lake   | 2023-01-01 | 9999-12-31
                        GX01 | ancient_county | 2023-01-01 | 9999-12-31
                        LX01 | liuxiang       | 2023-01-01 | 9999-12-31
                        """),
                """
                place          | nights_reported | nights_whole | coverage_share | night_count | night_count_mean | night_count_mean_reason | district_coverage_share | district_rank | district_rank_reason | district_share | district_share_reason
                jinyang_lake   | 27              | 27           | 0.9            | 3240        | 120              | -                       | 0.8916666667            | -             | LOW_COVERAGE         | -              | LOW_COVERAGE
                ancient_county | 27              | 26           | 0.8833333333   | 3180        | -                | LOW_COVERAGE            | 0.8916666667            | -             | LOW_COVERAGE         | -              | LOW_COVERAGE
                liuxiang       | 30              | 29           | 0.975          | 4980        | 120              | -                       | 0.975                   | 1             | -                    | 1              | -
                """);
    }

    private static String half(String sensor, String night, int hours, String count) {
        return IntStream.range(0, hours)
                .mapToObj(i -> sensor + " | " + night + " | " + (18 + i) + " | " + count)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void aPlaceWithinAnotherIsNotCountedTwice() {
        // 钟楼街 lies in 柳巷: of the district's 30 x 12 x (20 + 10) 柳巷 has 2/3 and 双塔 1/3; 钟楼街 is shown beside them
        assertRows(
                build(
                        nights("ZL01", "2024-06-01", 30, "30")
                                + nights("LX01", "2024-06-01", 30, "20")
                                + nights("ST01", "2024-06-01", 30, "10"),
                        """
                        ZL01 | zhonglou | 2023-01-01 | 9999-12-31
                        LX01 | liuxiang | 2023-01-01 | 9999-12-31
                        ST01 | shuangta | 2023-01-01 | 9999-12-31
                        """),
                """
                place    | is_total | is_nested | night_count_mean | district_coverage_share | district_coverage_share_reason | district_rank | district_rank_reason | district_share | district_share_reason
                liuxiang | true     | false     | 240              | 1                       | -                              | 1             | -                    | 0.6666666667   | -
                shuangta | false    | false     | 120              | 1                       | -                              | 2             | -                    | 0.3333333333   | -
                zhonglou | false    | true      | 360              | -                       | NESTED                         | -             | NESTED               | -              | NESTED
                """);
    }

    @Test
    void aPlaceThatReportsNothingLeavesNobodyARank() {
        // GX01 owes 12 x 30 hours of the district's 24 x 30 and reports none: it has no row, but it is missed
        assertRows(build(nights("JY01", "2024-06-01", 30, "10"), """
                        JY01 | jinyang_lake   | 2023-01-01 | 9999-12-31
                        GX01 | ancient_county | 2023-01-01 | 9999-12-31
                        """), """
                place        | coverage_share | night_count_mean | district_coverage_share | district_rank_reason | district_share_reason
                jinyang_lake | 1              | 120              | 0.5                     | LOW_COVERAGE         | LOW_COVERAGE
                """);
    }

    @Test
    void aNewSensorRaisesTheTotalAndNotTheGrowth() {
        // JY02 hangs since 2024-07-16 and doubles the second half of the month: 15 x 120 + 16 x 240 = 5640. Like for
        // like
        // 31 x 120 / (31 x 96) - 1 = 0.25. It owes 16 nights: 31 x 12 + 16 x 12 = 564 hours
        assertRows(
                build(
                                nights("JY01", "2023-07-03", 31, "8")
                                        + nights("JY01", "2024-07-01", 31, "10")
                                        + nights("JY02", "2024-07-16", 16, "10"),
                                """
                        JY01 | jinyang_lake | 2023-01-01 | 9999-12-31
                        JY02 | jinyang_lake | 2024-07-16 | 9999-12-31
                        """)
                        .filter("year(period_start) = 2024"),
                """
                sensors   | sensor_hours_expected | night_count | night_count_like_for_like_growth
                JY01,JY02 | 564                   | 5640        | 0.25
                """);
    }

    @Test
    void growthNeedsNineTenthsOfItsPairs() {
        // three nights of last July are missing: 28 of 31 pairs are 0.903…, a fourth leaves 27, 0.87…, of the pairs and
        // of
        // last July, so that the index begins a year later; zeros give neither growth nor index
        String now = nights("JY01", "2024-07-01", 31, "10")
                + nights("GX01", "2024-07-01", 31, "10")
                + nights("LX01", "2024-07-01", 31, "10");
        assertRows(
                build(
                                now
                                        + nights("JY01", "2023-07-03", 28, "8")
                                        + nights("GX01", "2023-07-03", 27, "8")
                                        + nights("LX01", "2023-07-03", 31, "0"),
                                """
                        JY01 | jinyang_lake   | 2023-01-01 | 9999-12-31
                        GX01 | ancient_county | 2023-01-01 | 9999-12-31
                        LX01 | liuxiang       | 2023-01-01 | 9999-12-31
                        """)
                        .filter("year(period_start) = 2024"),
                """
                place          | pairs_used | night_count_like_for_like_growth | night_count_like_for_like_growth_reason | index_base_period | night_count_index | night_count_index_reason
                jinyang_lake   | 28         | 0.25                             | -                                       | 2023-07           | 125               | -
                ancient_county | 27         | -                                | LOW_COVERAGE                            | 2024-07           | 100               | -
                liuxiang       | 31         | -                                | ZERO_BASE                               | 2023-07           | -                 | ZERO_BASE
                """);
    }
}

package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.testing.TextTable.assertRows;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.build.MartBench;
import city.yanhuo.pipeline.testing.TestSpark;
import city.yanhuo.pipeline.testing.TextTable;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class NightFootfallNightlyTest {
    private static final String SENSORS = "sensor STRING, place STRING, valid_from DATE, valid_to DATE";

    private static final String BOTH = """
            sensor | place        | valid_from | valid_to
            JY01   | jinyang_lake | 2023-01-01 | 9999-12-31
            JY02   | jinyang_lake | 2023-01-01 | 9999-12-31
            """;

    private static Dataset<Row> hours(String footfall) {
        return TextTable.raw(
                Subject.FOOTFALL,
                Map.of("sensor", "JY01", "direction", "IN", "basis", "CAMERA_PASS", "status", "OK"),
                footfall);
    }

    /** Lines for every hour of a night: six of the evening's date from 18 o'clock, six of the next day's. */
    private static String night(String sensor, String date, int hours, String count) {
        LocalDate evening = LocalDate.parse(date);
        return IntStream.range(0, hours)
                .mapToObj(i -> sensor + " | " + (i < 6 ? evening : evening.plusDays(1)) + " | " + (18 + i) % 24 + " | "
                        + count)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Dataset<Row> build(String footfall, String sensors) {
        return MartBench.build(
                new NightFootfallNightly(),
                Map.of(Subject.FOOTFALL, hours(footfall)),
                TextTable.rows(SENSORS, sensors));
    }

    private static Dataset<Row> build(String footfall) {
        return build(footfall, """
                sensor | place        | valid_from | valid_to
                JY01   | jinyang_lake | 2023-01-01 | 9999-12-31
                """);
    }

    @Test
    void aNightRunsFromEighteenToSixAndCountsToItsEvening() {
        // a decimal digit per hour tells where it went: evening 10 + 100, late 1000, small hours 10000, business day +
        // the
        // 1 of 17 o'clock; both ways 1000 + 7, the only hour that has both; 06:00 begins the next business day, 05:00
        // of the 10th ends the night of the 9th
        assertRows(build("""
                        day        | hour | direction | count
                        2024-07-09 | 17   | IN        | 1
                        2024-07-09 | 18   | IN        | 10
                        2024-07-09 | 21   | IN        | 100
                        2024-07-09 | 22   | IN        | 1000
                        2024-07-09 | 22   | OUT       | 7
                        2024-07-10 | 5    | IN        | 10000
                        2024-07-10 | 6    | IN        | 100000
                        """), """
                period     | period_kind | period_end | district | is_total | sensors | night_count | evening_count | late_count | small_hours_count | day_count | night_count_reason | night_out_count | night_passes | in_out_ratio
                2024-07-09 | DAY         | 2024-07-09 | 140110   | false    | JY01    | 11110       | 110           | 1000       | 10000             | 11111     | -                  | 7               | 1007         | 142.8571428571
                2024-07-10 | DAY         | 2024-07-10 | 140110   | false    | JY01    | -           | -             | -          | -                 | 100000    | NOT_REPORTED       | -               | -            | -
                """);
    }

    @Test
    void theSummerTimeOfAnotherZoneMovesNoNight() {
        // New York, the zone of this JVM, skips 02:00 on 2024-03-10 and has 01:00 twice on 2024-11-03; Shanghai does
        // neither
        String nights = night("JY01", "2024-03-09", 12, "10") + night("JY01", "2024-11-02", 12, "10");
        String expected = """
                period     | night_count | evening_count | late_count | small_hours_count | sensor_hours_reported | coverage_share
                2024-03-09 | 120         | 40            | 40         | 40                | 12                    | 1
                2024-11-02 | 120         | 40            | 40         | 40                | 12                    | 1
                """;
        assertRows(build("sensor | day | hour | count\n" + nights), expected);
        TestSpark.session().conf().set("spark.sql.session.timeZone", "America/New_York");
        try {
            assertRows(build("sensor | day | hour | count\n" + nights), expected);
        } finally {
            TestSpark.session().conf().set("spark.sql.session.timeZone", TestSpark.ZONE.getId());
        }
    }

    @Test
    void aNightGrowsOverItsPartnerNight() {
        // Tuesday 2024-07-09 and Tuesday 2023-07-11: 12 x 10 / (12 x 8) - 1 = 0.25; no daytime was counted: 120 / 120 =
        // 1
        assertRows(
                build("sensor | day | hour | count\n"
                        + night("JY01", "2023-07-11", 12, "8")
                        + night("JY01", "2024-07-09", 12, "10")),
                """
                period     | partner_date | night_count | night_count_base | night_count_base_reason | night_count_growth | night_count_growth_reason | night_share
                2023-07-11 | 2022-07-12   | 96          | -                | NO_BASE                 | -                  | NO_BASE                   | 1
                2024-07-09 | 2023-07-11   | 120         | 96               | -                       | 0.25               | -                         | 1
                """);
    }

    @Test
    void anOutageOnEitherNightLeavesNoGrowth() {
        // zl: 10 of 12 hours this year, 0.8333…; gx: 10 of 12 hours last year; jy: 11 of 12 on both, 0.9166…, 110 / 88
        // - 1 = 0.25
        assertRows(
                build(
                                "sensor | day | hour | count\n"
                                        + night("ZL01", "2023-07-11", 12, "8")
                                        + night("ZL01", "2024-07-09", 10, "8")
                                        + night("GX01", "2023-07-11", 10, "8")
                                        + night("GX01", "2024-07-09", 12, "8")
                                        + night("JY01", "2023-07-11", 11, "8")
                                        + night("JY01", "2024-07-09", 11, "10"),
                                """
                        sensor | place          | valid_from | valid_to
                        ZL01   | zhonglou       | 2023-01-01 | 9999-12-31
                        GX01   | ancient_county | 2023-01-01 | 9999-12-31
                        JY01   | jinyang_lake   | 2023-01-01 | 9999-12-31
                        """)
                        .filter("year(period_start) = 2024"),
                """
                place          | sensor_hours_reported | coverage_share | night_count | night_count_base | night_count_growth | night_count_growth_reason | night_share_reason
                zhonglou       | 10                    | 0.8333333333   | 80          | 96               | -                  | LOW_COVERAGE              | LOW_COVERAGE
                ancient_county | 12                    | 1              | 96          | 80               | -                  | LOW_COVERAGE              | -
                jinyang_lake   | 11                    | 0.9166666667   | 110         | 88               | 0.25               | -                         | -
                """);
    }

    @Test
    void coverageOfNineTenthsIsEnough() {
        // five sensors owe 60 hours: four whole nights and six hours are 54 / 60 = 0.9 exactly, 54 x 2 = 108
        String five = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> "S" + i + " | zhonglou | 2023-01-01 | 9999-12-31")
                .collect(Collectors.joining("\n", "sensor | place | valid_from | valid_to\n", ""));
        String footfall = "sensor | day | hour | count\n"
                + night("S1", "2024-07-09", 12, "2")
                + night("S2", "2024-07-09", 12, "2")
                + night("S3", "2024-07-09", 12, "2")
                + night("S4", "2024-07-09", 12, "2")
                + night("S5", "2024-07-09", 6, "2");
        assertRows(build(footfall, five), """
                sensors        | sensor_hours_expected | sensor_hours_reported | coverage_share | night_count | night_share
                S1,S2,S3,S4,S5 | 60                    | 54                    | 0.9            | 108         | 1
                """);
    }

    @Test
    void aBlankCountIsNotReportedAndAZeroIsAZero() {
        // JY01 counted nobody, all night: no share of nobody. ZL01's line was down: hours without a count are not
        // reported
        assertRows(
                build(
                        "sensor | day | hour | count\n"
                                + night("JY01", "2024-07-09", 12, "0")
                                + night("ZL01", "2024-07-09", 12, "-")
                                + "ZL01 | 2024-07-09 | 12 | 5\n",
                        """
                        sensor | place        | valid_from | valid_to
                        JY01   | jinyang_lake | 2023-01-01 | 9999-12-31
                        ZL01   | zhonglou     | 2023-01-01 | 9999-12-31
                        """),
                """
                place        | night_count | night_count_reason | evening_count_reason | late_count_reason | day_count | night_share | night_share_reason | sensor_hours_reported | coverage_share
                jinyang_lake | 0           | -                  | -                    | -                 | 0         | -           | ZERO_BASE          | 12                    | 1
                zhonglou     | -           | NOT_REPORTED       | NOT_REPORTED         | NOT_REPORTED      | 5         | -           | NOT_REPORTED       | 0                     | 0
                """);
    }

    @Test
    void aSensorCountsFromItsFirstNightToItsLast() {
        // OLD hangs to the 8th, NEW from the 9th on; the small hours of the 9th belong to the night of the 8th and so
        // to OLD
        assertRows(build("""
                        sensor | day        | hour | count
                        OLD    | 2024-07-08 | 20   | 1
                        OLD    | 2024-07-09 | 3    | 10
                        OLD    | 2024-07-09 | 20   | 500
                        NEW    | 2024-07-09 | 3    | 700
                        NEW    | 2024-07-09 | 20   | 100
                        """, """
                        sensor | place    | valid_from | valid_to
                        OLD    | liuxiang | 2023-01-01 | 2024-07-08
                        NEW    | liuxiang | 2024-07-09 | 9999-12-31
                        """), """
                period     | sensors | sensor_hours_expected | sensor_hours_reported | night_count
                2024-07-08 | OLD     | 12                    | 2                     | 11
                2024-07-09 | NEW     | 12                    | 1                     | 100
                """);
    }

    @Test
    void anOutageIsTheSensorsAndNotThePeoples() {
        // JY01 counts 8, then 10 an hour: 120 - 96 = 24 more people. JY02 counts 5 an hour in all 12 hours of last year
        // and in 6 of this year's: 60 - 30 = 30 fewer counts, all of them lost hours. The change is 24 - 30 = -6.
        // Raw: (120 + 30) / (96 + 60) - 1, but only 18 of 24 hours are there; like for like (120 + 30) / (96 + 30) - 1
        // = 24 / 126 = 0.19047619047…
        assertRows(
                build(
                                "sensor | day | hour | count\n"
                                        + night("JY01", "2023-07-11", 12, "8")
                                        + night("JY02", "2023-07-11", 12, "5")
                                        + night("JY01", "2024-07-09", 12, "10")
                                        + night("JY02", "2024-07-09", 6, "5"),
                                BOTH)
                        .filter("year(period_start) = 2024"),
                """
                night_count | night_count_base | night_count_change | footfall_effect | coverage_effect | matched_sensor_hours | matched_count | matched_count_base | night_count_like_for_like_growth | night_count_growth_reason
                150         | 156              | -6                 | 24              | -30             | 18                   | 150           | 126                | 0.1904761905                     | LOW_COVERAGE
                """);
    }

    @Test
    void aNewSensorIsNoGrowth() {
        // JY02 hangs since 2024: 12 x 5 = 60 of the 84 more are the new sensor's; both nights are covered, so that the
        // raw
        // growth is 180 / 96 - 1 = 0.875, and like for like it is 120 / 96 - 1 = 0.25
        assertRows(
                build(
                                "sensor | day | hour | count\n"
                                        + night("JY01", "2023-07-11", 12, "8")
                                        + night("JY01", "2024-07-09", 12, "10")
                                        + night("JY02", "2024-07-09", 12, "5"),
                                """
                        sensor | place        | valid_from | valid_to
                        JY01   | jinyang_lake | 2023-01-01 | 9999-12-31
                        JY02   | jinyang_lake | 2024-01-01 | 9999-12-31
                        """)
                        .filter("year(period_start) = 2024"),
                """
                night_count_change | footfall_effect | coverage_effect | night_count_growth | night_count_like_for_like_growth
                84                 | 24              | 60              | 0.875              | 0.25
                """);
    }

    @Test
    void withoutOneHourInCommonNobodyKnowsWhatThePeopleDid() {
        // JY01 has last year's night, JY02 this year's: the change is known, its cause is not
        assertRows(
                build(
                                "sensor | day | hour | count\n"
                                        + night("JY01", "2023-07-11", 12, "8")
                                        + night("JY02", "2024-07-09", 12, "5"),
                                BOTH)
                        .filter("year(period_start) = 2024"),
                """
                night_count_change | footfall_effect | footfall_effect_reason | coverage_effect_reason | matched_sensor_hours | matched_count_reason | night_count_like_for_like_growth_reason
                -36                | -               | NON_COMPARABLE         | NON_COMPARABLE         | 0                    | NON_COMPARABLE       | NON_COMPARABLE
                """);
    }

    @Test
    void anEmptyPartnerNightAndOneBeyondTheCalendarAreToldApart() {
        // JY01 counted nobody last year: 120 - 0 = 120 more, but no growth over zero; 2022 has no counts at all; no
        // notice
        // tells of the holidays of 2031
        assertRows(
                build("sensor | day | hour | count\n"
                        + night("JY01", "2023-07-11", 12, "0")
                        + night("JY01", "2024-07-09", 12, "10")
                        + night("JY01", "2031-07-08", 12, "10")),
                """
                period     | night_count_change | night_count_change_reason | footfall_effect_reason | night_count_like_for_like_growth | night_count_like_for_like_growth_reason | in_out_ratio_reason
                2023-07-11 | -                  | NO_BASE                   | NO_BASE                | -                                | NO_BASE                                 | NOT_REPORTED
                2024-07-09 | 120                | -                         | -                      | -                                | ZERO_BASE                               | NOT_REPORTED
                2031-07-08 | -                  | NO_PARTNER                | NO_PARTNER             | -                                | NO_PARTNER                              | NOT_REPORTED
                """);
    }

    @Test
    void aReadingOfASensorThatIsOfflineDoesNotCount() {
        // the export writes 0 beside 断线; a zero would be a quiet hour
        assertRows(build("""
                        day        | hour | count | status
                        2024-07-09 | 20   | 9     | OK
                        2024-07-09 | 21   | 0     | OFFLINE
                        """), """
                night_count | sensor_hours_reported
                9           | 1
                """);
    }

    @Test
    void aPlaceThatContainsAnotherIsATotal() {
        // 钟楼街 lies in 柳巷: who walks from one into the other is counted at both
        assertRows(
                build(
                        "sensor | day | hour | count\n" + night("LX01", "2024-07-09", 12, "1")
                                + night("ZL01", "2024-07-09", 12, "1"),
                        """
                        sensor | place    | valid_from | valid_to
                        LX01   | liuxiang | 2023-01-01 | 9999-12-31
                        ZL01   | zhonglou | 2023-01-01 | 9999-12-31
                        """),
                """
                place    | is_total | day_class
                liuxiang | true     | WORK
                zhonglou | false    | WORK
                """);
    }
}

package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.testing.TextTable.assertRows;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.build.MartBench;
import city.yanhuo.pipeline.testing.TestSpark;
import city.yanhuo.pipeline.testing.TextTable;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class FootfallHourlyTest {
    private static final String SENSORS = "sensor STRING, place STRING, valid_from DATE, valid_to DATE";

    private static Dataset<Row> build(String footfall, String sensors) {
        return MartBench.build(
                new FootfallHourly(),
                Map.of(
                        Subject.FOOTFALL,
                        TextTable.raw(
                                Subject.FOOTFALL,
                                Map.of("sensor", "JY01", "basis", "CAMERA_PASS", "status", "OK"),
                                footfall)),
                TextTable.rows(SENSORS, sensors));
    }

    private static Dataset<Row> build(String footfall) {
        return build(footfall, """
                sensor | place        | valid_from | valid_to
                JY01   | jinyang_lake | 2023-01-01 | 9999-12-31
                """);
    }

    @Test
    void bothDirectionsOfAnHourStandInOneRow() {
        // 31 in, 26 out: 57 passages, which are not 57 people
        assertRows(build("""
                        day        | hour | direction | count
                        2024-09-15 | 18   | IN        | 31
                        2024-09-15 | 18   | OUT       | 26
                        """), """
                period           | period_kind | period_start | period_end | hour | sensor | place        | district | basis       | is_total | in_count | out_count | passes | status
                2024-09-15 18:00 | HOUR        | 2024-09-15   | 2024-09-15 | 18   | JY01   | jinyang_lake | 140110   | CAMERA_PASS | false    | 31       | 26        | 57     | OK
                """);
    }

    @Test
    void anHourAfterMidnightBelongsToTheEveningBefore() {
        // Friday 2024-07-12 is a working day, and its night is a working day's until Saturday 06:00
        String expected = """
                period           | night_date | is_night | day_class
                2024-07-12 17:00 | 2024-07-12 | false    | WORK
                2024-07-12 18:00 | 2024-07-12 | true     | WORK
                2024-07-13 00:00 | 2024-07-12 | true     | WORK
                2024-07-13 05:00 | 2024-07-12 | true     | WORK
                2024-07-13 06:00 | 2024-07-13 | false    | REST
                """;
        String footfall = """
                day        | hour | direction | count
                2024-07-12 | 17   | IN        | 1
                2024-07-12 | 18   | IN        | 1
                2024-07-13 | 0    | IN        | 1
                2024-07-13 | 5    | IN        | 1
                2024-07-13 | 6    | IN        | 1
                """;
        assertRows(build(footfall), expected);
    }

    @Test
    void theSummerTimeOfAnotherZoneMovesNoHour() {
        // New York, the zone of this JVM, has no 02:00 on 2024-03-10; Shanghai has
        String footfall = """
                day        | hour | direction | count
                2024-03-10 | 2    | IN        | 4
                2024-03-10 | 3    | IN        | 5
                """;
        String expected = """
                period           | night_date | is_night | in_count
                2024-03-10 02:00 | 2024-03-09 | true     | 4
                2024-03-10 03:00 | 2024-03-09 | true     | 5
                """;
        TestSpark.session().conf().set("spark.sql.session.timeZone", "America/New_York");
        try {
            assertRows(build(footfall), expected);
        } finally {
            TestSpark.session().conf().set("spark.sql.session.timeZone", TestSpark.ZONE.getId());
        }
    }

    @Test
    void aBlankAZeroAndASensorThatIsOfflineAreThreeThings() {
        // at 3 o'clock the two directions tell different things of the sensor: the worse one is shown
        assertRows(build("""
                        day        | hour | direction | count | status
                        2024-09-15 | 1    | IN        | 0     | OK
                        2024-09-15 | 1    | OUT       | -     | OK
                        2024-09-15 | 2    | IN        | 0     | OFFLINE
                        2024-09-15 | 2    | OUT       | -     | OFFLINE
                        2024-09-15 | 3    | IN        | 8     | OK
                        2024-09-15 | 3    | OUT       | 0     | OFFLINE
                        2024-09-15 | 4    | IN        | 8     | -
                        """), """
                hour | status  | in_count | in_count_reason | out_count | out_count_reason | passes | passes_reason
                1    | OK      | 0        | -               | -         | NOT_REPORTED     | -      | NOT_REPORTED
                2    | OFFLINE | -        | OFFLINE         | -         | OFFLINE          | -      | OFFLINE
                3    | OFFLINE | 8        | -               | -         | OFFLINE          | -      | OFFLINE
                4    | -       | 8        | -               | -         | NOT_REPORTED     | -      | NOT_REPORTED
                """);
    }

    @Test
    void aSensorIsShownWhileItIsInUse() {
        // OLD hangs to the 8th, NEW from the 9th; 03:00 of the 9th is still the business day of the 8th
        assertRows(build("""
                        sensor | day        | hour | direction | count
                        OLD    | 2024-07-09 | 3    | IN        | 1
                        OLD    | 2024-07-09 | 6    | IN        | 2
                        NEW    | 2024-07-09 | 3    | IN        | 3
                        NEW    | 2024-07-09 | 6    | IN        | 4
                        """, """
                        sensor | place    | valid_from | valid_to
                        OLD    | liuxiang | 2023-01-01 | 2024-07-08
                        NEW    | liuxiang | 2024-07-09 | 9999-12-31
                        """), """
                sensor | hour | in_count | is_total
                OLD    | 3    | 1        | true
                NEW    | 6    | 4        | true
                """);
    }
}

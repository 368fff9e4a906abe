package city.yanhuo.pipeline.mart;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.trunc;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.build.MartBench;
import city.yanhuo.pipeline.testing.TextTable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Laws that hold for any hours at any sensors: with gaps, blanks, outages, and a sensor that is new. */
class FootfallLawsTest {
    /** Two nights and their partners (domain.md §4.3, rule 4). */
    private static final Map<LocalDate, LocalDate> PARTNERS = Map.of(
            LocalDate.parse("2024-07-09"), LocalDate.parse("2023-07-11"),
            LocalDate.parse("2024-07-10"), LocalDate.parse("2023-07-12"));

    private static final Map<String, String> PLACE_OF =
            Map.of("JY01", "jinyang_lake", "JY02", "jinyang_lake", "ZL01", "zhonglou", "LX01", "liuxiang");

    private static final String SENSORS = """
            sensor | place        | valid_from | valid_to
            JY01   | jinyang_lake | 2023-01-01 | 9999-12-31
            JY02   | jinyang_lake | 2024-01-01 | 9999-12-31
            ZL01   | zhonglou     | 2023-01-01 | 9999-12-31
            LX01   | liuxiang     | 2023-01-01 | 2024-07-09
            """;

    private record Reading(String sensor, LocalDateTime hour, String direction, Optional<Long> count, String status) {
        String line() {
            return String.join(
                    " | ",
                    sensor,
                    hour.toLocalDate().toString(),
                    Integer.toString(hour.getHour()),
                    direction,
                    count.map(String::valueOf).orElse("-"),
                    status);
        }

        LocalDate night() {
            return hour.minusHours(6).toLocalDate();
        }

        boolean counts() {
            boolean inUse = !(sensor.equals("JY02") && night().getYear() == 2023)
                    && !(sensor.equals("LX01") && night().equals(LocalDate.parse("2024-07-10")));
            return inUse
                    && status.equals("OK")
                    && count.isPresent()
                    && direction.equals("IN")
                    && (hour.getHour() >= 18 || hour.getHour() < 6);
        }

        String slot() {
            return sensor + " " + hour.getHour();
        }
    }

    private static List<Reading> readings(long seed) {
        Random random = new Random(seed);
        List<Reading> readings = new ArrayList<>();
        List<LocalDate> nights = new ArrayList<>(PARTNERS.keySet());
        nights.addAll(PARTNERS.values());
        Collections.sort(nights);
        for (LocalDate night : nights) {
            for (String sensor : List.of("JY01", "JY02", "ZL01", "LX01")) {
                for (int hour = 6; hour < 30; hour++) {
                    for (String direction : List.of("IN", "OUT")) {
                        int luck = random.nextInt(10);
                        if (luck > 0) {
                            readings.add(new Reading(
                                    sensor,
                                    night.atStartOfDay().plusHours(hour),
                                    direction,
                                    luck == 1 ? Optional.empty() : Optional.of((long) random.nextInt(1000)),
                                    luck == 2 ? "OFFLINE" : "OK"));
                        }
                    }
                }
            }
        }
        return readings;
    }

    private static Dataset<Row> build(Mart mart, List<Reading> readings, int partitions) {
        String lines = readings.stream().map(Reading::line).collect(Collectors.joining("\n"));
        Dataset<Row> hours = TextTable.raw(
                        Subject.FOOTFALL,
                        Map.of("basis", "CAMERA_PASS"),
                        "sensor | day | hour | direction | count | status\n" + lines)
                .repartition(partitions);
        return MartBench.build(
                mart,
                Map.of(Subject.FOOTFALL, hours),
                TextTable.rows("sensor STRING, place STRING, valid_from DATE, valid_to DATE", SENSORS));
    }

    private static Map<String, Long> slots(List<Reading> readings, String place, LocalDate night) {
        Predicate<Reading> here = reading ->
                PLACE_OF.get(reading.sensor()).equals(place) && reading.night().equals(night);
        return readings.stream()
                .filter(here.and(Reading::counts))
                .collect(Collectors.toMap(
                        Reading::slot, reading -> reading.count().orElseThrow()));
    }

    /** Sum over the slots that the other night has, too. */
    private static long shared(Map<String, Long> slots, Map<String, Long> other) {
        return slots.entrySet().stream()
                .filter(slot -> other.containsKey(slot.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static long sum(Map<String, Long> slots) {
        return slots.values().stream().mapToLong(Long::longValue).sum();
    }

    @Property(tries = 2)
    void peopleAndSensorsTogetherMakeTheChangeOfANight(@ForAll long seed) {
        List<Reading> readings = readings(seed);
        Map<String, Row> nights = build(new NightFootfallNightly(), readings, 1).collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getAs("place") + " " + row.getAs("period_start"), row -> row));
        for (String place : List.of("jinyang_lake", "zhonglou", "liuxiang")) {
            PARTNERS.forEach((night, partner) -> {
                Map<String, Long> now = slots(readings, place, night);
                Map<String, Long> then = slots(readings, place, partner);
                Row row = nights.get(place + " " + night);
                if (now.isEmpty()) {
                    assertThat(row).as(place + " " + night).isNull();
                    return;
                }
                assertThat(row.<Long>getAs("night_count")).isEqualTo(sum(now));
                assertThat(row.<Integer>getAs("sensor_hours_reported")).isEqualTo(now.size());
                assertThat(row.<Long>getAs("night_count_base")).isEqualTo(sum(then));
                assertThat(row.<Long>getAs("matched_count")).isEqualTo(shared(now, then));
                assertThat(row.<Long>getAs("matched_count_base")).isEqualTo(shared(then, now));
                assertThat(row.<Long>getAs("footfall_effect")).isEqualTo(shared(now, then) - shared(then, now));
                assertThat(row.<Long>getAs("footfall_effect") + row.<Long>getAs("coverage_effect"))
                        .isEqualTo(sum(now) - sum(then));
            });
        }
    }

    @Property(tries = 2)
    void nightsAreTheSumsOfTheirHoursAndMonthsOfTheirNightsInAnyOrder(@ForAll long seed) {
        List<Reading> readings = readings(seed);
        Dataset<Row> hours = build(new FootfallHourly(), readings, 1);
        Dataset<Row> nights = build(new NightFootfallNightly(), readings, 1);
        Dataset<Row> months = build(new NightLandmarkMonthly(), readings, 1);

        assertThat(TextTable.show(nights, "place, period_start, night_count, night_out_count, night_passes"))
                .isEqualTo(TextTable.show(
                        hours.filter("is_night")
                                .groupBy("place", "night_date")
                                .agg(Map.of("in_count", "sum", "out_count", "sum", "passes", "sum")),
                        "place, night_date, sum(in_count), sum(out_count), sum(passes)"));
        assertThat(TextTable.show(months, "place, period_start, night_count, night_passes, sensor_hours_reported"))
                .isEqualTo(TextTable.show(
                        nights.groupBy(
                                        col("place"),
                                        trunc(col("period_start"), "MM").as("month"))
                                .agg(Map.of(
                                        "night_count", "sum", "night_passes", "sum", "sensor_hours_reported", "sum")),
                        "place, month, sum(night_count), sum(night_passes), sum(sensor_hours_reported)"));

        Collections.shuffle(readings, new Random(seed));
        Map.of(new FootfallHourly(), hours, new NightFootfallNightly(), nights, new NightLandmarkMonthly(), months)
                .forEach((mart, inOrder) -> assertThat(TextTable.lines(build(mart, readings, 3)))
                        .as(mart.name())
                        .containsExactlyInAnyOrderElementsOf(TextTable.lines(inOrder)));
    }
}

package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.ratio;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Nights of places beside their partner nights of last year (domain.md §4.3), from the same sensor-hours: an hour of a sensor is
 * matched when it has a reading on both nights, so that an outage or a new sensor on either side is no growth.
 */
final class SensorNights {
    static final BigDecimal SMALLEST_COVERAGE = new BigDecimal("0.9");

    private static final String SENSORS = "sensors_of_place";
    private static final List<String> NIGHT =
            List.of("place", "district", "contains_places", "parent", "basis", "night_date");

    private SensorNights() {}

    /** One row per place, night with at least one row of a sensor, and basis. */
    static Dataset<Row> of(Inputs in) {
        Dataset<Row> hours = SensorHours.of(in);
        return ownHours(hours)
                .unionByName(partnerHours(hours, in.calendar()))
                .transform(SensorNights::sideBySide)
                .transform(SensorNights::perNight)
                .filter(col("is_own"))
                .join(SensorsInUse.of(in.sensors(), "place", SENSORS), "place")
                .join(in.calendar().withColumnRenamed("day", "night_date"), "night_date", "left")
                .transform(SensorNights::withCoverage);
    }

    private static Dataset<Row> ownHours(Dataset<Row> hours) {
        return hours.select(columns("sensor", "hour", "in_count", "out_count", "passes"))
                .withColumns(Map.of("base_count", lit(null).cast("bigint"), "is_own", lit(true)));
    }

    /** The hours of each night once more, under the nights that they are the partner of. */
    private static Dataset<Row> partnerHours(Dataset<Row> hours, Dataset<Row> calendar) {
        Column nothing = lit(null).cast("bigint");
        return hours.filter(col("is_night").and(col("in_count").isNotNull()))
                .join(
                        calendar.select(
                                col("day").as("later_night"),
                                col("partner_date").as("night_date")),
                        "night_date")
                .withColumns(Map.of(
                        "night_date",
                        col("later_night"),
                        "base_count",
                        col("in_count"),
                        "in_count",
                        nothing,
                        "out_count",
                        nothing,
                        "passes",
                        nothing,
                        "is_own",
                        lit(false)))
                .select(columns("sensor", "hour", "in_count", "out_count", "passes", "base_count", "is_own"));
    }

    private static Dataset<Row> sideBySide(Dataset<Row> hours) {
        return hours.groupBy(columns("sensor", "hour"))
                .agg(
                        max("in_count").as("in_count"),
                        max("out_count").as("out_count"),
                        max("passes").as("passes"),
                        max("base_count").as("base_count"),
                        bool_or(col("is_own")).as("is_own"))
                .withColumns(Map.of(
                        "is_night", SensorHours.isNight(),
                        "is_matched",
                                col("in_count")
                                        .isNotNull()
                                        .and(col("base_count").isNotNull())));
    }

    private static Dataset<Row> perNight(Dataset<Row> hours) {
        Column night = col("is_night");
        Column bothWays = night.and(col("passes").isNotNull());
        return hours.groupBy(columns())
                .agg(
                        bool_or(col("is_own")).as("is_own"),
                        sum("in_count").as("day_count"),
                        sum(when(night, col("in_count"))).as("night_count"),
                        sum(when(SensorHours.isEvening(), col("in_count"))).as("evening_count"),
                        sum(when(SensorHours.isLate(), col("in_count"))).as("late_count"),
                        sum(when(SensorHours.isSmallHours(), col("in_count"))).as("small_hours_count"),
                        sum(when(night, col("out_count"))).as("night_out_count"),
                        sum(when(night, col("passes"))).as("night_passes"),
                        sum(when(bothWays, col("in_count"))).as("in_both_ways"),
                        sum(when(bothWays, col("out_count"))).as("out_both_ways"),
                        count(when(night, col("in_count"))).as("sensor_hours_reported"),
                        sum("base_count").as("night_count_base"),
                        count("base_count").as("base_hours_reported"),
                        count(when(col("is_matched"), lit(1))).as("matched_sensor_hours"),
                        sum(when(col("is_matched"), col("in_count"))).as("matched_count"),
                        sum(when(col("is_matched"), col("base_count"))).as("matched_count_base"));
    }

    private static Dataset<Row> withCoverage(Dataset<Row> nights) {
        Column night = col("night_date");
        Column partner = col("partner_date");
        return nights.withColumns(Map.of(
                        "sensors", SensorsInUse.names(SENSORS, night, night),
                        "sensor_hours_expected", SensorsInUse.hoursOwed(SENSORS, night, night),
                        "base_hours_expected",
                                when(partner.isNotNull(), SensorsInUse.hoursOwed(SENSORS, partner, partner))))
                .withColumns(Map.of(
                        "coverage_share", ratio(col("sensor_hours_reported"), col("sensor_hours_expected")),
                        "base_coverage_share", ratio(col("base_hours_reported"), col("base_hours_expected"))));
    }

    private static Column[] columns(String... more) {
        return Stream.concat(NIGHT.stream(), Stream.of(more))
                .map(name -> col(name))
                .toArray(Column[]::new);
    }
}

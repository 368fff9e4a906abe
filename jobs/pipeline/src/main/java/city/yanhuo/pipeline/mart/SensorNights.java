package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.ratio;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

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
    private static final String SENSORS = "sensors_of_place";
    private static final List<String> NIGHT =
            List.of("place", "district", "contains_places", "parent", "basis", "night_date");

    private SensorNights() {}

    /** One row per place, night with at least one row of a sensor, and basis. */
    static Dataset<Row> of(Inputs in) {
        return in.sharing().once("nights of places", () -> nights(in));
    }

    private static Dataset<Row> nights(Inputs in) {
        return SensorHours.of(in)
                .join(laterNights(in.calendar()), "night_date", "left")
                .transform(SensorNights::underBothNights)
                .transform(SensorNights::sideBySide)
                .transform(SensorNights::perNight)
                .filter(col("is_own"))
                .join(SensorsInUse.of(in.sensors(), "place", SENSORS), "place")
                .join(in.calendar().withColumnRenamed("day", "night_date"), "night_date", "left")
                .transform(SensorNights::withCoverage);
    }

    private static Dataset<Row> laterNights(Dataset<Row> calendar) {
        return calendar.groupBy(col("partner_date").as("night_date"))
                .agg(collect_list("day").as("later_nights"));
    }

    /** Each hour once under its own night, and once under every night that its night is the partner of. */
    private static Dataset<Row> underBothNights(Dataset<Row> hours) {
        Column own = array(col("own_night"));
        return hours.withColumnRenamed("night_date", "own_night")
                .withColumn("night_date", explode(coalesce(concat(own, col("later_nights")), own)))
                .withColumn("is_own", col("night_date").equalTo(col("own_night")));
    }

    private static Dataset<Row> sideBySide(Dataset<Row> hours) {
        Column own = col("is_own");
        return hours.groupBy(columns("sensor", "hour", "is_night"))
                .agg(
                        bool_or(own).as("is_own"),
                        max(when(own, col("in_count"))).as("in_count"),
                        max(when(own, col("out_count"))).as("out_count"),
                        max(when(own, col("passes"))).as("passes"),
                        max(when(not(own).and(col("is_night")), col("in_count")))
                                .as("base_count"))
                .withColumn(
                        "is_matched",
                        col("in_count").isNotNull().and(col("base_count").isNotNull()));
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

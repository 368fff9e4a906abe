package city.yanhuo.pipeline.mart;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The sensors of a place or a district, and the hours of the night that they owe while they are in use. */
final class SensorsInUse {
    private static final int HOURS_OF_NIGHT = 12;

    private SensorsInUse() {}

    /** One row per value of {@code owner}; the column {@code name} holds all its sensors ever, for the functions below. */
    static Dataset<Row> of(Dataset<Row> sensors, String owner, String name) {
        return sensors.groupBy(owner)
                .agg(sort_array(collect_list(struct("sensor", "valid_from", "valid_to")))
                        .as(name));
    }

    /** Ids of those in use on any day from {@code first} to {@code last}, comma-separated, sorted. */
    static Column names(String name, Column first, Column last) {
        Column inUse = filter(
                col(name),
                sensor -> sensor.getField("valid_from")
                        .leq(last)
                        .and(sensor.getField("valid_to").geq(first)));
        return array_join(transform(inUse, sensor -> sensor.getField("sensor")), ",");
    }

    /** Hours of the nights from {@code first} to {@code last}, 12 for each night and sensor in use. */
    static Column hoursOwed(String name, Column first, Column last) {
        return aggregate(
                        col(name),
                        lit(0),
                        (nights, sensor) -> nights.plus(greatest(
                                lit(0),
                                datediff(
                                                least(sensor.getField("valid_to"), last),
                                                greatest(sensor.getField("valid_from"), first))
                                        .plus(1))))
                .multiply(HOURS_OF_NIGHT);
    }
}

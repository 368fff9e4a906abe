package city.yanhuo.pipeline.mart;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import city.yanhuo.contract.feed.Subject;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Hours at sensors, from which all footfall marts are made. The business day runs from 06:00 to 06:00 and its night from 18:00; an
 * hour after midnight belongs to the evening before (domain.md §3.4). Days and hours have no zone.
 */
final class SensorHours {
    static final int DAY_BEGINS = 6;
    static final int NIGHT_BEGINS = 18;
    static final int LATE_BEGINS = 22;
    static final int SMALL_HOURS_BEGIN = 2;
    static final int LAST_HOUR = 23;
    static final String OFFLINE = "OFFLINE";

    private static final String OK = "OK";

    private SensorHours() {}

    /**
     * One row per sensor, hour and basis, with the place of the sensor: day, hour, night_date, is_night, in_count, out_count, passes,
     * status. What a sensor says while it is offline is no reading. Hours of a business day on which the sensor was not in use are
     * left out.
     */
    static Dataset<Row> of(Inputs in) {
        return in.sharing()
                .once(
                        "hours at sensors",
                        () -> in.current(Subject.FOOTFALL)
                                .transform(SensorHours::bothDirections)
                                .join(in.sensors(), "sensor")
                                .filter(col("night_date").between(col("valid_from"), col("valid_to")))
                                .join(in.places(), "place"));
    }

    private static Dataset<Row> bothDirections(Dataset<Row> footfall) {
        Column reading = when(coalesce(col("status").notEqual(OFFLINE), lit(true)), col("count"));
        return footfall.filter(isPassage())
                .groupBy("sensor", "day", "hour", "basis")
                .agg(
                        sum(when(col("direction").equalTo("IN"), reading)).as("in_count"),
                        sum(when(col("direction").equalTo("OUT"), reading)).as("out_count"),
                        coalesce(min(when(col("status").notEqual(OK), col("status"))), max("status"))
                                .as("status"))
                .withColumns(Map.of(
                        "night_date", nightDate(),
                        "is_night", isNight(),
                        "passes", col("in_count").plus(col("out_count"))));
    }

    /** Whether a row tells of a direction and an hour of the day. */
    static Column isPassage() {
        return col("direction").isin("IN", "OUT").and(col("hour").between(0, LAST_HOUR));
    }

    /** The date of the business day that an hour belongs to. */
    static Column nightDate() {
        return when(col("hour").lt(DAY_BEGINS), date_sub(col("day"), 1)).otherwise(col("day"));
    }

    /** 18:00 to 06:00. */
    static Column isNight() {
        return col("hour").geq(NIGHT_BEGINS).or(col("hour").lt(DAY_BEGINS));
    }

    /** 18:00 to 22:00. */
    static Column isEvening() {
        return col("hour").between(NIGHT_BEGINS, LATE_BEGINS - 1);
    }

    /** 22:00 to 02:00. */
    static Column isLate() {
        return col("hour").geq(LATE_BEGINS).or(col("hour").lt(SMALL_HOURS_BEGIN));
    }

    /** 02:00 to 06:00. */
    static Column isSmallHours() {
        return col("hour").between(SMALL_HOURS_BEGIN, DAY_BEGINS - 1);
    }
}

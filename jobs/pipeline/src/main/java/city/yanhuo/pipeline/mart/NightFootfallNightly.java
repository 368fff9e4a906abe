package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.because;
import static city.yanhuo.pipeline.mart.Figures.growth;
import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static city.yanhuo.pipeline.mart.Figures.ratio;
import static city.yanhuo.pipeline.mart.Figures.reason;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.reference.ReferenceData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * People counted on their way in per place and night. A night runs from 18:00 to 06:00 and is counted to the evening's date; the
 * business day runs from 06:00 to 06:00 (domain.md §3.4).
 */
final class NightFootfallNightly implements Mart {
    private static final int DAY_BEGINS = 6;
    private static final int NIGHT_BEGINS = 18;
    private static final int LATE_BEGINS = 22;
    private static final int HOURS_OF_NIGHT = 12;
    private static final BigDecimal SMALLEST_COVERAGE = new BigDecimal("0.9");

    @Override
    public String name() {
        return "night_footfall_nightly";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.FOOTFALL);
    }

    @Override
    public List<PassedOver> passesOver(Subject subject, ReferenceData reference) {
        return List.of();
    }

    @Override
    public Dataset<Row> build(Inputs in) {
        Dataset<Row> nights = in.current(Subject.FOOTFALL)
                .transform(hours -> ofValidSensors(hours, in.sensors()))
                .transform(NightFootfallNightly::perNight)
                .join(sensorsOfPlaces(in.sensors()), "place")
                .join(in.places(), "place")
                .transform(NightFootfallNightly::withCoverage)
                .join(in.calendar(), col("period_start").equalTo(col("day")), "left");
        return nights.join(
                        comparable(nights),
                        nights.col("partner_date")
                                .equalTo(col("base_night"))
                                .and(nights.col("place").equalTo(col("base_place")))
                                .and(nights.col("basis").equalTo(col("base_basis"))),
                        "left")
                .transform(NightFootfallNightly::withMeasures)
                .transform(NightFootfallNightly::withReasons);
    }

    /** Inward hours with the place of their sensor and the night of the business day that they belong to. */
    private static Dataset<Row> ofValidSensors(Dataset<Row> hours, Dataset<Row> sensors) {
        return hours.filter(col("direction").equalTo("IN"))
                .withColumn(
                        "period_start",
                        when(col("hour").lt(DAY_BEGINS), date_sub(col("day"), 1))
                                .otherwise(col("day")))
                .join(sensors, "sensor")
                .filter(col("period_start").between(col("valid_from"), col("valid_to")));
    }

    private static Dataset<Row> perNight(Dataset<Row> hours) {
        Column evening = col("hour").between(NIGHT_BEGINS, LATE_BEGINS - 1);
        Column late = col("hour").geq(LATE_BEGINS).or(col("hour").lt(DAY_BEGINS));
        return hours.groupBy("place", "period_start", "basis")
                .agg(
                        sum(when(evening, col("count"))).as("evening_count"),
                        sum(when(late, col("count"))).as("late_count"),
                        sum(when(evening.or(late), col("count"))).as("night_count"),
                        sum(col("count")).as("day_count"),
                        count(when(evening.or(late), col("count"))).as("sensor_hours_reported"));
    }

    private static Dataset<Row> sensorsOfPlaces(Dataset<Row> sensors) {
        return sensors.groupBy("place")
                .agg(sort_array(collect_list(struct("sensor", "valid_from", "valid_to")))
                        .as("sensors_ever"));
    }

    private static Dataset<Row> withCoverage(Dataset<Row> nights) {
        Column valid = filter(
                col("sensors_ever"),
                sensor -> col("period_start").between(sensor.getField("valid_from"), sensor.getField("valid_to")));
        return nights.withColumn("valid", transform(valid, sensor -> sensor.getField("sensor")))
                .withColumns(Map.of(
                        "sensors", array_join(col("valid"), ","),
                        "sensor_hours_expected", size(col("valid")).multiply(HOURS_OF_NIGHT)))
                .withColumn("coverage_share", ratio(col("sensor_hours_reported"), col("sensor_hours_expected")));
    }

    private static Dataset<Row> comparable(Dataset<Row> nights) {
        return nights.select(
                col("place").as("base_place"),
                col("basis").as("base_basis"),
                col("period_start").as("base_night"),
                col("night_count").as("night_count_base"),
                col("coverage_share").as("base_coverage"));
    }

    private static Dataset<Row> withMeasures(Dataset<Row> nights) {
        Column covered = col("coverage_share")
                .geq(SMALLEST_COVERAGE)
                .and(col("base_coverage").geq(SMALLEST_COVERAGE));
        return nights.withColumns(Map.of(
                "period", col("period_start").cast("string"),
                "period_kind", lit("DAY"),
                "period_end", col("period_start"),
                "night_share",
                        when(col("coverage_share").geq(SMALLEST_COVERAGE), ratio(col("night_count"), col("day_count"))),
                "night_count_growth", when(covered, growth(col("night_count"), col("night_count_base"))),
                "is_total", lit(false)));
    }

    private static Dataset<Row> withReasons(Dataset<Row> nights) {
        Column notReported = otherwise("NOT_REPORTED");
        Column noNight = because(col("night_count").isNull(), "NOT_REPORTED");
        Column noBase = because(col("night_count_base").isNull(), "NO_BASE");
        Column lowCoverage = because(
                col("coverage_share")
                        .lt(SMALLEST_COVERAGE)
                        .or(coalesce(col("base_coverage").lt(SMALLEST_COVERAGE), lit(false))),
                "LOW_COVERAGE");
        return nights.withColumns(Map.of(
                "night_count_reason", reason(col("night_count"), notReported),
                "evening_count_reason", reason(col("evening_count"), notReported),
                "late_count_reason", reason(col("late_count"), notReported),
                "day_count_reason", reason(col("day_count"), notReported),
                "night_share_reason",
                        reason(
                                col("night_share"),
                                noNight,
                                because(col("coverage_share").lt(SMALLEST_COVERAGE), "LOW_COVERAGE"),
                                otherwise("ZERO_BASE")),
                "coverage_share_reason", reason(col("coverage_share"), otherwise("ZERO_BASE")),
                "night_count_base_reason", reason(col("night_count_base"), noPartner(), otherwise("NO_BASE")),
                "night_count_growth_reason",
                        reason(
                                col("night_count_growth"),
                                noNight,
                                noPartner(),
                                noBase,
                                lowCoverage,
                                otherwise("ZERO_BASE"))));
    }

    private static Column noPartner() {
        return coalesce(col("partner_date_reason"), because(col("partner_date").isNull(), "NO_PARTNER"));
    }
}

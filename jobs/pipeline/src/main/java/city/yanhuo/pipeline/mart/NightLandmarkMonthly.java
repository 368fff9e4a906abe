package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.SMALLEST_COVERAGE;
import static city.yanhuo.pipeline.mart.Figures.addReason;
import static city.yanhuo.pipeline.mart.Figures.because;
import static city.yanhuo.pipeline.mart.Figures.growth;
import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static city.yanhuo.pipeline.mart.Figures.ratio;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.dayofmonth;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import city.yanhuo.contract.feed.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Nights of a place over a month: means of whole nights, growth over pairs of partner nights, an index on the place's first whole
 * month, and its rank among the places of its district (domain.md §3.4, §4.3). A place within another one has no rank and no share:
 * who walks from one into the other would count twice.
 */
final class NightLandmarkMonthly implements Mart {
    private static final String PLACE_SENSORS = "sensors_of_place";
    private static final String DISTRICT_SENSORS = "sensors_of_district";
    private static final WindowSpec SERIES = Window.partitionBy("place", "basis");
    private static final WindowSpec DISTRICT = Window.partitionBy("district", "basis", "period_start", "is_nested");

    @Override
    public String name() {
        return "night_landmark_monthly";
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
    public Dataset<Row> build(Inputs in) {
        return SensorNights.of(in)
                .transform(NightLandmarkMonthly::perMonth)
                .join(pairsPossible(in.calendar()), "period_start", "left")
                .join(SensorsInUse.of(in.sensors(), "place", PLACE_SENSORS), "place")
                .join(districts(in), "district", "left")
                .transform(NightLandmarkMonthly::withPeriod)
                .transform(NightLandmarkMonthly::withCoverage)
                .transform(NightLandmarkMonthly::withMeans)
                .transform(NightLandmarkMonthly::withGrowth)
                .transform(NightLandmarkMonthly::withIndex)
                .transform(NightLandmarkMonthly::withDistrict)
                .transform(NightLandmarkMonthly::withReasons);
    }

    private static Dataset<Row> perMonth(Dataset<Row> nights) {
        Column whole = col("coverage_share").geq(SMALLEST_COVERAGE);
        Column pair = whole.and(col("base_coverage_share").geq(SMALLEST_COVERAGE))
                .and(col("matched_sensor_hours").gt(0));
        return nights.withColumn("period_start", trunc(col("night_date"), "MM"))
                .groupBy("place", "district", "contains_places", "parent", "basis", "period_start")
                .agg(
                        count(col("night_count")).as("nights_reported"),
                        count(when(whole, lit(1))).as("nights_whole"),
                        sum("night_count").as("night_count"),
                        sum("night_passes").as("night_passes"),
                        sum("sensor_hours_reported").as("sensor_hours_reported"),
                        sum(when(whole, col("night_count"))).as("whole_count"),
                        sum(when(whole, col("evening_count"))).as("whole_evening_count"),
                        sum(when(whole, col("late_count"))).as("whole_late_count"),
                        sum(when(whole, col("small_hours_count"))).as("whole_small_hours_count"),
                        sum(when(whole, col("day_count"))).as("whole_day_count"),
                        count(col("night_count_base")).as("nights_with_base"),
                        count(when(pair, lit(1))).as("pairs_used"),
                        sum(when(pair, col("matched_count"))).as("matched_count"),
                        sum(when(pair, col("matched_count_base"))).as("matched_count_base"));
    }

    private static Dataset<Row> pairsPossible(Dataset<Row> calendar) {
        return calendar.groupBy(trunc(col("day"), "MM").as("period_start"))
                .agg(count(col("partner_date")).as("pairs_possible"));
    }

    /** Sensors of each district, without those of places within other places. */
    private static Dataset<Row> districts(Inputs in) {
        Dataset<Row> sensors =
                in.sensors().join(in.places().filter(col("parent").isNull()), "place");
        return SensorsInUse.of(sensors, "district", DISTRICT_SENSORS);
    }

    private static Dataset<Row> withPeriod(Dataset<Row> months) {
        return months.withColumns(Map.of(
                "period", date_format(col("period_start"), "yyyy-MM"),
                "period_kind", lit("MONTH"),
                "period_end", last_day(col("period_start")),
                "nights_of_month", dayofmonth(last_day(col("period_start"))),
                "is_nested", col("parent").isNotNull(),
                "is_total", col("contains_places")));
    }

    private static Dataset<Row> withCoverage(Dataset<Row> months) {
        Column first = col("period_start");
        Column last = col("period_end");
        return months.withColumns(Map.of(
                        "sensors", SensorsInUse.names(PLACE_SENSORS, first, last),
                        "sensor_hours_expected", SensorsInUse.hoursOwed(PLACE_SENSORS, first, last),
                        "district_hours_expected", SensorsInUse.hoursOwed(DISTRICT_SENSORS, first, last),
                        "district_hours_reported", sum("sensor_hours_reported").over(DISTRICT)))
                .withColumns(Map.of(
                        "coverage_share", ratio(col("sensor_hours_reported"), col("sensor_hours_expected")),
                        "district_coverage_share",
                                when(
                                        col("is_nested").equalTo(false),
                                        ratio(col("district_hours_reported"), col("district_hours_expected")))));
    }

    private static Dataset<Row> withMeans(Dataset<Row> months) {
        return months.withColumns(Map.of(
                "night_count_mean", ifCovered(perWholeNight("whole_count")),
                "evening_count_mean", ifCovered(perWholeNight("whole_evening_count")),
                "late_count_mean", ifCovered(perWholeNight("whole_late_count")),
                "small_hours_count_mean", ifCovered(perWholeNight("whole_small_hours_count")),
                "night_share", ifCovered(ratio(col("whole_count"), col("whole_day_count")))));
    }

    private static Column perWholeNight(String count) {
        return ratio(col(count), col("nights_whole"));
    }

    private static Column ifCovered(Column measure) {
        return when(col("coverage_share").geq(SMALLEST_COVERAGE), measure);
    }

    private static Dataset<Row> withGrowth(Dataset<Row> months) {
        return months.withColumn("pairs_possible", coalesce(col("pairs_possible"), lit(0)))
                .withColumn("pairs_share", ratio(col("pairs_used"), col("pairs_possible")))
                .withColumn(
                        "night_count_like_for_like_growth",
                        when(
                                col("pairs_share").geq(SMALLEST_COVERAGE),
                                growth(col("matched_count"), col("matched_count_base"))));
    }

    /** From the sums, so that it is rounded once. */
    private static Dataset<Row> withIndex(Dataset<Row> months) {
        Column first = min(when(
                        col("night_count_mean").isNotNull(),
                        struct(col("period_start"), col("whole_count"), col("nights_whole"))))
                .over(SERIES);
        Column scaled = col("whole_count").multiply(col("base.nights_whole")).multiply(100);
        Column base = col("base.whole_count").multiply(col("nights_whole"));
        return months.withColumn("base", first)
                .withColumns(Map.of(
                        "index_base_period", date_format(col("base.period_start"), "yyyy-MM"),
                        "night_count_index", ifCovered(ratio(scaled, base))));
    }

    private static Dataset<Row> withDistrict(Dataset<Row> months) {
        Column counts = col("district_coverage_share")
                .geq(SMALLEST_COVERAGE)
                .and(col("night_count_mean").isNotNull());
        Column byMean = rank().over(DISTRICT.orderBy(col("night_count_mean").desc_nulls_last()));
        Column ofDistrict = sum("night_count").over(DISTRICT);
        return months.withColumns(Map.of(
                "district_rank", when(counts, byMean),
                "district_share", when(counts, ratio(col("night_count"), ofDistrict))));
    }

    private static Dataset<Row> withReasons(Dataset<Row> months) {
        Column notReported = because(col("night_count").isNull(), "NOT_REPORTED");
        Column lowCoverage = because(col("coverage_share").lt(SMALLEST_COVERAGE), "LOW_COVERAGE");
        Column nested = because(col("is_nested"), "NESTED");
        Column noPartner = because(col("pairs_possible").equalTo(0), "NO_PARTNER");
        Column noBase = because(col("nights_with_base").equalTo(0), "NO_BASE");
        Column zeroBase = otherwise("ZERO_BASE");
        Column tooLittle = otherwise("LOW_COVERAGE");
        Map<String, Column> columns = new HashMap<>();
        addReason(columns, "night_count", otherwise("NOT_REPORTED"));
        addReason(columns, "night_passes", otherwise("NOT_REPORTED"));
        addReason(columns, "coverage_share", zeroBase);
        for (String mean : List.of("night_count", "evening_count", "late_count", "small_hours_count")) {
            addReason(columns, mean + "_mean", notReported, tooLittle);
        }
        addReason(columns, "night_share", notReported, lowCoverage, zeroBase);
        addReason(columns, "matched_count", notReported, noPartner, noBase, tooLittle);
        addReason(columns, "matched_count_base", notReported, noPartner, noBase, tooLittle);
        addReason(
                columns,
                "night_count_like_for_like_growth",
                notReported,
                noPartner,
                noBase,
                because(col("pairs_share").lt(SMALLEST_COVERAGE), "LOW_COVERAGE"),
                zeroBase);
        addReason(columns, "night_count_index", notReported, lowCoverage, zeroBase);
        addReason(columns, "district_coverage_share", nested, zeroBase);
        Column lowDistrict = because(col("district_coverage_share").lt(SMALLEST_COVERAGE), "LOW_COVERAGE");
        addReason(columns, "district_rank", nested, notReported, lowCoverage, otherwise("LOW_COVERAGE"));
        addReason(columns, "district_share", nested, notReported, lowCoverage, lowDistrict, zeroBase);
        return months.withColumns(columns);
    }
}

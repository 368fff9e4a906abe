package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.because;
import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static city.yanhuo.pipeline.mart.Figures.ratio;
import static city.yanhuo.pipeline.mart.Figures.reason;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import city.yanhuo.contract.feed.Subject;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * How near a place came to its approved capacity, per day (domain.md §3.3): the visits of the day against the capacity of the day,
 * and the most people inside at once against that of the moment. The higher of the two decides the level.
 */
final class CapacityDaily implements Mart {
    private static final int WARN_PERCENT = 80;
    private static final int FULL_PERCENT = 100;
    private static final WindowSpec YEAR = Window.partitionBy(col("place"), col("basis"), year(col("period_start")))
            .orderBy("period_start")
            .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    private static final WindowSpec MONTH = Window.partitionBy(
                    col("place"), col("basis"), year(col("period_start")), month(col("period_start")))
            .orderBy("period_start")
            .rowsBetween(Window.unboundedPreceding(), Window.currentRow());

    @Override
    public String name() {
        return "capacity_daily";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.VISIT);
    }

    @Override
    public Dataset<Row> build(Inputs in) {
        Dataset<Row> capacities = in.capacities().withColumnRenamed("place", "capacity_place");
        return VisitReports.perDay(in.current(Subject.VISIT))
                .join(in.places(), "place")
                .join(
                        capacities,
                        col("place")
                                .equalTo(col("capacity_place"))
                                .and(col("period_start").between(col("valid_from"), col("valid_to"))),
                        "left")
                .transform(CapacityDaily::withLevel)
                .transform(CapacityDaily::withCounts)
                .transform(CapacityDaily::withReasons);
    }

    private static Dataset<Row> withLevel(Dataset<Row> days) {
        Column known = col("day_ratio").isNotNull().or(col("instant_ratio").isNotNull());
        return days.withColumns(Map.of(
                        "period", col("period_start").cast("string"),
                        "period_kind", lit("DAY"),
                        "period_end", col("period_start"),
                        "is_total", col("contains_places"),
                        "day_ratio", ratio(col("visits"), col("day_capacity")),
                        "instant_ratio", ratio(col("in_park_peak"), col("instant_capacity"))))
                .withColumn(
                        "level",
                        when(reaches(FULL_PERCENT), "FULL")
                                .when(reaches(WARN_PERCENT), "WARN")
                                .when(known, "NONE"));
    }

    /** By whole numbers, so that 79.999… percent are not 80. */
    private static Column reaches(int percent) {
        return coalesce(reaches("visits", "day_capacity", percent), lit(false))
                .or(coalesce(reaches("in_park_peak", "instant_capacity", percent), lit(false)));
    }

    private static Column reaches(String people, String capacity, int percent) {
        return col(people).multiply(100).geq(col(capacity).multiply(percent));
    }

    private static Dataset<Row> withCounts(Dataset<Row> days) {
        Column warned = when(col("level").isin("WARN", "FULL"), 1);
        Column full = when(col("level").equalTo("FULL"), 1);
        return days.withColumns(Map.of(
                "days_from_80_month", count(warned).over(MONTH),
                "days_from_80_ytd", count(warned).over(YEAR),
                "days_full_month", count(full).over(MONTH),
                "days_full_ytd", count(full).over(YEAR),
                "days_rated_ytd", count(col("level")).over(YEAR)));
    }

    private static Dataset<Row> withReasons(Dataset<Row> days) {
        Column noDay = because(col("day_capacity").isNull(), "NO_CAPACITY");
        Column noInstant = because(col("instant_capacity").isNull(), "NO_CAPACITY");
        Column neither =
                because(col("day_capacity").isNull().and(col("instant_capacity").isNull()), "NO_CAPACITY");
        return days.withColumns(Map.of(
                "visits_reason", reason(col("visits"), otherwise("NOT_REPORTED")),
                "in_park_peak_reason", reason(col("in_park_peak"), otherwise("NOT_REPORTED")),
                "day_capacity_reason", reason(col("day_capacity"), noDay),
                "instant_capacity_reason", reason(col("instant_capacity"), noInstant),
                "day_ratio_reason", reason(col("day_ratio"), noDay, otherwise("NOT_REPORTED")),
                "instant_ratio_reason", reason(col("instant_ratio"), noInstant, otherwise("NOT_REPORTED")),
                "level_reason", reason(col("level"), neither, otherwise("NOT_REPORTED"))));
    }
}

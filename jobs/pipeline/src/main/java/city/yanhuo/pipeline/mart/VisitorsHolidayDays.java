package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.because;
import static city.yanhuo.pipeline.mart.Figures.growth;
import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static city.yanhuo.pipeline.mart.Figures.reason;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import city.yanhuo.contract.feed.Subject;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The days of a break as a series: visits of its first day, second day and so on, beside those that are alike last year. */
final class VisitorsHolidayDays implements Mart {
    @Override
    public String name() {
        return "visitors_holiday_days";
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
        return HolidayDays.of(in)
                .withColumn(
                        "days_reported",
                        count(col("visits")).over(Window.partitionBy("place", "basis", "holiday", "year")))
                .filter(col("days_reported").gt(0).and(col("own_day").isNotNull()))
                .join(in.places(), "place")
                .transform(VisitorsHolidayDays::withMeasures)
                .transform(VisitorsHolidayDays::withReasons);
    }

    private static Dataset<Row> withMeasures(Dataset<Row> days) {
        return days.withColumns(Map.of(
                "period", col("own_day").cast("string"),
                "period_kind", lit("DAY"),
                "period_start", col("own_day"),
                "period_end", col("own_day"),
                "is_total", col("contains_places"),
                "base_day", col("aligned_partner"),
                "visits_base", col("visits_of_aligned"),
                "visits_growth", growth(col("visits"), col("visits_of_aligned"))));
    }

    private static Dataset<Row> withReasons(Dataset<Row> days) {
        Column noVisits = because(col("visits").isNull(), "NOT_REPORTED");
        Column noBreak = because(col("base_days").equalTo(0), "NO_PARTNER");
        Column noDay = because(col("base_day").isNull(), "LENGTH_DIFFERS");
        Column noBase = because(col("visits_base").isNull(), "NO_BASE");
        return days.withColumns(Map.of(
                "visits_reason", reason(col("visits"), noVisits),
                "base_day_reason", reason(col("base_day"), noBreak, noDay),
                "visits_base_reason", reason(col("visits_base"), noBreak, noDay, noBase),
                "visits_growth_reason",
                        reason(col("visits_growth"), noVisits, noBreak, noDay, noBase, otherwise("ZERO_BASE"))));
    }
}

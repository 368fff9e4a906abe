package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static city.yanhuo.pipeline.mart.Figures.rate;
import static city.yanhuo.pipeline.mart.Figures.reason;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import city.yanhuo.contract.feed.Subject;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Scenes and landmarks as the districts' newest ledgers have them; a thing counts from its recognition on until that lapses (domain.md
 * §8.9). Its days tell what it was on any day, so that counts of the past need no older ledger.
 */
final class ConsumptionPlaces implements Mart {
    private static final WindowSpec THING = Window.partitionBy("kind", "district", "name");

    @Override
    public String name() {
        return "consumption_places";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.LEDGER_ITEM);
    }

    @Override
    public Dataset<Row> build(Inputs in) {
        return in.vintages(Subject.LEDGER_ITEM)
                .withColumn("is_current", lit(false))
                .unionByName(in.current(Subject.LEDGER_ITEM).withColumn("is_current", lit(true)))
                .filter(col("kind").isin("SCENE", "LANDMARK", "NIGHT_LANDMARK"))
                .transform(ConsumptionPlaces::withDays)
                .transform(ConsumptionPlaces::withPeriod)
                .transform(ConsumptionPlaces::withReportedTo);
    }

    /**
     * The day of the oldest ledger that lists the thing, or of its recognition where the ledgers begin later. A lapse without a day
     * has that of the oldest ledger that tells of it.
     */
    private static Dataset<Row> withDays(Dataset<Row> items) {
        Column isLapsed = col("status").equalTo("LAPSED");
        return items.withColumns(Map.of(
                        "first_seen", least(min(col("period_end")).over(THING), col("recognised_on")),
                        "lapsed_on",
                                coalesce(
                                        col("lapsed_on"),
                                        when(
                                                isLapsed,
                                                min(when(isLapsed, col("period_end")))
                                                        .over(THING)))))
                .filter(col("is_current"));
    }

    private static Dataset<Row> withPeriod(Dataset<Row> items) {
        return items.withColumns(Map.of(
                "period", date_format(col("period_end"), "yyyy-MM"),
                "period_kind", lit("MONTH"),
                "period_start", trunc(col("period_end"), "MM"),
                "progress", rate(col("progress")),
                "progress_reason", reason(col("progress"), otherwise("NOT_REPORTED")),
                "vintage", col("submitted_at"),
                "is_total", lit(false)));
    }

    private static Dataset<Row> withReportedTo(Dataset<Row> items) {
        return items.withColumn("reported_to", max(col("period_end")).over(Window.partitionBy("district")));
    }
}

package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static city.yanhuo.pipeline.mart.Figures.rate;
import static city.yanhuo.pipeline.mart.Figures.reason;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.trunc;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.reference.ReferenceData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Scenes and landmarks as the districts' newest ledgers have them; a thing counts from its recognition on (domain.md §8.9). */
final class ConsumptionPlaces implements Mart {
    @Override
    public String name() {
        return "consumption_places";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.LEDGER_ITEM);
    }

    @Override
    public List<PassedOver> passesOver(Subject subject, ReferenceData reference) {
        return List.of();
    }

    @Override
    public Dataset<Row> build(Inputs in) {
        return in.current(Subject.LEDGER_ITEM)
                .transform(ConsumptionPlaces::withPeriod)
                .transform(ConsumptionPlaces::withReportedTo);
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

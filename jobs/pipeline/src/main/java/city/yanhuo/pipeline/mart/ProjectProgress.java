package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static city.yanhuo.pipeline.mart.Figures.rate;
import static city.yanhuo.pipeline.mart.Figures.reason;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.trunc;

import city.yanhuo.contract.feed.Subject;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Milestones and undated pushes as each month's ledger has them, so that what was planned and known on any day can be told. Of several
 * ledgers of one month the one submitted last counts, ties by arrival (DESIGN §3).
 */
final class ProjectProgress implements Mart {
    private static final WindowSpec TOLD_OF_A_MONTH = Window.partitionBy(
                    col("basis"), col("kind"), col("district"), col("name"), col("period_end"))
            .orderBy(col("submitted_at").desc(), col("delivery").desc());
    private static final WindowSpec BY_MONTH = Window.partitionBy(
                    col("basis"), col("kind"), col("district"), col("name"))
            .orderBy("period_end");

    @Override
    public String name() {
        return "project_progress";
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
    public Dataset<Row> build(Inputs in) {
        Column isNewest = col("rank").equalTo(1);
        return in.vintages(Subject.LEDGER_ITEM)
                .filter(col("kind").isin("MILESTONE", "STATUS"))
                .withColumn("rank", row_number().over(TOLD_OF_A_MONTH))
                .filter(isNewest)
                .withColumn("superseded_on", lead(col("period_end"), 1).over(BY_MONTH))
                .withColumns(Map.of(
                        "period", date_format(col("period_end"), "yyyy-MM"),
                        "period_kind", lit("MONTH"),
                        "period_start", trunc(col("period_end"), "MM"),
                        "planned_finish", col("due"),
                        "finished_on", col("recognised_on"),
                        "progress", rate(col("progress")),
                        "progress_reason", reason(col("progress"), otherwise("NOT_REPORTED")),
                        "reported_on", col("period_end"),
                        "vintage", col("submitted_at"),
                        "is_total", lit(false)));
    }
}

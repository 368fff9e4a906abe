package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.isOneMonth;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Sheets of vehicles over all models. Registers print single months only: a year of theirs gets cumulative rows, for as long as its
 * months follow each other from January. A year with any cumulative row keeps what was published.
 */
final class SheetRows {
    private static final List<String> MEASURES = List.of("level", "base", "units", "units_base");

    private SheetRows() {}

    /** Rows in the form that {@link OfficialSeries} takes, with units and units_base. */
    static Dataset<Row> of(Dataset<Row> sheets, List<String> series) {
        return sheets.filter(col("period_kind").isin("MONTH", "CUM"))
                .transform(rows -> overModels(rows, series))
                .transform(rows -> withCumulativeRows(rows, series));
    }

    private static Dataset<Row> overModels(Dataset<Row> sheets, List<String> series) {
        Column[] key = Stream.concat(series.stream(), Stream.of("period_kind", "period_start", "period_end"))
                .map(name -> col(name))
                .toArray(Column[]::new);
        Column isWhole = col("model").equalTo("ALL");
        return sheets.groupBy(key)
                .agg(
                        max(when(isWhole, col("published_growth"))).as("published_growth"),
                        max("submitted_at").as("submitted_at"),
                        whole("amount").as("level"),
                        whole("amount_base").as("base"),
                        whole("units").as("units"),
                        whole("units_base").as("units_base"));
    }

    /** Every vintage over all models, one row per series, period and delivery: level, submitted_at. */
    static Dataset<Row> published(Dataset<Row> sheets, List<String> series) {
        Column[] key = Stream.concat(
                        series.stream(),
                        Stream.of("period_kind", "period_start", "period_end", "submitted_at", "delivery"))
                .map(name -> col(name))
                .toArray(Column[]::new);
        return sheets.groupBy(key).agg(whole("amount").as("level"));
    }

    private static Column whole(String measure) {
        Column isWhole = col("model").equalTo("ALL");
        return coalesce(max(when(isWhole, col(measure))), sum(col(measure)));
    }

    private static Dataset<Row> withCumulativeRows(Dataset<Row> rows, List<String> series) {
        WindowSpec ofYear = Window.partitionBy(Stream.concat(series.stream(), Stream.of("year"))
                .map(name -> col(name))
                .toArray(Column[]::new));
        WindowSpec toDate = ofYear.orderBy("period_end").rowsBetween(Window.unboundedPreceding(), Window.currentRow());
        Column isComplete = col("only_months").and(col("months_to_date").equalTo(month(col("period_end"))));
        Map<String, Column> sums = new HashMap<>(Map.of(
                "only_months",
                min(isOneMonth()).over(ofYear),
                "months_to_date",
                count(lit(1)).over(toDate)));
        for (String measure : MEASURES) {
            Column known =
                    count(col(measure)).over(toDate).equalTo(count(lit(1)).over(toDate));
            sums.put(measure + "_to_date", when(known, sum(measure).over(toDate)));
        }
        return rows.withColumn("year", year(col("period_end")))
                .withColumns(sums)
                .withColumn(
                        "kind",
                        explode(when(isComplete, array(lit("MONTH"), lit("CUM")))
                                .otherwise(array(col("period_kind")))))
                .withColumns(inForm());
    }

    private static Map<String, Column> inForm() {
        Column isAdded = col("kind").notEqual(col("period_kind"));
        Map<String, Column> columns = new HashMap<>(Map.of(
                "period_kind", col("kind"),
                "period_start", when(isAdded, trunc(col("period_end"), "year")).otherwise(col("period_start"))));
        for (String measure : MEASURES) {
            columns.put(measure, when(isAdded, col(measure + "_to_date")).otherwise(col(measure)));
        }
        columns.put("published_growth", when(isAdded, lit(null)).otherwise(col("published_growth")));
        return columns;
    }
}

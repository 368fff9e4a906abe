package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.yuan;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The level from January as it was published first, beside what holds today: a projection of that time is tested with it. The order
 * is that of submission, ties by arrival (DESIGN §3).
 */
final class FirstLevels {
    private FirstLevels() {}

    /**
     * Adds {@code amount_ytd_first}, NULL where no sheet of the month was ever published.
     *
     * @param months one row per series and last month
     * @param sheets every vintage: the series' columns, period_kind, period_end, level, submitted_at, delivery
     * @param series what tells series apart
     */
    static Dataset<Row> beside(Dataset<Row> months, Dataset<Row> sheets, List<String> series) {
        String[] key = Stream.concat(series.stream(), Stream.of("period_end")).toArray(String[]::new);
        Dataset<Row> first = sheets.filter(
                        col("period_kind").equalTo("CUM").and(col("level").isNotNull()))
                .groupBy(Stream.of(key).map(name -> col(name)).toArray(Column[]::new))
                .agg(min(struct("submitted_at", "delivery", "level")).as("earliest"))
                .withColumn("amount_ytd_first", yuan(col("earliest.level")))
                .drop("earliest");
        return months.join(first, key, "left");
    }
}

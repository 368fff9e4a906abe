package city.yanhuo.pipeline.mart;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * All that was ever published of a period in one row: the current figure, the first one, and how many there were. The order is that of
 * submission, ties by arrival (DESIGN §3).
 */
final class IndicatorVintages {
    private IndicatorVintages() {}

    /**
     * One row per indicator, scope, basis, kind and last day, of rows that are current or any vintage ({@code is_current}), of the
     * period alone or from January ({@code is_ytd}); without those that no current row tells of.
     */
    static Dataset<Row> besideEachOther(Dataset<Row> rows) {
        List<Column> figures = new ArrayList<>(List.of(
                coalesce(max("zh"), max("indicator")).as("indicator_zh"),
                coalesce(max("unit"), lit("")).as("unit"),
                max("frequency").as("frequency"),
                max(col("is_current").and(not(col("is_ytd")))).as("has_level"),
                max(col("is_current")).as("is_told"),
                max(when(col("is_current"), col("submitted_at"))).as("vintage")));
        figures.addAll(figures("level", not(col("is_ytd"))));
        figures.addAll(figures("level_ytd", col("is_ytd")));
        return rows.groupBy("indicator", "scope", "basis", "period_kind", "period_end")
                .agg(figures.get(0), figures.subList(1, figures.size()).toArray(Column[]::new))
                .filter(col("is_told"))
                .withColumns(Map.of(
                        "level_first", col("level_earliest.level"),
                        "level_first_published_at", col("level_earliest.submitted_at"),
                        "level_ytd_first", col("level_ytd_earliest.level"),
                        "level_ytd_first_published_at", col("level_ytd_earliest.submitted_at")));
    }

    private static List<Column> figures(String name, Column isOne) {
        Column isCurrent = isOne.and(col("is_current"));
        Column isVintage = isOne.and(not(col("is_current")));
        Column hasLevel = col("level").isNotNull();
        Column isPublished = hasLevel.or(col("published_growth").isNotNull());
        return List.of(
                max(when(isCurrent, col("level"))).as(name),
                max(when(isCurrent, col("base"))).as(name + "_base"),
                max(when(isCurrent, col("published_growth"))).as(name + "_growth_published"),
                max(when(isCurrent.and(isPublished), col("submitted_at"))).as(name + "_published_at"),
                size(collect_set(when(isVintage.and(isPublished), col("delivery"))))
                        .as(name + "_vintages"),
                min(when(isVintage.and(hasLevel), struct("submitted_at", "delivery", "level")))
                        .as(name + "_earliest"));
    }
}

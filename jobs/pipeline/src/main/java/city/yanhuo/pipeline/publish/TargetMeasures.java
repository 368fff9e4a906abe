package city.yanhuo.pipeline.publish;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Measures of targets over one mart, all in one pass: each row goes to every target whose filter it passes, and targets that are
 * measured by the same expressions are grouped together.
 */
final class TargetMeasures {
    private static final Map<String, String> VALUE_TYPES = valueTypes();
    private static final String SERIES = "measured_series";

    private TargetMeasures() {}

    private static Map<String, String> valueTypes() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("level", "decimal(38,10)");
        types.put("base", "decimal(38,10)");
        types.put("growth", "decimal(38,18)");
        types.put("count", "decimal(38,10)");
        types.put("candidates", "decimal(38,10)");
        types.put("coverage", "decimal(38,18)");
        types.put("reported_to", "date");
        types.put("vintage", "timestamp_ntz");
        types.put("reference", "decimal(38,18)");
        types.put("done_on", "date");
        types.put("planned_finish", "date");
        types.put("progress", "decimal(38,18)");
        types.put("first", "decimal(38,10)");
        return types;
    }

    /**
     * Measures targets whose periods are the mart's own.
     *
     * @return measured_series, period_start, period_end, then one column per value name, NULL where it is not measured
     */
    static Dataset<Row> ofOwnPeriods(Dataset<Row> mart, List<MeasuredSeries> series) {
        return measure(mart, series, "period_start", "period_end");
    }

    /**
     * Measures targets as of days: every row of the mart stands beside every day.
     *
     * @param days judged_start and judged_end
     */
    static Dataset<Row> asOfDays(Dataset<Row> mart, Dataset<Row> days, List<MeasuredSeries> series) {
        return measure(mart.crossJoin(days), series, "judged_start", "judged_end");
    }

    private static Dataset<Row> measure(Dataset<Row> rows, List<MeasuredSeries> series, String start, String end) {
        Map<Map<String, String>, List<MeasuredSeries>> byExpressions = new LinkedHashMap<>();
        series.forEach(one -> byExpressions
                .computeIfAbsent(one.measure().values(), key -> new ArrayList<>())
                .add(one));
        return byExpressions.entrySet().stream()
                .map(entry -> measureAlike(rows, entry.getValue(), entry.getKey(), start, end))
                .reduce(Dataset::unionByName)
                .orElseThrow();
    }

    private static Dataset<Row> measureAlike(
            Dataset<Row> rows, List<MeasuredSeries> series, Map<String, String> expressions, String start, String end) {
        Column[] passed = series.stream()
                .map(one -> when(coalesce(expr(one.measure().filter()), lit(false)), lit(one.id())))
                .toArray(Column[]::new);
        List<Column> values = new ArrayList<>();
        VALUE_TYPES.forEach((name, type) -> {
            String expression = expressions.get(name);
            Column value = expression == null ? lit(null) : expr(expression);
            values.add(value.cast(type).as(name));
        });
        return rows.withColumn(SERIES, explode(array_compact(array(passed))))
                .groupBy(col(SERIES), col(start).as("period_start"), col(end).as("period_end"))
                .agg(values.get(0), values.subList(1, values.size()).toArray(Column[]::new));
    }
}

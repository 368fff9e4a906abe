package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.growth;
import static city.yanhuo.pipeline.mart.Figures.rate;
import static city.yanhuo.pipeline.mart.Figures.ratio;
import static city.yanhuo.pipeline.mart.Figures.yuan;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Classes of goods as parts of a whole: share, percentage points of the whole's growth, and a row for what no class explains, so
 * that classes and residual add up to the whole exactly (domain.md §2.2). The whole is GOODS, else ABOVE_NORM, else TOTAL.
 */
final class RetailParts {
    /** The class of the row that holds the whole less all classes. */
    static final String RESIDUAL = "RESIDUAL";

    /** Classes that contain others, the one that the classes add up to first. */
    static final List<String> WHOLES = List.of("GOODS", "ABOVE_NORM", "TOTAL");

    private static final List<String> SPANS = List.of("month", "ytd");
    private static final List<String> LEVELS = List.of("amount_month", "amount_month_implied", "amount_ytd");
    private static final Map<String, String> LAST_YEAR = Map.of(
            "amount_month_base", "amount_month",
            "month_last_year", "amount_month",
            "amount_ytd_base", "amount_ytd",
            "ytd_last_year", "amount_ytd");
    private static final WindowSpec PERIOD =
            Window.partitionBy("scope", "channel", "basis", "period_start", "period_end");

    private RetailParts() {}

    /** Whether the row contains others. */
    static Column isTotal() {
        return col("commodity_class").isin(WHOLES.toArray());
    }

    /** Adds the residual rows and, to all, shares and contributions. */
    static Dataset<Row> tell(Dataset<Row> months) {
        return months.transform(RetailParts::withWhole)
                .transform(RetailParts::withContributions)
                .transform(RetailParts::withResidual);
    }

    /** The first of {@link #WHOLES} that is reported for the period; one that is not the first is its own whole. */
    private static Dataset<Row> withWhole(Dataset<Row> months) {
        Column row = struct(
                array_position(lit(WHOLES.toArray(String[]::new)), col("commodity_class"))
                        .as("place"),
                col("commodity_class"),
                col("amount_month"),
                col("amount_month_base"),
                col("amount_ytd"),
                col("amount_ytd_base"));
        return months.withColumns(Map.of(
                "whole",
                        when(isTotal(), row).otherwise(min(when(isTotal(), row)).over(PERIOD)),
                "first_whole", min(when(isTotal(), row)).over(PERIOD).getField("commodity_class"),
                "classes", count(when(not(isTotal()), lit(1))).over(PERIOD)));
    }

    /** What the whole of the row has of a measure. */
    static Column ofWhole(String measure) {
        return col("whole").getField(measure);
    }

    /** A class brings its increase over the whole's base; the whole brings its growth, published or not. */
    private static Dataset<Row> withContributions(Dataset<Row> months) {
        Map<String, Column> columns = new HashMap<>();
        for (String span : SPANS) {
            Column base = ofWhole("amount_" + span + "_base");
            Column increase = col("amount_" + span).minus(col("amount_" + span + "_base"));
            Column ofClass = when(base.gt(0), ratio(increase.multiply(100), base));
            Column ofTotal =
                    when(base.gt(0), rate(col("amount_" + span + "_growth").multiply(100)));
            columns.put(contribution(span), when(isTotal(), ofTotal).otherwise(ofClass));
        }
        return months.withColumns(columns);
    }

    private static String contribution(String span) {
        return "amount_" + span + "_contribution_pp";
    }

    /** The row of the whole comes twice, the second time less all classes. */
    private static Dataset<Row> withResidual(Dataset<Row> months) {
        Column comesTwice = col("commodity_class")
                .equalTo(col("first_whole"))
                .and(col("classes").gt(0));
        Map<String, Column> sums = new HashMap<>();
        LEVELS.forEach(level -> sums.put("classes_" + level, ofClasses(level)));
        LAST_YEAR.forEach((measure, level) -> sums.put("classes_" + measure, ofClassesThatHaveBoth(measure, level)));
        SPANS.forEach(span -> sums.put("classes_" + contribution(span), ofClasses(contribution(span))));
        return months.withColumns(sums)
                .withColumn(
                        "is_residual",
                        explode(when(comesTwice, array(lit(false), lit(true))).otherwise(array(lit(false)))))
                .transform(RetailParts::lessClasses);
    }

    private static Column ofClasses(String measure) {
        return coalesce(sum(when(not(isTotal()), col(measure))).over(PERIOD), lit(0));
    }

    /** NULL when a class has a level and nothing of last year: the rest would be of other classes than the rest of the levels. */
    private static Column ofClassesThatHaveBoth(String measure, String level) {
        Column lacks = col(level).isNotNull().and(col(measure).isNull());
        return when(count(when(not(isTotal()).and(lacks), lit(1))).over(PERIOD).equalTo(0), ofClasses(measure));
    }

    private static Dataset<Row> lessClasses(Dataset<Row> months) {
        Map<String, Column> columns = new HashMap<>();
        LEVELS.forEach(level -> columns.put(level, rest(level)));
        LAST_YEAR.keySet().forEach(measure -> columns.put(measure, rest(measure)));
        for (String span : SPANS) {
            String amount = "amount_" + span;
            columns.put(contribution(span), rate(rest(contribution(span))));
            columns.put(amount + "_growth", growth(rest(amount), rest(amount + "_base")));
            columns.put(amount + "_growth_published", lit(null).cast("decimal(20,10)"));
        }
        columns.put("commodity_class", lit(RESIDUAL));
        columns.put("amount_ytd_growth_recomputed", growth(rest("amount_ytd"), rest("ytd_last_year")));
        columns.put("amount_ytd_base_source", when(rest("amount_ytd_base").isNotNull(), "IMPLIED"));
        columns.put(
                "amount_ytd_growth_source",
                when(growth(rest("amount_ytd"), rest("amount_ytd_base")).isNotNull(), "COMPARABLE"));
        columns.replaceAll(
                (name, ofResidual) -> when(col("is_residual"), ofResidual).otherwise(col(name)));
        for (String span : SPANS) {
            String amount = "amount_" + span;
            Column part = when(col("is_residual"), rest(amount)).otherwise(col(amount));
            columns.put(amount + "_share", ratio(part, ofWhole(amount)));
        }
        return months.withColumns(columns);
    }

    private static Column rest(String measure) {
        Column rest = col(measure).minus(col("classes_" + measure));
        return measure.endsWith("_pp") ? rest : yuan(rest);
    }
}

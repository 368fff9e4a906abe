package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.growth;
import static city.yanhuo.pipeline.mart.Figures.monthNumber;
import static city.yanhuo.pipeline.mart.Figures.rate;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** The growths that stand beside the one that counts (domain.md §2.2, §2.3): recomputed, raw, of two years, real. */
final class RetailGrowth {
    private static final List<String> SPANS = List.of("month", "ytd");
    private static final WindowSpec YEAR_BEFORE = Window.partitionBy("scope", "commodity_class", "channel", "basis")
            .orderBy("month_number")
            .rangeBetween(-12, -12);

    private RetailGrowth() {}

    /**
     * Adds them.
     *
     * @param indicators rows of the subject; {@code RPI}, the retail price index of the scope with the same period of last year = 100,
     *     turns growth into real growth
     */
    static Dataset<Row> tell(Dataset<Row> months, Dataset<Row> indicators) {
        return months.transform(RetailGrowth::besidePublished)
                .transform(RetailGrowth::ofTwoYears)
                .join(prices(indicators), new String[] {"scope", "period_end"}, "left")
                .transform(RetailGrowth::real);
    }

    private static Dataset<Row> besidePublished(Dataset<Row> months) {
        Map<String, Column> columns = new HashMap<>();
        columns.put("amount_month_growth_recomputed", growth(col("amount_month"), col("month_last_year")));
        columns.put(
                "amount_month_growth_source",
                when(
                        col("amount_month_growth").isNotNull(),
                        when(col("amount_month_growth_published").isNotNull(), "PUBLISHED")
                                .otherwise("COMPARABLE")));
        for (String span : SPANS) {
            columns.put(
                    "amount_" + span + "_growth_comparable",
                    growth(col("amount_" + span), col("amount_" + span + "_base")));
        }
        Dataset<Row> recomputed = months.withColumns(columns);
        Map<String, Column> gaps = new HashMap<>();
        for (String span : SPANS) {
            Column gap =
                    col("amount_" + span + "_growth_recomputed").minus(col("amount_" + span + "_growth_published"));
            gaps.put("amount_" + span + "_growth_gap_pp", rate(gap.multiply(100)));
        }
        return recomputed.withColumns(gaps);
    }

    /** Both years' growth, each on its own comparable base; a raw ratio of levels is none. */
    private static Dataset<Row> ofTwoYears(Dataset<Row> months) {
        Column isRaw = col("amount_ytd_growth_source").equalTo("NON_COMPARABLE");
        return months.withColumns(Map.of(
                        "month_number", monthNumber(col("period_end")),
                        "comparable_month", col("amount_month_growth"),
                        "comparable_ytd", when(isRaw, lit(null)).otherwise(col("amount_ytd_growth"))))
                .withColumns(Map.of(
                        "amount_month_two_year_growth", meanOfTwo("comparable_month"),
                        "amount_ytd_two_year_growth", meanOfTwo("comparable_ytd"),
                        "ytd_source_last_year",
                                first(col("amount_ytd_growth_source")).over(YEAR_BEFORE)));
    }

    private static Column meanOfTwo(String growth) {
        Column factor = col(growth).plus(1).cast("double");
        Column product =
                factor.multiply(first(col(growth)).over(YEAR_BEFORE).plus(1).cast("double"));
        return when(product.geq(0), sqrt(product).minus(1)).try_cast("decimal(20,10)");
    }

    private static Dataset<Row> prices(Dataset<Row> indicators) {
        return indicators
                .filter(col("indicator").equalTo("RPI").and(col("level").gt(0)))
                .groupBy("scope", "period_end")
                .agg(price("MONTH").as("price_month"), price("CUM").as("price_ytd"));
    }

    /** The one that was told last, whatever its basis. */
    private static Column price(String kind) {
        Column told = struct(col("submitted_at"), col("basis"), col("level"));
        return max(when(col("period_kind").equalTo(kind), told)).getField("level");
    }

    private static Dataset<Row> real(Dataset<Row> months) {
        Map<String, Column> columns = new HashMap<>();
        for (String span : SPANS) {
            Column nominal = col("amount_" + span + "_growth").plus(1).try_cast("decimal(16,10)");
            Column hundredths = col("price_" + span).cast("decimal(12,6)");
            columns.put(
                    "amount_" + span + "_real_growth",
                    nominal.multiply(100).divide(hundredths).minus(1).try_cast("decimal(20,10)"));
        }
        return months.withColumns(columns);
    }
}

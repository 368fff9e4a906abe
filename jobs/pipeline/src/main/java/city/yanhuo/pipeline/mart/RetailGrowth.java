package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.growth;
import static city.yanhuo.pipeline.mart.Figures.monthNumber;
import static city.yanhuo.pipeline.mart.Figures.rate;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The growths that stand beside the one that counts (domain.md §2.2, §2.3): recomputed, raw, of two years, real. */
final class RetailGrowth {
    private static final String RATE = "decimal(20,10)";
    private static final List<String> SPANS = List.of("month", "ytd");

    private RetailGrowth() {}

    /**
     * Adds them.
     *
     * @param indicators rows of the subject; {@code RPI}, the retail price index of the scope with the same period of last year = 100,
     *     turns growth into real growth
     */
    static Dataset<Row> tell(Dataset<Row> months, Dataset<Row> indicators) {
        return months.transform(RetailGrowth::besidePublished)
                .transform(RetailGrowth::besideLastYear)
                .join(prices(indicators), new String[] {"scope", "period_end"}, "left")
                .transform(RetailGrowth::overTwoYearsAndReal);
    }

    private static Dataset<Row> besidePublished(Dataset<Row> months) {
        Column isRaw = col("amount_ytd_growth_source").equalTo("NON_COMPARABLE");
        Map<String, Column> columns = new HashMap<>();
        columns.put("month_number", monthNumber(col("period_end")));
        columns.put("chained_month", col("amount_month_growth"));
        columns.put("chained_ytd", when(not(coalesce(isRaw, lit(false))), col("amount_ytd_growth")));
        columns.put("amount_month_growth_recomputed", growth(col("amount_month"), col("month_last_year")));
        columns.put(
                "amount_month_growth_source",
                when(col("amount_month_growth_published").isNotNull(), "PUBLISHED")
                        .when(col("amount_month_growth").isNotNull(), "COMPARABLE"));
        for (String span : SPANS) {
            String amount = "amount_" + span;
            columns.put(amount + "_growth_comparable", growth(col(amount), col(amount + "_base")));
            Column gap = growth(col(amount), col(span + "_last_year")).minus(col(amount + "_growth_published"));
            columns.put(amount + "_growth_gap_pp", rate(gap.multiply(100)));
        }
        return months.withColumns(columns);
    }

    private static Dataset<Row> besideLastYear(Dataset<Row> months) {
        return months.withColumns(Map.of(
                "month_growth_last_year", first(col("chained_month")).over(OnlineRetailMonthly.YEAR_BEFORE),
                "ytd_growth_last_year", first(col("chained_ytd")).over(OnlineRetailMonthly.YEAR_BEFORE),
                "ytd_source_last_year", first(col("amount_ytd_growth_source")).over(OnlineRetailMonthly.YEAR_BEFORE)));
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

    private static Dataset<Row> overTwoYearsAndReal(Dataset<Row> months) {
        Map<String, Column> columns = new HashMap<>();
        for (String span : SPANS) {
            Column factor = col("chained_" + span).plus(1).cast("double");
            Column product =
                    factor.multiply(col(span + "_growth_last_year").plus(1).cast("double"));
            columns.put(
                    "amount_" + span + "_two_year_growth",
                    when(product.geq(0), sqrt(product).minus(1)).try_cast(RATE));
            Column nominal = col("amount_" + span + "_growth").plus(1).try_cast("decimal(16,10)");
            Column hundredths = col("price_" + span).cast("decimal(12,6)");
            columns.put(
                    "amount_" + span + "_real_growth",
                    nominal.multiply(100).divide(hundredths).minus(1).try_cast(RATE));
        }
        return months.withColumns(columns);
    }
}

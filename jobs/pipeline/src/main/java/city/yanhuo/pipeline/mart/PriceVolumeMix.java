package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.because;
import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static city.yanhuo.pipeline.mart.Figures.reason;
import static city.yanhuo.pipeline.mart.Figures.yuan;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
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
 * The increment of an amount split with last year's weights (Laspeyres): volume {@code (Q1-Q0)·A0/Q0}, mix {@code Σq1·p0 - Q1·A0/Q0},
 * price {@code A1 - Σq1·p0}, over products, which are a brand of an energy type. The three are differences of the same four amounts in
 * 元 and 分, so that they add up to the increment exactly.
 *
 * <p>A product that is new has no price of last year: its own price stands for it, so that it counts as volume and mix and never as
 * price. One that vanished has no price of this year and needs none. Every month is compared with its own month of last year; the
 * parts from January are the sums of the months' parts.
 */
final class PriceVolumeMix {
    private static final String UNITS = "decimal(10,0)";
    private static final String AMOUNT = "decimal(22,4)";
    private static final WindowSpec PRODUCT =
            Window.partitionBy("scope", "basis", "energy_type", "brand", "period_start", "period_end");
    private static final List<String> PARTS = List.of("volume", "mix", "price");

    private PriceVolumeMix() {}

    /** {@code units · amount / of}: what the units cost at the mean price of others; NULL when those are none. */
    static Column valued(Column units, Column amount, Column of) {
        return units.try_cast(UNITS)
                .multiply(amount.try_cast(AMOUNT))
                .divide(when(of.gt(0), of).try_cast(UNITS));
    }

    /** Adds to rows of a month what their units cost at last year's price of their product, and what they leave open. */
    static Dataset<Row> withBasePrice(Dataset<Row> sales) {
        Column isNew = col("product_units_base")
                .equalTo(0)
                .and(col("product_amount_base").equalTo(0));
        return sales.withColumns(Map.of(
                        "product_units_base", sum("units_base").over(PRODUCT),
                        "product_amount_base", sum("amount_base").over(PRODUCT)))
                .withColumn(
                        "at_base_price",
                        when(isNew, col("amount").cast("decimal(38,9)"))
                                .otherwise(valued(col("units"), col("product_amount_base"), col("product_units_base"))))
                .withColumns(Map.of(
                        "has_units", col("units").isNotNull(),
                        "has_units_base", col("units_base").isNotNull(),
                        "is_priced", col("at_base_price").isNotNull()));
    }

    /** Adds the three parts of the months, for rows whose sums and flags run over all their products. */
    static Dataset<Row> ofMonths(Dataset<Row> months) {
        Column atMeanPrice = yuan(valued(col("units_month"), col("amount_month_base"), col("units_month_base")));
        Column atBasePrice = yuan(col("at_base_price"));
        Column whole = col("has_units")
                .and(col("has_units_base"))
                .and(col("is_priced"))
                .and(col("units_month_base").gt(0));
        return months.withColumns(Map.of(
                name("month", "volume"), when(whole, yuan(atMeanPrice.minus(col("amount_month_base")))),
                name("month", "mix"), when(whole, yuan(atBasePrice.minus(atMeanPrice))),
                name("month", "price"), when(whole, yuan(col("amount_month").minus(atBasePrice)))));
    }

    /** Adds the three parts from January, which are there when every month has them. */
    static Dataset<Row> fromJanuary(Dataset<Row> months, WindowSpec sinceJanuary) {
        Column split = min(col(name("month", "price")).isNotNull()).over(sinceJanuary);
        Map<String, Column> columns = new HashMap<>();
        for (String part : PARTS) {
            columns.put(
                    name("ytd", part), when(split, yuan(sum(name("month", part)).over(sinceJanuary))));
        }
        columns.put("has_units_ytd", min("has_units").over(sinceJanuary));
        columns.put("has_units_base_ytd", min("has_units_base").over(sinceJanuary));
        return months.withColumns(columns);
    }

    /** Adds why a part is absent. Official sheets tell nothing of products: their two years are counted over different units. */
    static Dataset<Row> explain(Dataset<Row> months) {
        Map<String, Column> columns = new HashMap<>();
        for (String part : PARTS) {
            columns.put(name("month", part) + "_reason", why("month", part, col("has_units"), col("has_units_base")));
            columns.put(
                    name("ytd", part) + "_reason", why("ytd", part, col("has_units_ytd"), col("has_units_base_ytd")));
        }
        return months.withColumns(columns);
    }

    private static Column why(String period, String part, Column hasUnits, Column hasUnitsBase) {
        return reason(
                col(name(period, part)),
                col("amount_" + period + "_increment_reason"),
                because(hasUnits.isNull(), "NON_COMPARABLE"),
                because(not(hasUnits), "NOT_REPORTED"),
                because(not(hasUnitsBase), "NO_BASE"),
                otherwise("ZERO_BASE"));
    }

    private static String name(String period, String part) {
        return "amount_" + period + "_increment_" + part;
    }
}

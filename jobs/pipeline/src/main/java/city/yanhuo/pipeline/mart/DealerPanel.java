package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.growth;
import static city.yanhuo.pipeline.mart.Figures.isNoBase;
import static city.yanhuo.pipeline.mart.Figures.monthNumber;
import static city.yanhuo.pipeline.mart.Figures.ratio;
import static city.yanhuo.pipeline.mart.Figures.yuan;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Dealers' monthly reports as a matched panel (domain.md §2.3): only what was sold this year and last year, and how much of last
 * year's weight has reported. An early signal; never an official figure.
 */
final class DealerPanel {
    private static final WindowSpec FIRM_YEAR =
            Window.partitionBy("scope", "energy_type", "brand", "basis", "year", "reporter");
    private static final WindowSpec FIRM = Window.partitionBy("scope", "energy_type", "brand", "basis", "reporter")
            .orderBy("month_number");
    private static final WindowSpec YEAR = Window.partitionBy("scope", "energy_type", "brand", "basis", "year");
    private static final WindowSpec SINCE_JANUARY =
            YEAR.orderBy("month_number").rangeBetween(Window.unboundedPreceding(), Window.currentRow());
    private static final WindowSpec MONTHS =
            Window.partitionBy("scope", "energy_type", "brand", "basis").orderBy("month_number");
    private static final WindowSpec YEAR_BEFORE = Window.partitionBy("scope", "energy_type", "brand", "basis")
            .orderBy("year")
            .rangeBetween(-1, -1);

    private DealerPanel() {}

    /** One row per energy type, brand and month, with totals over brands and over energy types. */
    static Dataset<Row> perMonth(Dataset<Row> sales) {
        return sales.filter(col("reporter")
                        .notEqual("")
                        .and(col("period_kind").equalTo("MONTH"))
                        .and(col("energy_type").isin("NEV", "BEV", "PHEV", "EREV", "FCEV"))
                        .and(col("amount").isNotNull())
                        .and(col("amount_base").isNotNull()))
                .transform(PriceVolumeMix::withBasePrice)
                .transform(DealerPanel::withTotals)
                .transform(DealerPanel::perFirm)
                .transform(DealerPanel::withWeights)
                .transform(DealerPanel::overFirms)
                .transform(PriceVolumeMix::ofMonths)
                .transform(DealerPanel::withYearToDate)
                .transform(months -> PriceVolumeMix.fromJanuary(months, SINCE_JANUARY))
                .transform(DealerPanel::withEntries)
                .transform(DealerPanel::withGrowth);
    }

    private static Dataset<Row> withTotals(Dataset<Row> sales) {
        Column type = col("energy_type");
        Column brand = col("brand");
        Column rows = array_distinct(array(cell(type, brand), cell(type, lit("ALL")), cell(lit("NEV"), lit("ALL"))));
        return sales.withColumn("cell", explode(rows))
                .withColumns(Map.of("energy_type", col("cell.energy_type"), "brand", col("cell.brand")));
    }

    private static Column cell(Column energyType, Column brand) {
        return struct(energyType.as("energy_type"), brand.as("brand"));
    }

    private static Dataset<Row> perFirm(Dataset<Row> sales) {
        return sales.groupBy("scope", "energy_type", "brand", "basis", "period_start", "period_end", "reporter")
                .agg(
                        sum("amount").as("amount"),
                        sum("amount_base").as("base"),
                        sum("units").as("units"),
                        sum("units_base").as("units_base"),
                        sum("at_base_price").as("at_base_price"),
                        min("has_units").as("has_units"),
                        min("has_units_base").as("has_units_base"),
                        min("is_priced").as("is_priced"),
                        max("submitted_at").as("vintage"))
                .withColumns(Map.of("year", year(col("period_end")), "month_number", monthNumber(col("period_end"))));
    }

    /** A firm's usual base, its mean over the months it reported this year, stands for the months it did not. */
    private static Dataset<Row> withWeights(Dataset<Row> firms) {
        return firms.withColumn("year_before", lag("year", 1).over(FIRM))
                .withColumns(Map.of(
                        "usual_base", avg(col("base")).over(FIRM_YEAR).cast("decimal(20,4)"),
                        "nth_month", row_number().over(FIRM_YEAR.orderBy("month_number"))))
                .withColumns(Map.of(
                        "usual_base_of_all",
                                sum(when(col("nth_month").equalTo(1), col("usual_base")))
                                        .over(YEAR),
                        "firms_of_year",
                                count(when(col("nth_month").equalTo(1), lit(1))).over(YEAR)));
    }

    private static Dataset<Row> overFirms(Dataset<Row> firms) {
        Column isFirst = col("nth_month").equalTo(1);
        Column isReturning = col("year_before").equalTo(col("year").minus(1));
        return firms.groupBy(
                        "scope", "energy_type", "brand", "basis", "year", "month_number", "period_start", "period_end")
                .agg(
                        yuan(sum("amount")).as("amount_month"),
                        yuan(sum("base")).as("amount_month_base"),
                        sum("units").as("units_month"),
                        when(min("has_units_base"), sum("units_base")).as("units_month_base"),
                        sum("at_base_price").as("at_base_price"),
                        min("has_units").as("has_units"),
                        min("has_units_base").as("has_units_base"),
                        min("is_priced").as("is_priced"),
                        yuan(sum(when(isNoBase(col("base")), col("amount")).otherwise(0)))
                                .as("entry_amount_month"),
                        count_if(isFirst).as("first_seen"),
                        count_if(isFirst.and(isReturning)).as("returned"),
                        count(lit(1)).as("reporters_reported"),
                        max("firms_of_year").as("reporters_expected"),
                        max("usual_base_of_all").minus(sum("usual_base")).as("missing_base"),
                        max("vintage").as("vintage"))
                .withColumn(
                        "coverage_share",
                        ratio(col("amount_month_base"), col("amount_month_base").plus(col("missing_base"))));
    }

    private static Dataset<Row> withYearToDate(Dataset<Row> months) {
        return months.withColumns(Map.of(
                        "amount_ytd", yuan(sum("amount_month").over(SINCE_JANUARY)),
                        "amount_ytd_base", yuan(sum("amount_month_base").over(SINCE_JANUARY)),
                        "units_ytd", sum("units_month").over(SINCE_JANUARY),
                        "units_ytd_base",
                                when(
                                        min("has_units_base").over(SINCE_JANUARY),
                                        sum("units_month_base").over(SINCE_JANUARY)),
                        "entry_amount_ytd", yuan(sum("entry_amount_month").over(SINCE_JANUARY))))
                .withColumn("ytd_last_year", first(col("amount_ytd")).over(MONTHS.rangeBetween(-12, -12)));
    }

    /** Firms against those of last year's panel; one that has not reported yet this year counts as gone until it does. */
    private static Dataset<Row> withEntries(Dataset<Row> months) {
        return months.withColumns(Map.of(
                        "firms_last_year", first(col("reporters_expected")).over(YEAR_BEFORE),
                        "firms_to_date", sum("first_seen").over(SINCE_JANUARY),
                        "returned_to_date", sum("returned").over(SINCE_JANUARY)))
                .withColumns(Map.of(
                        "reporters_entered",
                                when(
                                        col("firms_last_year").isNotNull(),
                                        col("firms_to_date").minus(col("returned_to_date"))),
                        "reporters_exited", col("firms_last_year").minus(col("returned_to_date"))));
    }

    private static Dataset<Row> withGrowth(Dataset<Row> months) {
        return months.withColumns(Map.of(
                        "amount_month_implied", col("amount_month"),
                        "amount_month_growth", growth(col("amount_month"), col("amount_month_base")),
                        "amount_ytd_base_source", lit("PUBLISHED"),
                        "amount_ytd_growth_recomputed", growth(col("amount_ytd"), col("ytd_last_year")),
                        "amount_ytd_growth", growth(col("amount_ytd"), col("amount_ytd_base")),
                        "is_merged", lit(false)))
                .withColumn(
                        "amount_ytd_growth_source",
                        when(col("amount_ytd_growth").isNotNull(), "COMPARABLE"));
    }
}

package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.growth;
import static city.yanhuo.pipeline.mart.Figures.isOneMonth;
import static city.yanhuo.pipeline.mart.Figures.monthNumber;
import static city.yanhuo.pipeline.mart.Figures.ratio;
import static city.yanhuo.pipeline.mart.Figures.yuan;
import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Firms' own monthly reports as a panel (domain.md §2.3): like for like over those that report both years, how much of last year's
 * weight they are, who came and who went. An early signal; never an official figure.
 */
final class RetailPanel {
    private static final String BASIS = "FIRM_PANEL";
    private static final List<String> SUMS =
            List.of("level", "own_base", "matched_level", "matched_base", "base_of_all", "entered_level");
    private static final WindowSpec SINCE_JANUARY = Window.partitionBy(
                    "scope", "commodity_class", "channel", "basis", "year")
            .orderBy("month_number")
            .rangeBetween(Window.unboundedPreceding(), Window.currentRow());

    private RetailPanel() {}

    /** Whether a row is a firm's own report that counts here. */
    static Column isReport() {
        return col("reporter").notEqual("").and(col("basis").equalTo(BASIS));
    }

    /** One row per scope, class, channel and month, from January on where no month is missing. */
    static Dataset<Row> perMonth(Dataset<Row> sales) {
        return sales.filter(isReport().and(isOneMonth()).and(col("level").isNotNull()))
                .transform(RetailPanel::besideLastYear)
                .transform(RetailPanel::overFirms)
                .transform(RetailPanel::withYearToDate)
                .transform(RetailPanel::withMeasures);
    }

    /** One row per firm and month in which it reported this year or last year. */
    private static Dataset<Row> besideLastYear(Dataset<Row> reports) {
        Column isNow = col("years_later").equalTo(0);
        return reports.withColumn("years_later", explode(array(lit(0), lit(1))))
                .withColumn(
                        "period_end",
                        last_day(
                                add_months(col("period_end"), col("years_later").multiply(12))))
                .groupBy("scope", "commodity_class", "channel", "basis", "reporter", "period_end")
                .agg(
                        max(when(isNow, col("level"))).as("level"),
                        max(when(isNow, col("base"))).as("told_base"),
                        max(when(isNow, col("submitted_at"))).as("vintage"),
                        max(when(isNow, lit(null)).otherwise(col("level"))).as("level_last_year"))
                .withColumn("own_base", coalesce(col("told_base"), col("level_last_year")));
    }

    /** A firm that is new tells last year's sales itself; a shop that opened since has none and is not like for like. */
    private static Dataset<Row> overFirms(Dataset<Row> firms) {
        Column isNow = col("level").isNotNull();
        Column wasThere = col("level_last_year").isNotNull();
        Column isMatched =
                isNow.and(wasThere.or(coalesce(col("own_base"), lit(0)).gt(0)));
        return firms.groupBy("scope", "commodity_class", "channel", "basis", "period_end")
                .agg(
                        sum("level").as("level"),
                        sum(when(isNow, col("own_base"))).as("own_base"),
                        sum(when(isMatched, col("level"))).as("matched_level"),
                        sum(when(isMatched, col("own_base"))).as("matched_base"),
                        sum("own_base").as("base_of_all"),
                        coalesce(sum(when(isNow.and(not(wasThere)), col("level"))), lit(0))
                                .as("entered_level"),
                        count(col("level")).as("reporters"),
                        count(col("level_last_year")).as("reporters_last_year"),
                        count(when(isNow.and(not(wasThere)), lit(1))).as("entries"),
                        count(when(wasThere.and(not(isNow)), lit(1))).as("exits"),
                        max("vintage").as("vintage"))
                .filter(col("reporters").gt(0))
                .withColumns(Map.of(
                        "year", year(col("period_end")),
                        "month_number", monthNumber(col("period_end")),
                        "period_start", trunc(col("period_end"), "MM")));
    }

    private static Dataset<Row> withYearToDate(Dataset<Row> months) {
        Map<String, Column> columns = new HashMap<>();
        Column isWhole = count(lit(1)).over(SINCE_JANUARY).equalTo(month(col("period_end")));
        SUMS.forEach(name -> columns.put(name + "_ytd", when(isWhole, sum(name).over(SINCE_JANUARY))));
        columns.put("is_incomplete_year", isWhole.equalTo(false));
        columns.put(
                "had_panel_ytd",
                count(when(col("reporters_last_year").gt(0), lit(1)))
                        .over(SINCE_JANUARY)
                        .equalTo(month(col("period_end"))));
        return months.withColumns(columns);
    }

    private static Dataset<Row> withMeasures(Dataset<Row> months) {
        Column hadPanel = col("reporters_last_year").gt(0);
        Map<String, Column> columns = new HashMap<>(Map.of(
                "amount_month", yuan(col("level")),
                "amount_month_base", yuan(col("own_base")),
                "amount_month_implied", yuan(col("level")),
                "amount_ytd", yuan(col("level_ytd")),
                "amount_ytd_base", yuan(col("own_base_ytd")),
                "amount_month_panel_growth", growth(col("matched_level"), col("matched_base")),
                "amount_ytd_panel_growth", growth(col("matched_level_ytd"), col("matched_base_ytd")),
                "coverage_month_share", ratio(col("matched_base"), col("base_of_all")),
                "coverage_ytd_share", ratio(col("matched_base_ytd"), col("base_of_all_ytd"))));
        columns.putAll(Map.of(
                "entries", when(hadPanel, col("entries")),
                "exits", when(hadPanel, col("exits")),
                "entry_contribution_month_pp",
                        when(hadPanel, ratio(col("entered_level").multiply(100), col("own_base"))),
                "entry_contribution_ytd_pp",
                        when(
                                col("had_panel_ytd"),
                                ratio(col("entered_level_ytd").multiply(100), col("own_base_ytd"))),
                "is_merged", lit(false),
                "is_panel", lit(true)));
        return months.withColumns(columns)
                .withColumns(Map.of(
                        "amount_month_growth", growth(col("amount_month"), col("amount_month_base")),
                        "amount_ytd_growth", growth(col("amount_ytd"), col("amount_ytd_base")),
                        "amount_ytd_base_source", when(col("amount_ytd_base").isNotNull(), "PUBLISHED"),
                        "month_last_year", max(col("amount_month")).over(OnlineRetailMonthly.YEAR_BEFORE),
                        "ytd_last_year", max(col("amount_ytd")).over(OnlineRetailMonthly.YEAR_BEFORE)))
                .withColumns(Map.of(
                        "amount_ytd_growth_source",
                                when(col("amount_ytd_growth").isNotNull(), "COMPARABLE"),
                        "amount_ytd_growth_recomputed", growth(col("amount_ytd"), col("ytd_last_year"))));
    }
}

package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.growth;
import static city.yanhuo.pipeline.mart.Figures.impliedBase;
import static city.yanhuo.pipeline.mart.Figures.isOneMonth;
import static city.yanhuo.pipeline.mart.Figures.monthNumber;
import static city.yanhuo.pipeline.mart.Figures.rate;
import static city.yanhuo.pipeline.mart.Figures.yuan;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * A statistics office's monthly sheets as one row per month: the month's figures beside the cumulative ones, with bases implied by
 * published growth and with growth as published (domain.md §2.3, §2.4).
 */
final class OfficialSeries {
    private final List<String> series;

    /** A series is what these columns tell apart. */
    OfficialSeries(List<String> series) {
        this.series = List.copyOf(series);
    }

    /**
     * One row per series and last month.
     *
     * @param rows the series' columns, period_kind, period_start, period_end, level, base, published_growth, submitted_at
     * @param others more measures, taken as they are: {@code <name>} becomes {@code <name>_month} and {@code <name>_ytd}
     */
    Dataset<Row> perMonth(Dataset<Row> rows, List<String> others) {
        return rows.filter(col("period_kind").isin("MONTH", "CUM"))
                .transform(sheets -> besideEachOther(sheets, others))
                .transform(this::withNeighbours)
                .transform(OfficialSeries::withPeriod)
                .transform(OfficialSeries::withMonth)
                .transform(OfficialSeries::withYearToDate);
    }

    private Dataset<Row> besideEachOther(Dataset<Row> sheets, List<String> others) {
        Column isCumulative = col("period_kind").equalTo("CUM");
        Column isOneMonth = isOneMonth();
        List<Column> figures = new ArrayList<>(List.of(
                max(when(isOneMonth, yuan(col("level")))).as("amount_month"),
                max(when(isOneMonth, yuan(col("base")))).as("base_of_month"),
                max(when(isOneMonth, col("published_growth"))).as("amount_month_growth_published"),
                max(when(isCumulative, yuan(col("level")))).as("amount_ytd"),
                max(when(isCumulative, yuan(col("base")))).as("base_of_ytd"),
                max(when(isCumulative, col("published_growth"))).as("amount_ytd_growth_published"),
                max(when(isOneMonth, lit(true))).as("has_month"),
                max(col("submitted_at")).as("vintage")));
        for (String other : others) {
            figures.add(max(when(isOneMonth, col(other))).as(other + "_month"));
            figures.add(max(when(isCumulative, col(other))).as(other + "_ytd"));
        }
        Column[] keys = Stream.concat(series.stream(), Stream.of("period_end"))
                .map(column -> col(column))
                .toArray(Column[]::new);
        return sheets.groupBy(keys)
                .agg(figures.get(0), figures.subList(1, figures.size()).toArray(Column[]::new))
                .withColumn("month_number", monthNumber(col("period_end")));
    }

    private Dataset<Row> withNeighbours(Dataset<Row> months) {
        WindowSpec byMonth = Window.partitionBy(
                        series.stream().map(column -> col(column)).toArray(Column[]::new))
                .orderBy("month_number");
        WindowSpec monthBefore = byMonth.rangeBetween(-1, -1);
        WindowSpec yearBefore = byMonth.rangeBetween(-12, -12);
        return months.withColumns(Map.of(
                "ytd_before", first(col("amount_ytd")).over(monthBefore),
                "month_before", first(col("month_number")).over(monthBefore),
                "ytd_last_year", first(col("amount_ytd")).over(yearBefore),
                "month_last_year", first(col("amount_month")).over(yearBefore)));
    }

    /** February holds January too when neither of them came alone. */
    private static Dataset<Row> withPeriod(Dataset<Row> months) {
        Column merged = month(col("period_end"))
                .equalTo(2)
                .and(col("has_month").isNull())
                .and(col("month_before").isNull());
        return months.withColumn("is_merged", merged)
                .withColumn(
                        "period_start",
                        when(col("is_merged"), make_date(year(col("period_end")), lit(1), lit(1)))
                                .otherwise(trunc(col("period_end"), "MM")));
    }

    private static Dataset<Row> withMonth(Dataset<Row> months) {
        Column published = col("amount_month_growth_published");
        Column difference = col("amount_ytd").minus(col("ytd_before"));
        Column base = coalesce(col("base_of_month"), impliedBase(col("amount_month"), published));
        return months.withColumns(Map.of(
                        "amount_month_implied",
                                yuan(when(month(col("period_end")).equalTo(1), col("amount_ytd"))
                                        .otherwise(difference)),
                        "amount_month_base", when(col("amount_month").isNotNull(), base)))
                .withColumn(
                        "amount_month_growth",
                        rate(coalesce(published, growth(col("amount_month"), col("amount_month_base")))));
    }

    private static Dataset<Row> withYearToDate(Dataset<Row> months) {
        Column published = col("amount_ytd_growth_published");
        Column comparable = growth(col("amount_ytd"), col("base_of_ytd"));
        Column recomputed = growth(col("amount_ytd"), col("ytd_last_year"));
        Column implied = impliedBase(col("amount_ytd"), published);
        return months.withColumns(Map.of(
                "amount_ytd_base", coalesce(col("base_of_ytd"), implied),
                "amount_ytd_base_source",
                        when(col("base_of_ytd").isNotNull(), "PUBLISHED").when(implied.isNotNull(), "IMPLIED"),
                "amount_ytd_growth_recomputed", recomputed,
                "amount_ytd_growth", rate(coalesce(published, comparable, recomputed)),
                "amount_ytd_growth_source",
                        when(published.isNotNull(), "PUBLISHED")
                                .when(comparable.isNotNull(), "COMPARABLE")
                                .when(recomputed.isNotNull(), "NON_COMPARABLE")));
    }
}

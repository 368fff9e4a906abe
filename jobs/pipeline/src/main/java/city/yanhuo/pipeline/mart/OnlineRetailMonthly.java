package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.growth;
import static city.yanhuo.pipeline.mart.Figures.monthNumber;
import static city.yanhuo.pipeline.mart.Figures.yuan;
import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.reference.ReferenceData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Retail per commodity class, channel and month: the statistics office's sheets and, each as a basis of its own, firms' reports and
 * the platforms' orders (domain.md §2.1 to §2.4).
 */
final class OnlineRetailMonthly implements Mart {
    private static final List<String> SERIES = List.of("scope", "commodity_class", "channel", "basis");

    /** The same month of last year in the same series, by {@code month_number}. */
    static final WindowSpec YEAR_BEFORE = Window.partitionBy("scope", "commodity_class", "channel", "basis")
            .orderBy("month_number")
            .rangeBetween(-12, -12);

    @Override
    public String name() {
        return "online_retail_monthly";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.RETAIL_SALE, Subject.ORDER_LINE, Subject.INDICATOR);
    }

    @Override
    public Dataset<Row> build(Inputs in) {
        Dataset<Row> sales = in.current(Subject.RETAIL_SALE);
        return official(sales)
                .unionByName(RetailPanel.perMonth(sales), true)
                .unionByName(platforms(in.current(Subject.ORDER_LINE), in.city()), true)
                .transform(RetailParts::tell)
                .transform(months -> FirstLevels.beside(months, sheets(in.vintages(Subject.RETAIL_SALE)), SERIES))
                .transform(months -> RetailGrowth.tell(months, in.current(Subject.INDICATOR)))
                .transform(AmountReasons::explain)
                .transform(RetailReasons::explain)
                .withColumn("is_total", RetailParts.isTotal());
    }

    @Override
    public List<PassedOver> passesOver(Subject subject, ReferenceData reference) {
        return switch (subject) {
            case ORDER_LINE -> List.of(PlatformOrders.passedOver());
            case RETAIL_SALE ->
                List.of(new PassedOver(
                        "a firm's own report counts on the basis FIRM_PANEL",
                        col("reporter").notEqual("").and(not(RetailPanel.isReport())),
                        col("basis"),
                        "give the feed that basis"));
            default -> List.of();
        };
    }

    /** Sheets of a whole scope; single firms' reports are no official figure. */
    private static Dataset<Row> official(Dataset<Row> sales) {
        return new OfficialSeries(SERIES)
                .perMonth(sheets(sales), List.of())
                .withColumn("is_incomplete_year", lit(false));
    }

    private static Dataset<Row> sheets(Dataset<Row> sales) {
        return sales.filter(col("reporter").equalTo(""))
                .withColumn("period_kind", when(isJanuaryAndFebruary(), "CUM").otherwise(col("period_kind")));
    }

    /** One month of both is what the year has had so far (domain.md §2.4). */
    private static Column isJanuaryAndFebruary() {
        return col("period_kind")
                .equalTo("MONTH")
                .and(month(col("period_start")).equalTo(1))
                .and(month(col("period_end")).equalTo(2));
    }

    private static Dataset<Row> platforms(Dataset<Row> orders, String city) {
        return orders.filter(PlatformOrders.isYuan().and(col("paid_at").isNotNull()))
                .transform(OnlineRetailMonthly::perClassAndMonth)
                .transform(OnlineRetailMonthly::withTotal)
                .withColumns(Map.of(
                        "scope", lit(city), "channel", lit("ONLINE"), "period_end", last_day(col("period_start"))))
                .transform(OnlineRetailMonthly::comparedWithLastYear);
    }

    /** What was sold less what was returned, whatever sign the returns are written with. */
    private static Dataset<Row> perClassAndMonth(Dataset<Row> orders) {
        Column refunded = coalesce(col("refund"), lit(false));
        return orders.groupBy(
                        col("basis"),
                        col("category"),
                        trunc(to_date(col("paid_at")), "MM").as("period_start"))
                .agg(
                        sum(when(refunded, abs(col("amount")).unary_$minus()).otherwise(col("amount")))
                                .as("amount"),
                        max("submitted_at").as("vintage"));
    }

    private static Dataset<Row> withTotal(Dataset<Row> classes) {
        return classes.withColumn("commodity_class", explode(array_compact(array(lit("GOODS"), col("category")))))
                .groupBy("basis", "commodity_class", "period_start")
                .agg(yuan(sum("amount")).as("amount_month"), max("vintage").as("vintage"));
    }

    private static Dataset<Row> comparedWithLastYear(Dataset<Row> months) {
        Column lastYear = first(col("amount_month"))
                .over(Window.partitionBy("scope", "commodity_class", "channel", "basis")
                        .orderBy(monthNumber(col("period_start")))
                        .rangeBetween(-12, -12));
        return months.withColumn("amount_month_base", lastYear)
                .withColumns(Map.ofEntries(
                        Map.entry("amount_month_growth", growth(col("amount_month"), col("amount_month_base"))),
                        Map.entry("month_last_year", col("amount_month_base")),
                        Map.entry("is_merged", lit(false)),
                        Map.entry("is_incomplete_year", lit(true))));
    }
}

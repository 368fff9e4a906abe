package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.because;
import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static city.yanhuo.pipeline.mart.Figures.reason;
import static city.yanhuo.pipeline.mart.Figures.yuan;
import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.reference.ReferenceData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Orders of the platforms per class of goods, district and month, and since January (domain.md §2.1: an early signal, never an
 * official figure). Distinct buyers since January are counted, not added up from the months.
 */
final class OnlineOrdersMonthly implements Mart {
    private static final List<String> AMOUNTS = List.of("gross", "returns", "net", "returns_without_order");
    private static final List<String> COUNTS = List.of("lines", "lines_without_buyer", "return_lines");
    private static final WindowSpec SINCE_JANUARY = Window.partitionBy("platform", "basis", "category", "scope", "span")
            .orderBy("month")
            .rangeBetween(Window.unboundedPreceding(), Window.currentRow());
    private static final WindowSpec PLATFORM_SINCE_JANUARY = Window.partitionBy("platform", "basis", "span")
            .orderBy("month")
            .rangeBetween(Window.unboundedPreceding(), Window.currentRow());

    @Override
    public String name() {
        return "online_orders_monthly";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.ORDER_LINE);
    }

    @Override
    public List<PassedOver> passesOver(Subject subject, ReferenceData reference) {
        return List.of(PlatformOrders.passedOver());
    }

    @Override
    public Dataset<Row> build(Inputs in) {
        return PlatformOrders.perMonth(in.current(Subject.ORDER_LINE), in.city())
                .transform(OnlineOrdersMonthly::withPeriod)
                .transform(OnlineOrdersMonthly::withMonth)
                .transform(OnlineOrdersMonthly::withYearToDate)
                .transform(OnlineOrdersMonthly::withReasons);
    }

    private static Dataset<Row> withPeriod(Dataset<Row> months) {
        return months.withColumn(
                        "period_start", add_months(col("span"), col("month").minus(1)))
                .withColumns(Map.of(
                        "period", date_format(col("period_start"), "yyyy-MM"),
                        "period_kind", lit("MONTH"),
                        "period_end", last_day(col("period_start")),
                        "is_total", col("category").equalTo(PlatformOrders.ALL),
                        "net", yuan(col("gross").minus(col("returns"))),
                        "tells_order_days", PlatformOrders.tellsOrderDays(),
                        "is_whole_year",
                                size(collect_set("month").over(PLATFORM_SINCE_JANUARY))
                                        .equalTo(col("month"))));
    }

    private static Dataset<Row> withMonth(Dataset<Row> months) {
        Map<String, Column> columns = new HashMap<>();
        AMOUNTS.forEach(name -> columns.put(name + "_month", col(name)));
        COUNTS.forEach(name -> columns.put(name + "_month", col(name)));
        columns.put("orders_month", col("orders"));
        columns.put(
                "buyers_month",
                when(PlatformOrders.isAnyoneNamed(col("lines"), col("lines_without_buyer")), col("buyers")));
        columns.put("returns_of_orders_month", when(col("tells_order_days"), col("returns_of_orders")));
        return months.withColumns(columns);
    }

    private static Dataset<Row> withYearToDate(Dataset<Row> months) {
        Column whole = col("is_whole_year");
        Map<String, Column> columns = new HashMap<>();
        AMOUNTS.forEach(name -> columns.put(name + "_ytd", when(whole, yuan(sinceJanuary(name)))));
        COUNTS.forEach(name -> columns.put(name + "_ytd", when(whole, sinceJanuary(name))));
        columns.put("orders_ytd", when(whole, sinceJanuary("orders_new")));
        Column named = PlatformOrders.isAnyoneNamed(sinceJanuary("lines"), sinceJanuary("lines_without_buyer"));
        columns.put("buyers_ytd", when(whole.and(named), sinceJanuary("buyers_new")));
        columns.put(
                "returns_of_orders_ytd",
                when(whole.and(col("tells_order_days")), yuan(sinceJanuary("returns_of_orders"))));
        return months.withColumns(columns);
    }

    private static Column sinceJanuary(String measure) {
        return sum(measure).over(SINCE_JANUARY);
    }

    private static Dataset<Row> withReasons(Dataset<Row> months) {
        Column incomplete = because(col("is_whole_year").equalTo(false), "INCOMPLETE_YEAR");
        Map<String, Column> columns = new HashMap<>();
        columns.put("buyers_month_reason", reason(col("buyers_month"), otherwise("NOT_REPORTED")));
        columns.put(
                "returns_of_orders_month_reason", reason(col("returns_of_orders_month"), otherwise("NO_ORDER_DAY")));
        for (String measure : List.of(
                "orders",
                "lines",
                "lines_without_buyer",
                "return_lines",
                "gross",
                "returns",
                "net",
                "returns_without_order")) {
            columns.put(measure + "_ytd_reason", reason(col(measure + "_ytd"), incomplete));
        }
        columns.put("buyers_ytd_reason", reason(col("buyers_ytd"), incomplete, otherwise("NOT_REPORTED")));
        columns.put(
                "returns_of_orders_ytd_reason",
                reason(col("returns_of_orders_ytd"), incomplete, otherwise("NO_ORDER_DAY")));
        return months.withColumns(columns);
    }
}

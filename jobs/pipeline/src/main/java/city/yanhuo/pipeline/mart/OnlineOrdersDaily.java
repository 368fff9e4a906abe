package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static city.yanhuo.pipeline.mart.Figures.reason;
import static city.yanhuo.pipeline.mart.Figures.yuan;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.reference.ReferenceData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Orders of the platforms per class of goods, district and day (domain.md §2.1: an early signal, never an official figure). */
final class OnlineOrdersDaily implements Mart {
    @Override
    public String name() {
        return "online_orders_daily";
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
        return PlatformOrders.perDay(in.current(Subject.ORDER_LINE), in.city())
                .transform(OnlineOrdersDaily::withMeasures)
                .transform(OnlineOrdersDaily::withReasons);
    }

    private static Dataset<Row> withMeasures(Dataset<Row> days) {
        Column isAnyoneNamed = PlatformOrders.isAnyoneNamed(col("lines"), col("lines_without_buyer"));
        return days.withColumns(Map.of(
                "period", col("span").cast("string"),
                "period_kind", lit("DAY"),
                "period_start", col("span"),
                "period_end", col("span"),
                "is_total", col("category").equalTo(PlatformOrders.ALL),
                "buyers", when(isAnyoneNamed, col("buyers")),
                "net", yuan(col("gross").minus(col("returns"))),
                "returns_of_orders", when(PlatformOrders.tellsOrderDays(), col("returns_of_orders"))));
    }

    private static Dataset<Row> withReasons(Dataset<Row> days) {
        return days.withColumns(Map.of(
                "buyers_reason", reason(col("buyers"), otherwise("NOT_REPORTED")),
                "returns_of_orders_reason", reason(col("returns_of_orders"), otherwise("NO_ORDER_DAY"))));
    }
}

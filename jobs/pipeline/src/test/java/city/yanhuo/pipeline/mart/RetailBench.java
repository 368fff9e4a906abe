package city.yanhuo.pipeline.mart;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.pipeline.build.MartBench;
import city.yanhuo.pipeline.testing.TextTable;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The retail mart of sheets, firms' reports and price indices that tests write down. */
final class RetailBench {
    static final String NO_PRICES = "indicator | level\n";

    private RetailBench() {}

    /** The mart of rows of the subject {@code retail_sale}: of the city's online retail of goods, where they say nothing else. */
    static Dataset<Row> build(Dataset<Row> sales, String prices) {
        return MartBench.build(
                new OnlineRetailMonthly(),
                Map.of(
                        Subject.RETAIL_SALE, sales,
                        Subject.ORDER_LINE, TextTable.raw(Subject.ORDER_LINE, Map.of(), "order_id | amount\n"),
                        Subject.INDICATOR,
                                TextTable.raw(
                                        Subject.INDICATOR,
                                        Map.of("scope", "140100", "basis", "NBS", "submitted_at", "2024-10-21 00:00"),
                                        prices)));
    }

    static Dataset<Row> sales(String text) {
        return TextTable.raw(
                Subject.RETAIL_SALE,
                Map.of(
                        "scope", "140100",
                        "reporter", "''",
                        "commodity_class", "GOODS",
                        "channel", "ONLINE",
                        "basis", "STATS_ABOVE_NORM",
                        "period_kind", "CUM",
                        "submitted_at", "2024-10-21 00:00"),
                text);
    }
}

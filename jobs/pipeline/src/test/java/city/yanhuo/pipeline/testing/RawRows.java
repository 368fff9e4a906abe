package city.yanhuo.pipeline.testing;

import city.yanhuo.contract.feed.Subject;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Raw rows of a subject as most tests want them: what a table leaves out is the same in all of its rows. */
public final class RawRows {
    private RawRows() {}

    /** Days of 晋祠 as its gates count them. */
    public static Dataset<Row> visits(String table) {
        return TextTable.raw(
                Subject.VISIT,
                Map.of(
                        "place", "jinci",
                        "basis", "GATE_IN",
                        "period_kind", "DAY",
                        "period_end", "=period_start",
                        "hour", "-1",
                        "submitted_at", "2024-10-08 09:12"),
                table);
    }

    /** Beverages sold on 美团 in yuan. */
    public static Dataset<Row> orders(String table) {
        return TextTable.raw(
                Subject.ORDER_LINE,
                Map.of(
                        "platform", "MEITUAN",
                        "basis", "PLATFORM_ORDERS",
                        "category", "BEVERAGE",
                        "currency", "CNY",
                        "refund", "false",
                        "submitted_at", "2024-09-02 08:00"),
                table);
    }
}

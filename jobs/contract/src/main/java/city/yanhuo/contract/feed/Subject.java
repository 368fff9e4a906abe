package city.yanhuo.contract.feed;

import static city.yanhuo.contract.feed.ColumnType.BOOLEAN;
import static city.yanhuo.contract.feed.ColumnType.COUNT;
import static city.yanhuo.contract.feed.ColumnType.DATE;
import static city.yanhuo.contract.feed.ColumnType.DECIMAL;
import static city.yanhuo.contract.feed.ColumnType.GROWTH;
import static city.yanhuo.contract.feed.ColumnType.INTEGER;
import static city.yanhuo.contract.feed.ColumnType.MONEY;
import static city.yanhuo.contract.feed.ColumnType.TEXT;
import static city.yanhuo.contract.feed.ColumnType.TIMESTAMP;

import java.util.List;
import java.util.Locale;

/**
 * The canonical record kinds that feeds map onto and marts read (DESIGN §3). Each is one raw table {@code lake.raw.<name>};
 * its rows carry the columns below and the provenance columns that every subject has.
 *
 * <p>{@code hour} is -1 in a visit that is not hourly. {@code period_end} is inclusive. A return is an order line of its own: its
 * {@code paid_at} is when the money went back, its {@code ordered_at} when the order that it takes back was paid.
 */
public enum Subject {
    VISIT(
            key("place", TEXT),
            key("period_kind", TEXT),
            key("period_start", DATE),
            key("period_end", DATE),
            key("hour", INTEGER),
            key("basis", TEXT),
            own("visits", COUNT),
            own("ticket_revenue", MONEY),
            own("in_park_peak", COUNT)),
    FOOTFALL(
            key("sensor", TEXT),
            key("day", DATE),
            key("hour", INTEGER),
            key("direction", TEXT),
            key("basis", TEXT),
            own("count", COUNT),
            own("status", TEXT)),
    ORDER_LINE(
            key("platform", TEXT),
            key("order_id", TEXT),
            key("line_id", TEXT),
            own("basis", TEXT),
            own("paid_at", TIMESTAMP),
            own("category", TEXT),
            own("channel", TEXT),
            own("quantity", DECIMAL),
            own("price", MONEY),
            own("amount", MONEY),
            own("currency", TEXT),
            own("refund", BOOLEAN),
            own("shop", TEXT),
            own("buyer", TEXT),
            own("district", TEXT),
            own("ordered_at", TIMESTAMP)),
    RETAIL_SALE(
            key("scope", TEXT),
            key("reporter", TEXT),
            key("commodity_class", TEXT),
            key("channel", TEXT),
            key("period_kind", TEXT),
            key("period_start", DATE),
            key("period_end", DATE),
            key("basis", TEXT),
            own("level", MONEY),
            own("base", MONEY),
            own("published_growth", GROWTH)),
    NEV_SALE(
            key("scope", TEXT),
            key("reporter", TEXT),
            key("energy_type", TEXT),
            key("brand", TEXT),
            key("model", TEXT),
            key("period_kind", TEXT),
            key("period_start", DATE),
            key("period_end", DATE),
            key("basis", TEXT),
            own("units", COUNT),
            own("units_base", COUNT),
            own("amount", MONEY),
            own("amount_base", MONEY),
            own("published_growth", GROWTH)),
    INDICATOR(
            key("indicator", TEXT),
            key("scope", TEXT),
            key("period_kind", TEXT),
            key("period_start", DATE),
            key("period_end", DATE),
            key("basis", TEXT),
            own("level", DECIMAL),
            own("base", DECIMAL),
            own("published_growth", GROWTH)),
    LEDGER_ITEM(
            key("kind", TEXT),
            key("district", TEXT),
            key("name", TEXT),
            own("period_end", DATE),
            own("status", TEXT),
            own("due", DATE),
            own("progress", DECIMAL),
            own("document", TEXT),
            own("recognised_on", DATE),
            own("lapsed_on", DATE),
            own("evidence", TEXT),
            own("basis", TEXT));

    private final List<SubjectColumn> columns;

    Subject(SubjectColumn... columns) {
        this.columns = List.of(columns);
    }

    private static SubjectColumn key(String name, ColumnType type) {
        return new SubjectColumn(name, type, true);
    }

    private static SubjectColumn own(String name, ColumnType type) {
        return new SubjectColumn(name, type, false);
    }

    /** The subject's own columns in the order of its raw table. */
    public List<SubjectColumn> columns() {
        return columns;
    }

    /** The name of the raw table and the word in YAML: {@code order_line}. */
    public String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

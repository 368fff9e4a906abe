package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.isOneMonth;
import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** What one source tells of a month, for every pair of sources in which it takes a side. */
final class Tellings {
    private static final String OFFICIAL = "STATS_ABOVE_NORM";

    private Tellings() {}

    /**
     * Amounts of retail: pair, side (1, 2), item, channel, scope, basis, other_basis, period_end, span (month, ytd), value in 元, vintage.
     */
    static Dataset<Row> ofRetail(Dataset<Row> sales) {
        Column isCity = col("scope").endsWith("00");
        Column isSheet = col("reporter").equalTo("");
        Column isOnlineGoods =
                col("commodity_class").equalTo("GOODS").and(col("channel").equalTo("ONLINE"));
        Column isOfficial = isSheet.and(isOnlineGoods).and(col("basis").equalTo(OFFICIAL));
        Column isPanel = RetailPanel.isReport().and(isOnlineGoods).and(isOneMonth());
        Column city = concat(substring(col("scope"), 1, 4), lit("00"));
        Column own = col("scope");
        return sales.filter(isOneMonth().or(isYearToDate()).and(col("level").isNotNull()))
                .transform(rows -> told(
                        rows,
                        "commodity_class",
                        "level",
                        when(isSheet.and(not(isCity)), side(Pair.DISTRICTS_CITY, 1, city, "basis", "basis")),
                        when(isSheet.and(isCity), side(Pair.DISTRICTS_CITY, 2, own, "basis", "basis")),
                        when(isSheet, side(Pair.MONTHS_CUMULATIVE, 1, own, "basis", "basis")),
                        when(isPanel, side(Pair.ENTERPRISES_OFFICIAL, 1, own, "basis", null)),
                        when(isOfficial, side(Pair.ENTERPRISES_OFFICIAL, 2, own, null, "basis")),
                        when(isPanel, side(Pair.ORDERS_ENTERPRISES, 2, own, null, "basis")),
                        when(isOfficial, side(Pair.ORDERS_OFFICIAL, 2, own, null, "basis"))));
    }

    /** Sales of the platforms less returns, per month. */
    static Dataset<Row> ofOrders(Dataset<Row> orders, String city) {
        Column amount = when(
                        coalesce(col("refund"), lit(false)), abs(col("amount")).multiply(-1))
                .otherwise(col("amount"));
        return orders.filter(PlatformOrders.isYuan().and(col("paid_at").isNotNull()))
                .groupBy(col("basis"), last_day(col("paid_at").cast("date")).as("period_end"))
                .agg(
                        sum(amount).cast("decimal(20,4)").as("level"),
                        max("submitted_at").as("submitted_at"))
                .select(
                        col("*"),
                        lit("MONTH").as("period_kind"),
                        trunc(col("period_end"), "MM").as("period_start"),
                        lit("GOODS").as("commodity_class"),
                        lit("ONLINE").as("channel"))
                .transform(rows -> told(
                        rows,
                        "commodity_class",
                        "level",
                        side(Pair.ORDERS_ENTERPRISES, 1, lit(city), "basis", null),
                        side(Pair.ORDERS_OFFICIAL, 1, lit(city), "basis", null)));
    }

    /** Vehicles by invoices and by registrations. */
    static Dataset<Row> ofVehicles(Dataset<Row> vehicles) {
        Column own = col("scope");
        return vehicles.filter(col("reporter")
                        .equalTo("")
                        .and(col("brand").equalTo("ALL"))
                        .and(isOneMonth().or(isYearToDate()))
                        .and(col("units").isNotNull()))
                .withColumn("channel", lit("ALL"))
                .transform(rows -> told(
                        rows,
                        "energy_type",
                        "units",
                        when(col("basis").equalTo("INVOICE"), side(Pair.INVOICES_REGISTRATIONS, 1, own, "basis", null)),
                        when(
                                col("basis").equalTo("REGISTRATION"),
                                side(Pair.INVOICES_REGISTRATIONS, 2, own, null, "basis"))));
    }

    /** January and February together are the year so far, whatever the sheet calls them. */
    private static Column isYearToDate() {
        Column isMerged = month(col("period_start"))
                .equalTo(1)
                .and(month(col("period_end")).equalTo(2));
        return col("period_kind")
                .equalTo("CUM")
                .or(col("period_kind").equalTo("MONTH").and(isMerged));
    }

    /** A side names its own basis; the pair has both. */
    private static Column side(Pair pair, int side, Column scope, @Nullable String basis, @Nullable String otherBasis) {
        return struct(
                lit(pair.name()).as("pair"),
                lit(side).as("side"),
                scope.as("scope"),
                nameOf(basis).as("basis"),
                nameOf(otherBasis).as("other_basis"));
    }

    private static Column nameOf(@Nullable String basis) {
        return basis == null ? lit(null).cast("string") : col(basis);
    }

    private static Dataset<Row> told(Dataset<Row> rows, String item, String value, Column... sides) {
        return rows.withColumn("told", explode(array_compact(array(sides))))
                .select(
                        col("told.*"),
                        col(item).as("item"),
                        col("channel"),
                        col("period_end"),
                        when(isOneMonth(), "month").otherwise("ytd").as("span"),
                        col(value).cast("decimal(20,4)").as("value"),
                        col("submitted_at").as("vintage"));
    }
}

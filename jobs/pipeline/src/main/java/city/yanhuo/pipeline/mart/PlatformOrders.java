package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.yuan;
import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.bit_or;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Order lines counted per platform, class of goods, district and day or month, and for all of a platform together.
 *
 * <p>Each line is read once and gives what it tells of its cell: money, an order, a buyer. Orders and buyers are told apart by
 * themselves, not by a hash of them, in one step, and counted in the next. A cell of months keeps for each buyer the set of months as
 * the bits of a number, so that those who are new since January are counted beside those of the month.
 */
final class PlatformOrders {
    /** The class of goods of a line that has none. */
    static final String UNCLASSIFIED = "UNCLASSIFIED";

    /** In place of a class of goods: all of the platform. */
    static final String ALL = "ALL";

    private static final String SALE = "SALE";
    private static final String RETURN = "RETURN";
    private static final String RETURN_OF_ORDER = "RETURN_OF_ORDER";
    private static final String ORDER = "ORDER";
    private static final String BUYER = "BUYER";
    private static final List<String> CELL = List.of("platform", "basis", "category", "scope", "span");

    private PlatformOrders() {}

    /** Whether a line's amount is in yuan, or in a currency that nobody names. */
    static Column isYuan() {
        return coalesce(col("currency"), lit("CNY")).equalTo("CNY");
    }

    /** Whether buyers can be counted: nothing was sold, or somebody is named. */
    static Column isAnyoneNamed(Column lines, Column linesWithoutBuyer) {
        return lines.equalTo(0).or(linesWithoutBuyer.lt(lines));
    }

    /** Whether the platform ever tells which day's order a return takes back. */
    static Column tellsOrderDays() {
        return max("has_order_day").over(Window.partitionBy("platform", "basis"));
    }

    /** Lines that no mart of amounts shows. */
    static PassedOver passedOver() {
        return new PassedOver(
                "its amounts are yuan and currencies are never added",
                not(isYuan()),
                col("currency"),
                "the rows stay in raw.order_line");
    }

    /**
     * One row per platform, basis, category, scope and day: {@code span} is the day.
     *
     * @param city the scope of lines whose district nobody tells, and of all of a platform together
     */
    static Dataset<Row> perDay(Dataset<Row> orders, String city) {
        return perCell(orders, city, day -> day, day -> lit(1));
    }

    /** The same per month, {@code span} the first day of the year, {@code month} 1 to 12. */
    static Dataset<Row> perMonth(Dataset<Row> orders, String city) {
        return perCell(orders, city, day -> trunc(day, "YEAR"), day -> month(day));
    }

    /** A part of the key that a day gives. */
    private interface OfDay {
        Column of(Column day);
    }

    private static Dataset<Row> perCell(Dataset<Row> orders, String city, OfDay span, OfDay month) {
        return orders.filter(isYuan().and(col("paid_at").isNotNull()))
                .transform(lines -> withMeaning(lines, city))
                .transform(lines -> told(lines, city, span, month))
                .transform(PlatformOrders::apart)
                .transform(PlatformOrders::counted)
                .transform(counts -> perMonthOfSpan(counts, city));
    }

    /** A return says what went back whatever its sign. */
    private static Dataset<Row> withMeaning(Dataset<Row> lines, String city) {
        Column isReturn = coalesce(col("refund"), lit(false));
        return lines.select(
                col("platform"),
                col("basis"),
                coalesce(col("category"), lit(UNCLASSIFIED)).as("own_category"),
                coalesce(col("district"), lit(city)).as("own_scope"),
                isReturn.as("is_return"),
                to_date(col("paid_at")).as("day"),
                when(isReturn, to_date(col("ordered_at"))).as("order_day"),
                when(isReturn, abs(col("amount"))).otherwise(col("amount")).as("amount"),
                col("order_id"),
                nullif(col("buyer"), lit("")).as("buyer"),
                col("submitted_at"));
    }

    /** What a line tells, each with the cell and the month that it tells it of. */
    private static Dataset<Row> told(Dataset<Row> lines, String city, OfDay span, OfDay month) {
        Column isSale = not(col("is_return"));
        Column isNamed = isSale.and(col("buyer").isNotNull());
        Told own = new Told(col("own_category"), col("own_scope"), span, month);
        Told all = new Told(lit(ALL), lit(city), span, month);
        Column isMoney = col("told.id").isNull();
        return lines.withColumn(
                        "told",
                        explode(array(
                                when(isSale, own.money(SALE, "day")),
                                when(col("is_return"), own.money(RETURN, "day")),
                                when(col("order_day").isNotNull(), own.money(RETURN_OF_ORDER, "order_day")),
                                when(isSale, own.one(ORDER, "order_id")),
                                when(isSale, all.one(ORDER, "order_id")),
                                when(isNamed, own.one(BUYER, "buyer")),
                                when(isNamed, all.one(BUYER, "buyer")))))
                .filter(col("told").isNotNull())
                .select(
                        col("platform"),
                        col("basis"),
                        col("told.*"),
                        when(isMoney, col("amount")).as("amount"),
                        when(isMoney.and(col("order_day").isNull()), col("amount"))
                                .as("amount_without_order"),
                        when(isMoney.and(col("buyer").isNull()), lit(1)).as("anonymous"),
                        col("submitted_at"));
    }

    private record Told(Column category, Column scope, OfDay span, OfDay month) {
        /** Money is added up per month, which is part of its key. */
        Column money(String kind, String day) {
            Column number = month.of(col(day));
            return part(kind, day, lit(null).cast("string"), number);
        }

        /** Months of one order or buyer are collected as bits. */
        Column one(String kind, String id) {
            return part(kind, "day", col(id), lit(0));
        }

        private Column part(String kind, String day, Column id, Column slot) {
            return struct(
                    category.as("category"),
                    scope.as("scope"),
                    span.of(col(day)).as("span"),
                    lit(kind).as("kind"),
                    id.as("id"),
                    slot.as("slot"),
                    call_function("shiftleft", lit(1), month.of(col(day)).minus(1))
                            .as("month_bit"));
        }
    }

    /** One row per order, buyer, or sum of money. */
    private static Dataset<Row> apart(Dataset<Row> told) {
        return told.groupBy(columns(CELL, "kind", "slot", "id"))
                .agg(
                        bit_or(col("month_bit")).as("months"),
                        count(lit(1)).as("lines"),
                        count(col("anonymous")).as("anonymous_lines"),
                        sum("amount").as("amount"),
                        sum("amount_without_order").as("amount_without_order"),
                        max("submitted_at").as("vintage"));
    }

    /** Few rows are left: orders and buyers by the months that they were seen in. */
    private static Dataset<Row> counted(Dataset<Row> apart) {
        return apart.groupBy(columns(CELL, "kind", "slot", "months"))
                .agg(
                        count(lit(1)).as("ids"),
                        sum("lines").as("lines"),
                        sum("anonymous_lines").as("anonymous_lines"),
                        yuan(sum("amount")).as("amount"),
                        yuan(sum("amount_without_order")).as("amount_without_order"),
                        max("vintage").as("vintage"));
    }

    private static Dataset<Row> perMonthOfSpan(Dataset<Row> counts, String city) {
        Column isMoney = not(col("kind").isin(ORDER, BUYER));
        Column own = struct(col("category"), col("scope"));
        Column all = struct(lit(ALL).as("category"), lit(city).as("scope"));
        Column seen = filter(
                sequence(lit(1), lit(12)),
                month -> call_function("getbit", col("months"), month.minus(1)).equalTo(1));
        Column isNew = col("month").equalTo(col("first_month"));
        return counts.withColumn("seen", seen)
                .withColumns(Map.of(
                        "first_month", array_min(col("seen")),
                        "cell", explode(when(isMoney, array(own, all)).otherwise(array(own)))))
                .withColumns(Map.of("category", col("cell.category"), "scope", col("cell.scope")))
                .withColumn("month", explode(col("seen")))
                .groupBy(columns(CELL, "month"))
                .agg(
                        total(ORDER, "ids").as("orders"),
                        total(SALE, "lines").as("lines"),
                        total(BUYER, "ids").as("buyers"),
                        total(SALE, "anonymous_lines").as("lines_without_buyer"),
                        total(RETURN, "lines").as("return_lines"),
                        yuan(total(SALE, "amount")).as("gross"),
                        yuan(total(RETURN, "amount")).as("returns"),
                        yuan(total(RETURN_OF_ORDER, "amount")).as("returns_of_orders"),
                        yuan(total(RETURN, "amount_without_order")).as("returns_without_order"),
                        coalesce(sum(when(isNew.and(col("kind").equalTo(ORDER)), col("ids"))), lit(0L))
                                .as("orders_new"),
                        coalesce(sum(when(isNew.and(col("kind").equalTo(BUYER)), col("ids"))), lit(0L))
                                .as("buyers_new"),
                        count(when(col("kind").equalTo(RETURN_OF_ORDER), lit(1)))
                                .gt(0)
                                .as("has_order_day"),
                        max("vintage").as("vintage"))
                .transform(PlatformOrders::whereLinesHaveArrived);
    }

    /** Returns may name the day of an order of which no line has come. */
    private static Dataset<Row> whereLinesHaveArrived(Dataset<Row> cells) {
        Column lines = sum(col("lines").plus(col("return_lines")))
                .over(Window.partitionBy("platform", "basis", "span", "month"));
        return cells.withColumn("lines_of_platform", lines)
                .filter(col("lines_of_platform").gt(0));
    }

    private static Column total(String kind, String measure) {
        return coalesce(sum(when(col("kind").equalTo(kind), col(measure))), lit(0));
    }

    private static Column[] columns(List<String> some, String... others) {
        return Stream.concat(some.stream(), Stream.of(others))
                .map(name -> col(name))
                .toArray(Column[]::new);
    }
}

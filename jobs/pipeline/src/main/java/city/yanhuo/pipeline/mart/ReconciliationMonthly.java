package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.because;
import static city.yanhuo.pipeline.mart.Figures.monthNumber;
import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static city.yanhuo.pipeline.mart.Figures.ratio;
import static city.yanhuo.pipeline.mart.Figures.reason;
import static city.yanhuo.pipeline.mart.Figures.yuan;
import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import city.yanhuo.contract.feed.Subject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** One thing told twice, month by month, and whether the two agree as far as they can (domain.md §2.4). */
final class ReconciliationMonthly implements Mart {
    private static final List<String> SPANS = List.of("month", "ytd");
    private static final String[] SERIES = {"pair", "scope", "item", "channel", "own_basis"};
    private static final WindowSpec MONTHS =
            Window.partitionBy("pair", "scope", "item", "channel", "own_basis").orderBy("month_number");
    private static final WindowSpec SINCE_JANUARY = Window.partitionBy(
                    "pair", "scope", "item", "channel", "own_basis", "year")
            .orderBy("month_number")
            .rangeBetween(Window.unboundedPreceding(), Window.currentRow());
    /** Sheets print all their figures with the same digits; from 亿元 down to 分. */
    private static final WindowSpec PRINTED = Window.partitionBy("pair", "scope", "channel", "own_basis");

    private static final List<String> DIGITS = List.of(
            "100000000", "10000000", "1000000", "100000", "10000", "1000", "100", "10", "1", "0.1", "0.01", "0.0001");

    @Override
    public String name() {
        return "reconciliation_monthly";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.RETAIL_SALE, Subject.ORDER_LINE, Subject.NEV_SALE);
    }

    @Override
    public Dataset<Row> build(Inputs in) {
        return Tellings.ofRetail(in.current(Subject.RETAIL_SALE))
                .unionByName(Tellings.ofOrders(in.current(Subject.ORDER_LINE), in.city()))
                .unionByName(Tellings.ofVehicles(in.current(Subject.NEV_SALE)))
                .transform(ReconciliationMonthly::besideEachOther)
                .transform(ReconciliationMonthly::withSums)
                .transform(ReconciliationMonthly::withFigures)
                .transform(ReconciliationMonthly::compared)
                .transform(ReconciliationMonthly::withReasons);
    }

    /** Only pairs on one basis are told apart by it. */
    private static Dataset<Row> besideEachOther(Dataset<Row> tellings) {
        Column isRounding = is(pair -> pair.declared().signum() == 0);
        Map<String, Column> figures = new HashMap<>();
        for (String span : SPANS) {
            for (int side : new int[] {1, 2}) {
                Column own = when(col("span").equalTo(span).and(col("side").equalTo(side)), col("value"));
                figures.put("told_" + span + "_" + side, sum(own));
                figures.put("addends_" + span + "_" + side, count(own));
            }
        }
        figures.put("basis", max("basis"));
        figures.put("other_basis", max("other_basis"));
        figures.put("digit", min(lastDigit()));
        figures.put("vintage", max("vintage"));
        Column[] aggregates = figures.entrySet().stream()
                .map(figure -> figure.getValue().as(figure.getKey()))
                .toArray(Column[]::new);
        Column[] keys = Arrays.stream(SERIES).map(name -> col(name)).toArray(Column[]::new);
        return tellings.withColumn("own_basis", when(isRounding, col("basis")).otherwise(""))
                .groupBy(append(keys, col("period_end")))
                .agg(aggregates[0], Arrays.copyOfRange(aggregates, 1, aggregates.length))
                .withColumns(Map.of("year", year(col("period_end")), "month_number", monthNumber(col("period_end"))));
    }

    private static Column[] append(Column[] columns, Column last) {
        Column[] all = Arrays.copyOf(columns, columns.length + 1);
        all[columns.length] = last;
        return all;
    }

    private static Column is(Predicate<Pair> rule) {
        return col("pair")
                .isin(Arrays.stream(Pair.values()).filter(rule).map(Pair::name).toArray());
    }

    /** The place of the last digit that is not 0. */
    private static Column lastDigit() {
        return coalesce(DIGITS.stream()
                .map(digit -> lit(new BigDecimal(digit)).cast("decimal(20,4)"))
                .map(digit -> when(col("value").mod(digit).equalTo(0), digit))
                .toArray(Column[]::new));
    }

    /** Sums of months where no month is missing; February holds January too when only both together were told. */
    private static Dataset<Row> withSums(Dataset<Row> rows) {
        Map<String, Column> columns = new HashMap<>();
        for (int side : new int[] {1, 2}) {
            Column told = col("told_month_" + side);
            Column both = when(told.isNull().and(month(col("period_end")).equalTo(2)), col("told_ytd_" + side));
            Column covered = when(told.isNotNull(), 1).when(both.isNotNull(), 2);
            Column isWhole = sum(covered).over(SINCE_JANUARY).equalTo(month(col("period_end")));
            Column isThere = coalesce(told, both).isNotNull();
            columns.put(
                    "months_" + side,
                    when(isThere.and(isWhole), sum(coalesce(told, both)).over(SINCE_JANUARY)));
            columns.put("months_added_" + side, count(coalesce(told, both)).over(SINCE_JANUARY));
        }
        columns.put("digit", min(col("digit")).over(PRINTED));
        columns.put("ytd_before", first(col("told_ytd_1")).over(MONTHS.rangeBetween(-1, -1)));
        return rows.withColumns(columns);
    }

    /** The sheets of one office are a pair of their own: months against the cumulative figure, once there is a month. */
    private static Dataset<Row> withFigures(Dataset<Row> rows) {
        Column isOwnPair = is(pair -> pair == Pair.MONTHS_CUMULATIVE);
        Column addsMonths = is(Pair::addsMonths);
        Column implied = col("told_ytd_1").minus(col("ytd_before"));
        Column ownSum = when(col("told_month_1").isNotNull(), col("months_1"));
        Column one = coalesce(col("told_ytd_1"), when(addsMonths, col("months_1")));
        Column other = coalesce(col("told_ytd_2"), when(addsMonths, col("months_2")));
        return rows.withColumns(Map.of(
                        "one_month", yuan(col("told_month_1")),
                        "other_month", yuan(when(isOwnPair, implied).otherwise(col("told_month_2"))),
                        "addends_month", when(isOwnPair, lit(2L)).otherwise(col("addends_month_1")),
                        "one_ytd", yuan(when(isOwnPair, ownSum).otherwise(one)),
                        "other_ytd", yuan(when(isOwnPair, col("told_ytd_1")).otherwise(other)),
                        "addends_ytd",
                                when(isOwnPair.or(col("told_ytd_1").isNull()), col("months_added_1"))
                                        .otherwise(col("addends_ytd_1")),
                        "other_basis", when(isOwnPair, col("basis")).otherwise(col("other_basis"))))
                .filter(bothAre("month").or(bothAre("ytd")));
    }

    private static Column bothAre(String span) {
        return col("one_" + span).isNotNull().and(col("other_" + span).isNotNull());
    }

    private static Dataset<Row> compared(Dataset<Row> rows) {
        Map<String, Column> columns = new HashMap<>(Map.of(
                "period", date_format(col("period_end"), "yyyy-MM"),
                "period_kind", lit("MONTH"),
                "period_start", trunc(col("period_end"), "MM"),
                "unit",
                        when(is(pair -> pair == Pair.INVOICES_REGISTRATIONS), "辆")
                                .otherwise("元"),
                "is_total", lit(false)));
        Column declared = coalesce(Arrays.stream(Pair.values())
                .map(pair -> when(
                        col("pair").equalTo(pair.name()), lit(pair.declared()).cast("decimal(4,2)")))
                .toArray(Column[]::new));
        for (String span : SPANS) {
            Column one = when(bothAre(span), col("one_" + span));
            Column other = when(bothAre(span), col("other_" + span));
            Column rounding = col("digit").multiply(col("addends_" + span)).divide(2);
            Column tolerance =
                    yuan(when(declared.gt(0), abs(other).multiply(declared)).otherwise(rounding));
            Column residual = yuan(one.minus(other));
            columns.put("one_" + span, one);
            columns.put("other_" + span, other);
            columns.put("addends_" + span, when(bothAre(span), col("addends_" + span)));
            columns.put("residual_" + span, residual);
            columns.put("residual_" + span + "_share", ratio(residual, other));
            columns.put("tolerance_" + span, when(bothAre(span), tolerance));
            columns.put("is_within_" + span, abs(residual).leq(tolerance));
        }
        return rows.withColumns(columns);
    }

    private static Dataset<Row> withReasons(Dataset<Row> rows) {
        Map<String, Column> columns = new HashMap<>();
        for (String span : SPANS) {
            for (String measure : List.of("one", "other", "addends", "residual", "tolerance", "is_within")) {
                String name = measure + "_" + span;
                columns.put(name + "_reason", reason(col(name), otherwise("NOT_REPORTED")));
            }
            String share = "residual_" + span + "_share";
            Column isZero = because(col("other_" + span).equalTo(0), "ZERO_BASE");
            columns.put(share + "_reason", reason(col(share), isZero, otherwise("NOT_REPORTED")));
        }
        return rows.withColumns(columns);
    }
}

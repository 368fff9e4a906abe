package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.addReason;
import static city.yanhuo.pipeline.mart.Figures.because;
import static city.yanhuo.pipeline.mart.Figures.growth;
import static city.yanhuo.pipeline.mart.Figures.isNoBase;
import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static city.yanhuo.pipeline.mart.Figures.ratio;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Vehicles beside the money: growth, share of the whole market, and what other counts of the same month say (domain.md §2.1, §6.1).
 * Registers (REGISTRATION, INVOICE) count everything in both years, so that their own last year is a base; a statistics office's last
 * year is not.
 */
final class NevUnits {
    private static final List<String> PERIODS = List.of("month", "ytd");
    private static final Map<String, String> REGISTERS = Map.of("REGISTRATION", "registered", "INVOICE", "invoiced");
    private static final WindowSpec MARKET = Window.partitionBy("scope", "basis", "period_end");
    private static final WindowSpec COUNTS = Window.partitionBy("scope", "energy_type", "brand", "period_end");

    private NevUnits() {}

    /** Adds to official rows their bases: reported ones, else of registers last year's figures. */
    static Dataset<Row> withBases(Dataset<Row> months) {
        WindowSpec yearBefore = Window.partitionBy("scope", "energy_type", "brand", "basis")
                .orderBy("month_number")
                .rangeBetween(-12, -12);
        Column isRegister = col("basis").isin(REGISTERS.keySet().toArray());
        Map<String, Column> before = new HashMap<>();
        Map<String, Column> bases = new HashMap<>();
        for (String period : PERIODS) {
            Column lastYear = col(units(period) + "_last_year");
            before.put(units(period) + "_last_year", first(col(units(period))).over(yearBefore));
            bases.put(units(period) + "_base", coalesce(col("units_base_" + period), when(isRegister, lastYear)));
        }
        return months.withColumns(before).withColumns(bases);
    }

    /** Adds growth, shares and the counts beside, with reasons, and which rows contain others. */
    static Dataset<Row> compare(Dataset<Row> months) {
        Column isWholeMarket =
                col("energy_type").equalTo("ALL").and(col("brand").equalTo("ALL"));
        Map<String, Column> found = new HashMap<>();
        found.put(
                "branded_types",
                collect_set(when(col("brand").notEqual("ALL"), col("energy_type")))
                        .over(MARKET));
        for (String period : PERIODS) {
            found.put(
                    "market_" + period,
                    max(when(isWholeMarket, col(units(period)))).over(MARKET));
            REGISTERS.forEach((basis, word) -> found.put(
                    beside(word, period),
                    max(when(col("basis").equalTo(basis), col(units(period)))).over(COUNTS)));
        }
        Dataset<Row> beside = months.withColumns(found);
        for (String period : PERIODS) {
            beside = beside.withColumns(figures(period));
            beside = beside.withColumns(reasons(period));
        }
        return beside.withColumn("is_total", isTotal());
    }

    private static Column isTotal() {
        Column hasBrands = array_contains(col("branded_types"), col("energy_type"));
        return col("energy_type")
                .isin("NEV", "ALL")
                .and(col("brand").equalTo("ALL"))
                .or(col("brand").equalTo("ALL").and(hasBrands));
    }

    private static Map<String, Column> figures(String period) {
        Column units = col(units(period));
        Column counted = when(coalesce(col(flag(period)), lit(true)), units);
        Column comparable = growth(counted, col(units(period) + "_base"));
        Column raw = growth(counted, col(units(period) + "_last_year"));
        Map<String, Column> columns = new HashMap<>(Map.of(
                units(period) + "_growth", coalesce(comparable, raw),
                units(period) + "_growth_source",
                        when(comparable.isNotNull(), "COMPARABLE").when(raw.isNotNull(), "NON_COMPARABLE"),
                units(period) + "_market_share", ratio(units, col("market_" + period))));
        REGISTERS
                .values()
                .forEach(word ->
                        columns.put(beside(word, period) + "_residual", units.minus(col(beside(word, period)))));
        return columns;
    }

    private static Map<String, Column> reasons(String period) {
        Column merged = because(lit(period.equals("month")).and(col("is_merged")), "MERGED");
        Column unknown = because(col(units(period)).isNull(), "NOT_REPORTED");
        Column partly = because(not(col(flag(period))), "NOT_REPORTED");
        Column base = col(units(period) + "_base");
        Column lastYear = col(units(period) + "_last_year");
        Map<String, Column> columns = new HashMap<>();
        addReason(columns, units(period), merged, otherwise("NOT_REPORTED"));
        addReason(
                columns,
                units(period) + "_base",
                merged,
                unknown,
                because(lastYear.isNotNull(), "NON_COMPARABLE"),
                otherwise("NO_BASE"));
        addReason(
                columns,
                units(period) + "_growth",
                merged,
                unknown,
                partly,
                because(isNoBase(coalesce(base, lastYear)), "ZERO_BASE"),
                otherwise("NO_BASE"));
        addReason(
                columns,
                units(period) + "_market_share",
                merged,
                unknown,
                because(col("market_" + period).isNull(), "NOT_REPORTED"),
                otherwise("ZERO_BASE"));
        for (String word : REGISTERS.values()) {
            addReason(columns, beside(word, period), merged, otherwise("NOT_REPORTED"));
            addReason(columns, beside(word, period) + "_residual", merged, otherwise("NOT_REPORTED"));
        }
        return columns;
    }

    private static String units(String period) {
        return "units_" + period;
    }

    private static String flag(String period) {
        return period.equals("month") ? "has_units" : "has_units_ytd";
    }

    private static String beside(String word, String period) {
        return word + "_units_" + period;
    }
}

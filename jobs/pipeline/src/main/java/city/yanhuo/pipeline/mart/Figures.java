package city.yanhuo.pipeline.mart;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.spark.sql.Column;

/** The domain's arithmetic as columns (domain.md §2.2): NULL where a figure is undefined, never 0, infinity or NaN. */
final class Figures {
    private static final String RATE = "decimal(20,10)";
    private static final String YUAN = "decimal(20,2)";

    /** Share that must have reported before a figure is spoken about (domain.md §4.3 step 6, §6.3). */
    static final BigDecimal SMALLEST_COVERAGE = new BigDecimal("0.9");

    private Figures() {}

    /** {@code part / whole}, rounded HALF_UP to ten decimals; NULL when either is NULL, the whole is 0, or no rate can hold it. */
    static Column ratio(Column part, Column whole) {
        return quotient(part, nullIfZero(whole)).try_cast(RATE);
    }

    /**
     * {@code level / base - 1}, rounded HALF_UP to ten decimals; NULL when either is NULL, {@link #isNoBase} holds, or no rate can
     * hold it.
     */
    static Column growth(Column level, Column base) {
        return quotient(level, when(not(isNoBase(base)), base)).minus(lit(1)).try_cast(RATE);
    }

    /** Whether nothing can grow over it: a base of nothing, or below nothing after returns (domain.md §2.2). */
    static Column isNoBase(Column base) {
        return base.leq(lit(0));
    }

    /** Whether at least nine tenths have reported, by whole numbers; never of nothing (domain.md §4.3 step 6). */
    static Column isCovered(Column reported, Column possible) {
        return possible.gt(0).and(reported.multiply(10).geq(possible.multiply(9)));
    }

    /** Whether a row tells of one calendar month, not of January and February together. */
    static Column isOneMonth() {
        return col("period_kind").equalTo("MONTH").and(col("period_start").equalTo(trunc(col("period_end"), "MM")));
    }

    /** The base that a published growth implies, {@code level / (1 + growth)}, rounded HALF_UP to 0.01 元 (domain.md §2.3). */
    static Column impliedBase(Column level, Column growth) {
        Column factor = growth.plus(lit(1)).try_cast("decimal(14,10)");
        return round(level.cast("decimal(18,2)").divide(nullIfZero(factor)), 2).cast(YUAN);
    }

    /** An amount in 元 with two decimals, HALF_UP. */
    static Column yuan(Column amount) {
        return amount.cast(YUAN);
    }

    /** A rate as marts keep it. */
    static Column rate(Column rate) {
        return rate.cast(RATE);
    }

    /** With these types Spark keeps 18 decimals of the quotient, so that rounding to ten is rounding once. */
    private static Column quotient(Column part, Column whole) {
        return part.cast("decimal(20,4)").divide(whole.cast("decimal(20,4)"));
    }

    private static Column nullIfZero(Column value) {
        return when(value.notEqual(lit(0)), value);
    }

    /** The reason why a measure is NULL: the first case that holds; NULL when the measure is there. */
    static Column reason(Column measure, Column... cases) {
        return when(measure.isNull(), coalesce(cases));
    }

    /** Adds the column {@code <measure>_reason}, as {@link #reason} has it. */
    static void addReason(Map<String, Column> columns, String measure, Column... cases) {
        columns.put(measure + "_reason", reason(col(measure), cases));
    }

    /** One case of {@link #reason}. */
    static Column because(Column condition, String reason) {
        return when(condition, lit(reason));
    }

    /** The case that is left, the last one of {@link #reason}. */
    static Column otherwise(String reason) {
        return lit(reason);
    }

    /** Number of the month since the year 0, so that a year is 12 apart. */
    static Column monthNumber(Column day) {
        return year(day).multiply(12).plus(month(day));
    }

    /** {@code 2024-09}, or {@code 2024-01/02} for January and February together. */
    static Column monthText(Column end, Column merged) {
        return when(merged, concat(year(end).cast("string"), lit("-01/02"))).otherwise(date_format(end, "yyyy-MM"));
    }
}

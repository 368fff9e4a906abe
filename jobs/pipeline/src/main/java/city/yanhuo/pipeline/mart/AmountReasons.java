package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.addReason;
import static city.yanhuo.pipeline.mart.Figures.because;
import static city.yanhuo.pipeline.mart.Figures.isNoBase;
import static city.yanhuo.pipeline.mart.Figures.monthText;
import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Why an amount of a monthly mart is absent, for rows with {@code is_merged} (January and February together) and
 * {@code is_incomplete_year} (months are missing by nature, so that there is no cumulative figure).
 */
final class AmountReasons {
    private AmountReasons() {}

    /** Adds period, period_kind and the reasons of all amount measures. */
    static Dataset<Row> explain(Dataset<Row> months) {
        Column merged = because(col("is_merged"), "MERGED");
        Column incomplete = because(col("is_incomplete_year"), "INCOMPLETE_YEAR");
        Column noMonth = because(col("amount_month").isNull(), "NOT_REPORTED");
        Column otherRange = because(col("month_last_year").isNotNull(), "NON_COMPARABLE");
        Column noYtd = because(col("amount_ytd").isNull(), "NOT_REPORTED");
        Map<String, Column> columns = new HashMap<>(Map.of(
                "period", monthText(col("period_end"), col("is_merged")),
                "period_kind", lit("MONTH")));
        addReason(columns, "amount_month", merged, otherwise("NOT_REPORTED"));
        addReason(columns, "amount_month_growth_published", merged, otherwise("NOT_REPORTED"));
        addReason(columns, "amount_month_implied", merged, incomplete, otherwise("NOT_REPORTED"));
        addReason(columns, "amount_month_base", merged, noMonth, otherRange, otherwise("NO_BASE"));
        addReason(
                columns,
                "amount_month_growth",
                merged,
                noMonth,
                because(isNoBase(col("amount_month_base")), "ZERO_BASE"),
                otherRange,
                otherwise("NO_BASE"));
        addReason(columns, "amount_ytd", incomplete, otherwise("NOT_REPORTED"));
        addReason(columns, "amount_ytd_base", incomplete, noYtd, otherwise("NO_BASE"));
        addReason(columns, "amount_ytd_growth_published", incomplete, otherwise("NOT_REPORTED"));
        addReason(
                columns,
                "amount_ytd_growth_recomputed",
                incomplete,
                noYtd,
                because(isNoBase(col("ytd_last_year")), "ZERO_BASE"),
                otherwise("NO_BASE"));
        addReason(
                columns,
                "amount_ytd_growth",
                incomplete,
                noYtd,
                because(isNoBase(col("amount_ytd_base")), "ZERO_BASE"),
                otherwise("NO_BASE"));
        return months.withColumns(columns);
    }
}

package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.because;
import static city.yanhuo.pipeline.mart.Figures.growth;
import static city.yanhuo.pipeline.mart.Figures.impliedBase;
import static city.yanhuo.pipeline.mart.Figures.isNoBase;
import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static city.yanhuo.pipeline.mart.Figures.ratio;
import static city.yanhuo.pipeline.mart.Figures.reason;
import static city.yanhuo.pipeline.mart.Figures.yuan;
import static city.yanhuo.pipeline.mart.PriceVolumeMix.valued;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What has been added to last year's sales, how sure that is, and what new firms and prices did to it (domain.md §1.3, §2.2). A base
 * that a published growth of one decimal implies is as coarse as that growth: the increment lies between two bounds.
 */
final class NevIncrement {
    /** Half of the last digit of a growth published in percent with one decimal. */
    private static final BigDecimal HALF_DIGIT = new BigDecimal("0.0005");

    private NevIncrement() {}

    /** Adds the measures and their reasons to rows with amounts, bases and reasons. */
    static Dataset<Row> explain(Dataset<Row> months) {
        return months.transform(NevIncrement::withIncrement)
                .transform(PriceVolumeMix::explain)
                .transform(NevIncrement::withMeanPrices)
                .transform(NevIncrement::withEntries);
    }

    private static Dataset<Row> withIncrement(Dataset<Row> months) {
        Column noYtd = coalesce(col("amount_ytd_reason"), col("amount_ytd_base_reason"));
        return months.withColumns(Map.of(
                        "amount_month_increment", yuan(col("amount_month").minus(col("amount_month_base"))),
                        "amount_ytd_increment", yuan(col("amount_ytd").minus(col("amount_ytd_base"))),
                        "amount_ytd_increment_low", bound(lit(HALF_DIGIT.negate())),
                        "amount_ytd_increment_high", bound(lit(HALF_DIGIT))))
                .withColumns(Map.of(
                        "amount_month_increment_reason",
                                coalesce(col("amount_month_reason"), col("amount_month_base_reason")),
                        "amount_ytd_increment_reason", noYtd,
                        "amount_ytd_increment_low_reason",
                                reason(col("amount_ytd_increment_low"), noYtd, otherwise("ZERO_BASE")),
                        "amount_ytd_increment_high_reason",
                                reason(col("amount_ytd_increment_high"), noYtd, otherwise("ZERO_BASE"))));
    }

    private static Column bound(Column shift) {
        Column published = col("amount_ytd_growth_published").plus(shift);
        Column base = when(col("amount_ytd_base_source").equalTo("IMPLIED"), impliedBase(col("amount_ytd"), published))
                .otherwise(col("amount_ytd_base"));
        return yuan(col("amount_ytd").minus(base));
    }

    /** Of the months from January, or of the month alone where there is nothing from January; both years alike. */
    private static Dataset<Row> withMeanPrices(Dataset<Row> months) {
        Column isYtd = col("amount_ytd").isNotNull().and(col("units_ytd").gt(0));
        Column amount = when(isYtd, col("amount_ytd")).otherwise(col("amount_month"));
        Column units = when(isYtd, col("units_ytd")).otherwise(col("units_month"));
        Column amountBase = when(isYtd, col("amount_ytd_base")).otherwise(col("amount_month_base"));
        Column unitsBase = when(isYtd, col("units_ytd_base")).otherwise(col("units_month_base"));
        Column sold = col("units_ytd").isNotNull().or(col("units_month").isNotNull());
        Column counted = coalesce(when(isYtd, col("has_units_ytd")).otherwise(col("has_units")), lit(true));
        // what last year's cars cost at this year's mean price, over what they did cost
        Column growth = when(counted.and(unitsBase.gt(0)).and(amountBase.gt(0)), valued(unitsBase, amount, units))
                .try_cast("decimal(24,9)")
                .divide(amountBase)
                .minus(1)
                .try_cast("decimal(20,10)");
        Column baseReason = when(isYtd, coalesce(col("amount_ytd_base_reason"), col("units_ytd_base_reason")))
                .otherwise(coalesce(col("amount_month_base_reason"), col("units_month_base_reason")));
        return months.withColumns(Map.of(
                        "mean_price", ratio(amount, units),
                        "mean_price_base", ratio(amountBase, unitsBase),
                        "mean_price_growth", growth))
                .withColumns(Map.of(
                        "mean_price_reason",
                                reason(col("mean_price"), because(sold, "ZERO_BASE"), otherwise("NOT_REPORTED")),
                        "mean_price_base_reason", reason(col("mean_price_base"), baseReason, otherwise("ZERO_BASE"))))
                .withColumn(
                        "mean_price_growth_reason",
                        reason(
                                col("mean_price_growth"),
                                col("mean_price_reason"),
                                because(not(counted), "NOT_REPORTED"),
                                col("mean_price_base_reason"),
                                otherwise("ZERO_BASE")));
    }

    private static Dataset<Row> withEntries(Dataset<Row> months) {
        Column base = when(not(isNoBase(col("amount_ytd_base"))), col("amount_ytd_base"));
        Column noPanel = because(col("reporters_reported").isNull(), "NO_PANEL");
        Map<String, Column> reasons = new HashMap<>();
        for (String measure : new String[] {"entry_amount_month", "entry_amount_ytd"}) {
            reasons.put(measure + "_reason", reason(col(measure), otherwise("NO_PANEL")));
        }
        for (String measure : new String[] {"entry_contribution_ytd_pp", "amount_ytd_growth_without_entries"}) {
            reasons.put(measure + "_reason", reason(col(measure), noPanel, otherwise("ZERO_BASE")));
        }
        for (String measure : new String[] {"reporters_entered", "reporters_exited"}) {
            reasons.put(measure + "_reason", reason(col(measure), noPanel, otherwise("NO_BASE")));
        }
        return months.withColumns(Map.of(
                        "entry_contribution_ytd_pp",
                                ratio(col("entry_amount_ytd").multiply(100), base),
                        "amount_ytd_growth_without_entries",
                                growth(col("amount_ytd").minus(col("entry_amount_ytd")), col("amount_ytd_base"))))
                .withColumns(reasons);
    }
}

package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.addReason;
import static city.yanhuo.pipeline.mart.Figures.because;
import static city.yanhuo.pipeline.mart.Figures.isNoBase;
import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Why a measure of retail beyond {@link AmountReasons} is absent. */
final class RetailReasons {
    private static final List<String> PANEL_COUNTS = List.of("reporters", "entries", "exits");

    private RetailReasons() {}

    /** Adds the reasons of growths, parts and panel, after those of the amounts. */
    static Dataset<Row> explain(Dataset<Row> months) {
        Map<String, Column> columns = new HashMap<>();
        addSpan(columns, "month", because(col("is_merged"), "MERGED"), col("month_last_year"));
        addSpan(columns, "ytd", because(col("is_incomplete_year"), "INCOMPLETE_YEAR"), col("ytd_last_year"));
        for (String measure : PANEL_COUNTS) {
            addReason(columns, measure, notAPanel(), otherwise("NO_BASE"));
        }
        return months.withColumns(columns);
    }

    private static Column notAPanel() {
        return because(col("is_panel").isNull().or(col("is_residual")), "NOT_A_PANEL");
    }

    private static void addSpan(Map<String, Column> columns, String span, Column nature, Column lastYear) {
        String amount = "amount_" + span;
        Column growthReason = col(amount + "_growth_reason");
        Column noAmount = because(col(amount).isNull(), "NOT_REPORTED");
        Column noBase = because(col(amount + "_base").isNull(), "NO_BASE");
        Column wholeBase = RetailParts.ofWhole(amount + "_base");
        Column emptyBase = because(isNoBase(col(amount + "_base")), "ZERO_BASE");
        addReason(columns, amount + "_growth_comparable", nature, noAmount, emptyBase, otherwise("NO_BASE"));
        addReason(
                columns,
                amount + "_growth_gap_pp",
                nature,
                noAmount,
                because(lastYear.isNull(), "NO_BASE"),
                because(isNoBase(lastYear), "ZERO_BASE"),
                otherwise("NOT_REPORTED"));
        if (span.equals("month")) {
            addReason(
                    columns,
                    amount + "_growth_recomputed",
                    nature,
                    noAmount,
                    because(isNoBase(lastYear), "ZERO_BASE"),
                    otherwise("NO_BASE"));
        }
        Column isRaw = span.equals("ytd") ? isRawInOneYear() : lit(false);
        addReason(
                columns,
                amount + "_two_year_growth",
                growthReason,
                because(isRaw, "NON_COMPARABLE"),
                otherwise("NO_BASE"));
        addReason(
                columns,
                amount + "_real_growth",
                growthReason,
                because(col("price_" + span).isNull(), "NO_PRICE_INDEX"),
                otherwise("NO_BASE"));
        addReason(
                columns,
                amount + "_share",
                nature,
                noAmount,
                because(RetailParts.ofWhole(amount).equalTo(0), "ZERO_BASE"),
                otherwise("NOT_REPORTED"));
        addReason(
                columns,
                amount + "_contribution_pp",
                nature,
                noAmount,
                because(isNoBase(wholeBase), "ZERO_BASE"),
                noBase,
                because(RetailParts.ofWhole(amount).isNull(), "NOT_REPORTED"),
                otherwise("NO_BASE"));
        addReason(columns, amount + "_panel_growth", notAPanel(), nature, noMatch(span), otherwise("NO_BASE"));
        addReason(columns, "coverage_" + span + "_share", notAPanel(), nature, noMatch(span), otherwise("NO_BASE"));
        addReason(columns, "entry_contribution_" + span + "_pp", notAPanel(), nature, otherwise("NO_BASE"));
    }

    /** A raw ratio of levels is no growth that years can be chained with. */
    private static Column isRawInOneYear() {
        return col("amount_ytd_growth_source")
                .equalTo("NON_COMPARABLE")
                .or(col("ytd_source_last_year").equalTo("NON_COMPARABLE"));
    }

    private static Column noMatch(String span) {
        String suffix = span.equals("ytd") ? "_ytd" : "";
        return because(isNoBase(col("matched_base" + suffix)), "ZERO_BASE");
    }
}

package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.addReason;
import static city.yanhuo.pipeline.mart.Figures.because;
import static city.yanhuo.pipeline.mart.Figures.isNoBase;
import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static city.yanhuo.pipeline.mart.Figures.reason;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.not;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Why a figure of {@code visitors_monthly} is absent. */
final class VisitorsMonthlyReasons {
    private VisitorsMonthlyReasons() {}

    /** Whether the growth of a span is only spoken of for January and February together: "month" in both, "ytd" in January. */
    static Column isMerged(String span) {
        return month(col("period_start")).leq(span.equals("month") ? 2 : 1);
    }

    /** Adds the reasons of all measures. */
    static Dataset<Row> explain(Dataset<Row> months) {
        Map<String, Column> columns = new HashMap<>();
        Column noTickets = because(not(col("sells_tickets")), "NO_TICKETS");
        addReason(
                columns,
                "revenue_per_visit_month",
                noTickets,
                because(col("ticket_revenue_month").isNull(), "NOT_REPORTED"),
                because(coalesce(col("visits_with_revenue"), lit(0L)).equalTo(0), "ZERO_BASE"),
                otherwise("NOT_REPORTED"));
        for (String measure : List.of(
                "in_park_peak_month",
                "busiest_day",
                "visits_busiest_day",
                "visits_rest_day_mean",
                "visits_workday_mean")) {
            addReason(columns, measure, otherwise("NOT_REPORTED"));
        }
        addReason(
                columns,
                "rest_workday_ratio",
                because(col("visits_worked").equalTo(0), "ZERO_BASE"),
                otherwise("NOT_REPORTED"));
        for (String span : List.of("month", "ytd")) {
            addReason(columns, "visits_" + span, otherwise("NOT_REPORTED"));
            addReason(columns, "ticket_revenue_" + span, noTickets, otherwise("NOT_REPORTED"));
            addGrowth(columns, span, "base", "visits_" + span + "_growth", "NO_BASE");
            addGrowth(columns, span, "2019", "visits_" + span + "_2019_growth", "NO_2019");
            addMatched(columns, span);
        }
        return months.withColumns(columns)
                .withColumns(Map.of(
                        "visits_month_growth_gap_pp_reason", gapReason("month"),
                        "visits_ytd_growth_gap_pp_reason", gapReason("ytd")));
    }

    private static Column gapReason(String span) {
        String visits = "visits_" + span;
        return reason(
                col(visits + "_growth_gap_pp"), col(visits + "_growth_reason"), col(visits + "_matched_growth_reason"));
    }

    private static void addGrowth(Map<String, Column> columns, String span, String base, String growth, String noBase) {
        Column level = col("visits_" + span + "_" + base);
        addReason(columns, "visits_" + span + "_" + base, otherwise(noBase));
        addReason(columns, "coverage_" + span + "_" + base, otherwise(noBase));
        addReason(
                columns,
                growth,
                because(isMerged(span), "MERGED"),
                because(col("visits_" + span).isNull(), "NOT_REPORTED"),
                because(level.isNull(), noBase),
                because(not(VisitorsMonthly.isComplete(span, base)), "LOW_COVERAGE"),
                because(isNoBase(level), "ZERO_BASE"),
                otherwise("NOT_REPORTED"));
    }

    private static void addMatched(Map<String, Column> columns, String span) {
        Column used = col("pairs_used_" + span);
        Column possible = col("pairs_possible_" + span);
        Column noneToMatch = because(possible.equalTo(0), "NO_PARTNER");
        Column noBase =
                because(used.equalTo(0).and(col("visits_" + span + "_base").isNull()), "NO_BASE");
        for (String measure : List.of("matched", "matched_base")) {
            addReason(columns, "visits_" + span + "_" + measure, noneToMatch, noBase, otherwise("LOW_COVERAGE"));
        }
        addReason(
                columns,
                "visits_" + span + "_matched_growth",
                because(isMerged(span), "MERGED"),
                noneToMatch,
                noBase,
                because(not(Figures.isCovered(used, possible)), "LOW_COVERAGE"),
                otherwise("ZERO_BASE"));
    }
}

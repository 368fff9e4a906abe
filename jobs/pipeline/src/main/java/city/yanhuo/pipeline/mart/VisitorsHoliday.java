package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.addReason;
import static city.yanhuo.pipeline.mart.Figures.because;
import static city.yanhuo.pipeline.mart.Figures.growth;
import static city.yanhuo.pipeline.mart.Figures.isCovered;
import static city.yanhuo.pipeline.mart.Figures.isNoBase;
import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static city.yanhuo.pipeline.mart.Figures.ratio;
import static city.yanhuo.pipeline.mart.Figures.reason;
import static city.yanhuo.pipeline.mart.Figures.yuan;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import city.yanhuo.contract.feed.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Visits per place and break beside last year's break, compared in four named ways (domain.md §3.2): the totals, the means of a
 * day, the first days that both have, and the days that are alike.
 */
final class VisitorsHoliday implements Mart {
    @Override
    public String name() {
        return "visitors_holiday";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.VISIT);
    }

    @Override
    public Dataset<Row> build(Inputs in) {
        return HolidayDays.of(in)
                .transform(VisitorsHoliday::perBreak)
                .join(in.places(), "place")
                .transform(VisitorsHoliday::withLevels)
                .transform(VisitorsHoliday::withGrowth)
                .transform(VisitorsHoliday::withReasons);
    }

    private static Dataset<Row> perBreak(Dataset<Row> days) {
        Column visits = col("visits");
        Column first = when(col("first_partner").isNotNull(), visits);
        Column pair = visits.isNotNull().and(col("visits_of_aligned").isNotNull());
        return days.groupBy(columns())
                .agg(
                        sum(visits).as("visits"),
                        count(visits).as("days_reported"),
                        sum("ticket_revenue").as("ticket_revenue"),
                        sum(when(col("ticket_revenue").isNotNull(), visits)).as("visits_with_revenue"),
                        sum("visits_of_base").as("visits_base"),
                        count("visits_of_base").as("base_days_reported"),
                        sum(first).as("visits_first_days"),
                        count(first).as("first_days_reported"),
                        sum("visits_of_first").as("visits_first_days_base"),
                        count("visits_of_first").as("first_days_base_reported"),
                        sum(when(pair, visits)).as("visits_aligned"),
                        sum(when(pair, col("visits_of_aligned"))).as("visits_aligned_base"),
                        count(when(pair, lit(1))).as("pairs_used"))
                .filter(col("days_reported").gt(0));
    }

    private static Column[] columns() {
        return HolidayDays.BREAK.stream().map(name -> col(name)).toArray(Column[]::new);
    }

    private static Dataset<Row> withLevels(Dataset<Row> breaks) {
        return breaks.withColumns(Map.of(
                "period", concat(col("year").cast("string"), col("holiday")),
                "period_kind", lit("HOLIDAY"),
                "is_total", col("contains_places"),
                "coverage", ratio(col("days_reported"), col("days")),
                "length_differs",
                        coalesce(col("days").notEqual(when(col("base_days").gt(0), col("base_days"))), lit(false)),
                "ticket_revenue", yuan(col("ticket_revenue")),
                "sells_tickets",
                        max(col("ticket_revenue"))
                                .over(Window.partitionBy("place", "basis"))
                                .isNotNull(),
                "revenue_per_visit", ratio(col("ticket_revenue"), col("visits_with_revenue")),
                "visits_per_day", ratio(col("visits"), col("days_reported")),
                "visits_per_day_base", ratio(col("visits_base"), col("base_days_reported"))));
    }

    /** The mean of a day is compared as a product of whole numbers, so that nothing is rounded twice. */
    private static Dataset<Row> withGrowth(Dataset<Row> breaks) {
        Column total = growth(col("visits"), col("visits_base"));
        Column perDay = growth(
                col("visits").multiply(col("base_days_reported")),
                col("visits_base").multiply(col("days_reported")));
        return breaks.withColumns(Map.of(
                "visits_total_growth", when(isWhole(), total),
                "visits_per_day_growth", when(isWhole(), perDay),
                "visits_first_days_growth",
                        when(isFirstWhole(), growth(col("visits_first_days"), col("visits_first_days_base"))),
                "visits_aligned_growth", when(isPaired(), growth(col("visits_aligned"), col("visits_aligned_base")))));
    }

    private static Column isWhole() {
        return isCovered(col("days_reported"), col("days")).and(isCovered(col("base_days_reported"), col("base_days")));
    }

    private static Column isFirstWhole() {
        return isCovered(col("first_days_reported"), col("first_days"))
                .and(isCovered(col("first_days_base_reported"), col("first_days")));
    }

    private static Column isPaired() {
        return isCovered(col("pairs_used"), col("pairs_possible"));
    }

    private static Dataset<Row> withReasons(Dataset<Row> breaks) {
        Map<String, Column> columns = new HashMap<>();
        Column noVisits = because(col("visits").isNull(), "NOT_REPORTED");
        Column noTickets = because(not(col("sells_tickets")), "NO_TICKETS");
        Column noPartner = because(col("base_days").equalTo(0), "NO_PARTNER");
        addReason(columns, "visits", otherwise("NOT_REPORTED"));
        addReason(columns, "ticket_revenue", noTickets, otherwise("NOT_REPORTED"));
        addReason(
                columns,
                "revenue_per_visit",
                noTickets,
                because(col("visits_with_revenue").equalTo(0), "ZERO_BASE"),
                otherwise("NOT_REPORTED"));
        addReason(columns, "visits_per_day", otherwise("NOT_REPORTED"));
        addReason(columns, "visits_base", noPartner, otherwise("NO_BASE"));
        addReason(columns, "visits_per_day_base", noPartner, otherwise("NO_BASE"));
        for (String measure : List.of("visits_total_growth", "visits_per_day_growth")) {
            addGrowth(columns, measure, noVisits, noPartner, "visits_base", isWhole());
        }
        Column noFirst = because(col("first_days").equalTo(0), "NO_PARTNER");
        Column noPair = because(col("pairs_possible").equalTo(0), "NO_PARTNER");
        addReason(columns, "visits_first_days", noFirst, otherwise("NOT_REPORTED"));
        addReason(columns, "visits_first_days_base", noFirst, otherwise("NO_BASE"));
        addGrowth(columns, "visits_first_days_growth", noVisits, noFirst, "visits_first_days_base", isFirstWhole());
        Column noBase = because(col("base_days_reported").equalTo(0), "NO_BASE");
        addReason(columns, "visits_aligned", noPair, noBase, otherwise("LOW_COVERAGE"));
        addReason(columns, "visits_aligned_base", noPair, noBase, otherwise("LOW_COVERAGE"));
        columns.put(
                "visits_aligned_growth_reason",
                reason(
                        col("visits_aligned_growth"),
                        noVisits,
                        noPair,
                        noBase,
                        because(not(isPaired()), "LOW_COVERAGE"),
                        otherwise("ZERO_BASE")));
        return breaks.withColumns(columns);
    }

    private static void addGrowth(
            Map<String, Column> columns,
            String measure,
            Column noVisits,
            Column noPartner,
            String base,
            Column isCovered) {
        addReason(
                columns,
                measure,
                noVisits,
                noPartner,
                because(col(base).isNull(), "NO_BASE"),
                because(not(isCovered), "LOW_COVERAGE"),
                because(isNoBase(col(base)), "ZERO_BASE"),
                otherwise("NOT_REPORTED"));
    }
}

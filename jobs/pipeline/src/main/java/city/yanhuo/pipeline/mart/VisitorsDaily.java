package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.because;
import static city.yanhuo.pipeline.mart.Figures.growth;
import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static city.yanhuo.pipeline.mart.Figures.ratio;
import static city.yanhuo.pipeline.mart.Figures.reason;
import static city.yanhuo.pipeline.mart.Figures.yuan;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.reference.ReferenceData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Visits per place and day, compared with the comparable day of last year (domain.md §3.1, §4.3). */
final class VisitorsDaily implements Mart {
    private static final WindowSpec SERIES = Window.partitionBy("place", "basis");
    private static final WindowSpec SEVEN_DAYS =
            SERIES.orderBy(unix_date(col("period_start"))).rangeBetween(-6, 0);

    @Override
    public String name() {
        return "visitors_daily";
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
        Dataset<Row> days = in.current(Subject.VISIT)
                .transform(VisitorsDaily::perDay)
                .join(in.places(), "place")
                .join(in.calendar(), col("period_start").equalTo(col("day")), "left");
        return days.join(
                        comparable(days),
                        days.col("partner_date")
                                .equalTo(col("base_day"))
                                .and(days.col("place").equalTo(col("base_place")))
                                .and(days.col("basis").equalTo(col("base_basis"))),
                        "left")
                .transform(VisitorsDaily::withSeries)
                .transform(VisitorsDaily::withMeasures)
                .transform(VisitorsDaily::withReasons);
    }

    @Override
    public List<PassedOver> passesOver(Subject subject, ReferenceData reference) {
        return List.of(
                new PassedOver(
                        "it tells of days",
                        not(col("period_kind").isin("DAY", "HOUR")),
                        col("period_kind"),
                        "the rows stay in raw.visit"),
                new PassedOver(
                        "its places stand in reference/places.csv",
                        not(col("place").isin(reference.places().keySet().toArray())),
                        col("place"),
                        "add the place, or an alias of it"));
    }

    /** One row per place, day and basis; a daily report stands before the sum of hourly ones. */
    static Dataset<Row> perDay(Dataset<Row> visits) {
        return visits.filter(col("period_kind").isin("DAY", "HOUR"))
                .groupBy("place", "period_start", "basis")
                .agg(
                        dayElseHours("visits").as("visits"),
                        yuan(dayElseHours("ticket_revenue")).as("ticket_revenue"),
                        max("in_park_peak").as("in_park_peak"));
    }

    private static Column dayElseHours(String measure) {
        return coalesce(
                sum(when(col("period_kind").equalTo("DAY"), col(measure))),
                sum(when(col("period_kind").equalTo("HOUR"), col(measure))));
    }

    private static Dataset<Row> comparable(Dataset<Row> days) {
        return days.select(
                col("place").as("base_place"),
                col("basis").as("base_basis"),
                col("period_start").as("base_day"),
                col("visits").as("visits_base"));
    }

    private static Dataset<Row> withSeries(Dataset<Row> days) {
        return days.withColumns(Map.of(
                "sells_tickets", max(col("ticket_revenue")).over(SERIES).isNotNull(),
                "days_counted", count(col("visits")).over(SEVEN_DAYS),
                "visits_of_days", sum(col("visits")).over(SEVEN_DAYS)));
    }

    private static Dataset<Row> withMeasures(Dataset<Row> days) {
        return days.withColumns(Map.of(
                "period", col("period_start").cast("string"),
                "period_kind", lit("DAY"),
                "period_end", col("period_start"),
                "revenue_per_visit", ratio(col("ticket_revenue"), col("visits")),
                "visits_growth", growth(col("visits"), col("visits_base")),
                "visits_avg_7d", when(col("days_counted").equalTo(7), ratio(col("visits_of_days"), lit(7))),
                "is_total", col("contains_places")));
    }

    private static Dataset<Row> withReasons(Dataset<Row> days) {
        Column noVisits = because(col("visits").isNull(), "NOT_REPORTED");
        Column noTickets = because(col("sells_tickets").equalTo(false), "NO_TICKETS");
        Column nobody = because(col("visits").equalTo(0), "ZERO_BASE");
        return days.withColumns(Map.of(
                "visits_reason", reason(col("visits"), noVisits),
                "ticket_revenue_reason", reason(col("ticket_revenue"), noTickets, otherwise("NOT_REPORTED")),
                "revenue_per_visit_reason",
                        reason(
                                col("revenue_per_visit"),
                                noTickets,
                                because(col("ticket_revenue").isNull(), "NOT_REPORTED"),
                                nobody,
                                otherwise("NOT_REPORTED")),
                "in_park_peak_reason", reason(col("in_park_peak"), otherwise("NOT_REPORTED")),
                "visits_base_reason", reason(col("visits_base"), noPartner(), otherwise("NO_BASE")),
                "visits_growth_reason",
                        reason(
                                col("visits_growth"),
                                noVisits,
                                noPartner(),
                                because(col("visits_base").equalTo(0), "ZERO_BASE"),
                                otherwise("NO_BASE")),
                "visits_avg_7d_reason", reason(col("visits_avg_7d"), otherwise("SHORT_SERIES"))));
    }

    private static Column noPartner() {
        return coalesce(col("partner_date_reason"), because(col("partner_date").isNull(), "NO_PARTNER"));
    }
}

package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.because;
import static city.yanhuo.pipeline.mart.Figures.growth;
import static city.yanhuo.pipeline.mart.Figures.otherwise;
import static city.yanhuo.pipeline.mart.Figures.ratio;
import static city.yanhuo.pipeline.mart.Figures.reason;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.dayofmonth;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

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

/**
 * Visits per place and day, compared with the comparable day of last year (domain.md §3.1, §4.3), and, whatever kind of day it was,
 * with the same date of last year and of 2019.
 */
final class VisitorsDaily implements Mart {
    private static final WindowSpec SERIES = Window.partitionBy("place", "basis");
    private static final WindowSpec SEVEN_DAYS =
            SERIES.orderBy(unix_date(col("period_start"))).rangeBetween(-6, 0);
    private static final WindowSpec FOUR_WEEKS =
            SERIES.orderBy(unix_date(col("period_start"))).rangeBetween(-27, 0);
    private static final WindowSpec SAME_DATE =
            Window.partitionBy(col("place"), col("basis"), month(col("period_start")), dayofmonth(col("period_start")));
    private static final WindowSpec SAME_DATE_LAST_YEAR =
            SAME_DATE.orderBy(year(col("period_start"))).rangeBetween(-1, -1);
    private static final int BEFORE_CLOSURES = 2019;

    @Override
    public String name() {
        return "visitors_daily";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.VISIT);
    }

    @Override
    public Dataset<Row> build(Inputs in) {
        Dataset<Row> days = in.current(Subject.VISIT)
                .transform(VisitReports::perDay)
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
                "visits_of_days", sum(col("visits")).over(SEVEN_DAYS),
                "days_of_weeks", count(col("visits")).over(FOUR_WEEKS),
                "visits_of_weeks", sum(col("visits")).over(FOUR_WEEKS),
                "visits_date_base", max(col("visits")).over(SAME_DATE_LAST_YEAR),
                "visits_2019",
                        when(
                                isAfter2019(),
                                max(when(yearIs2019(), col("visits"))).over(SAME_DATE))));
    }

    private static Column isAfter2019() {
        return year(col("period_start")).gt(BEFORE_CLOSURES);
    }

    private static Column yearIs2019() {
        return year(col("period_start")).equalTo(BEFORE_CLOSURES);
    }

    private static Dataset<Row> withMeasures(Dataset<Row> days) {
        return days.withColumns(Map.of(
                        "period", col("period_start").cast("string"),
                        "period_kind", lit("DAY"),
                        "period_end", col("period_start"),
                        "revenue_per_visit", ratio(col("ticket_revenue"), col("visits")),
                        "visits_growth", growth(col("visits"), col("visits_base")),
                        "visits_avg_7d", when(col("days_counted").equalTo(7), ratio(col("visits_of_days"), lit(7))),
                        "is_total", col("contains_places")))
                .transform(VisitorsDaily::withFurtherMeasures);
    }

    private static Dataset<Row> withFurtherMeasures(Dataset<Row> days) {
        return days.withColumns(Map.of(
                "visits_peak_hour", negate(col("peak_hour.earlier")),
                "visits_peak_hour_share", ratio(col("peak_hour.visits"), col("visits_of_hours")),
                "visits_date_growth", growth(col("visits"), col("visits_date_base")),
                "visits_2019_growth", growth(col("visits"), col("visits_2019")),
                "visits_avg_28d", when(col("days_of_weeks").equalTo(28), ratio(col("visits_of_weeks"), lit(28)))));
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
                        "visits_avg_7d_reason", reason(col("visits_avg_7d"), otherwise("SHORT_SERIES"))))
                .transform(VisitorsDaily::withFurtherReasons);
    }

    private static Dataset<Row> withFurtherReasons(Dataset<Row> days) {
        Column noVisits = because(col("visits").isNull(), "NOT_REPORTED");
        Column noSuchDate = because(
                month(col("period_start"))
                        .equalTo(2)
                        .and(dayofmonth(col("period_start")).equalTo(29)),
                "NO_PARTNER");
        Column no2019 = because(col("visits_2019").isNull(), "NO_2019");
        return days.withColumns(Map.of(
                "visits_peak_hour_reason", reason(col("visits_peak_hour"), otherwise("NOT_REPORTED")),
                "visits_peak_hour_share_reason",
                        reason(
                                col("visits_peak_hour_share"),
                                because(col("visits_of_hours").equalTo(0), "ZERO_BASE"),
                                otherwise("NOT_REPORTED")),
                "visits_date_base_reason", reason(col("visits_date_base"), noSuchDate, otherwise("NO_BASE")),
                "visits_date_growth_reason",
                        reason(
                                col("visits_date_growth"),
                                noVisits,
                                noSuchDate,
                                because(col("visits_date_base").isNull(), "NO_BASE"),
                                otherwise("ZERO_BASE")),
                "visits_2019_reason", reason(col("visits_2019"), no2019),
                "visits_2019_growth_reason",
                        reason(col("visits_2019_growth"), noVisits, no2019, otherwise("ZERO_BASE")),
                "visits_avg_28d_reason", reason(col("visits_avg_28d"), otherwise("SHORT_SERIES"))));
    }

    private static Column noPartner() {
        return coalesce(col("partner_date_reason"), because(col("partner_date").isNull(), "NO_PARTNER"));
    }
}

package city.yanhuo.pipeline.mart;

import static city.yanhuo.pipeline.mart.Figures.growth;
import static city.yanhuo.pipeline.mart.Figures.isCovered;
import static city.yanhuo.pipeline.mart.Figures.rate;
import static city.yanhuo.pipeline.mart.Figures.ratio;
import static city.yanhuo.pipeline.mart.Figures.yuan;
import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.dayofyear;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.reference.ReferenceData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Visits per place and month and from January on, with the growth of the sums beside that of matched days (domain.md §3.1, §4.3).
 * January and February have no growth of their own, because the lunar new year moves between them: February's figures from January
 * on are the two together.
 */
final class VisitorsMonthly implements Mart {
    private static final int BEFORE_CLOSURES = 2019;
    private static final WindowSpec TO_DATE = Window.partitionBy(col("place"), col("basis"), year(col("period_start")))
            .orderBy("period_start")
            .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    private static final WindowSpec LAST_YEAR = Window.partitionBy("place", "basis")
            .orderBy(Figures.monthNumber(col("period_start")))
            .rangeBetween(-12, -12);
    private static final WindowSpec SAME_MONTH =
            Window.partitionBy(col("place"), col("basis"), month(col("period_start")));

    @Override
    public String name() {
        return "visitors_monthly";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.VISIT);
    }

    /** Of days and hours {@code visitors_daily} tells already. */
    @Override
    public List<PassedOver> passesOver(Subject subject, ReferenceData reference) {
        return List.of(new PassedOver(
                "its places stand in reference/places.csv",
                col("period_kind")
                        .equalTo("MONTH")
                        .and(not(col("place").isin(reference.places().keySet().toArray()))),
                col("place"),
                "add the place, or an alias of it"));
    }

    @Override
    public Dataset<Row> build(Inputs in) {
        return in.current(Subject.VISIT)
                .transform(VisitReports::perDayAndMonth)
                .join(in.calendar(), col("period_start").equalTo(col("day")), "left")
                .transform(VisitorsMonthly::withPartners)
                .transform(MonthOfVisits::ofDays)
                .join(in.places(), "place")
                .join(possiblePairs(in.calendar()), new String[] {"period_start"}, "left")
                .transform(VisitorsMonthly::withMonth)
                .transform(VisitorsMonthly::withYear)
                .transform(VisitorsMonthly::withBases)
                .transform(VisitorsMonthly::withGrowth)
                .transform(VisitorsMonthlyReasons::explain);
    }

    private static Dataset<Row> withPartners(Dataset<Row> reports) {
        Dataset<Row> partners = reports.filter(not(col("is_month")))
                .select(
                        col("place").as("partner_place"),
                        col("basis").as("partner_basis"),
                        col("period_start").as("partner_day"),
                        col("visits").as("visits_partner"));
        return reports.withColumn("partner_date", when(not(col("is_month")), col("partner_date")))
                .join(
                        partners,
                        col("partner_date")
                                .equalTo(col("partner_day"))
                                .and(col("place").equalTo(col("partner_place")))
                                .and(col("basis").equalTo(col("partner_basis"))),
                        "left");
    }

    /** How many days of each month, and of its year so far, have a comparable day at all. */
    private static Dataset<Row> possiblePairs(Dataset<Row> calendar) {
        return calendar.groupBy(trunc(col("day"), "month").as("period_start"))
                .agg(count("partner_date").as("pairs_possible_month"))
                .withColumn(
                        "pairs_possible_ytd",
                        sum("pairs_possible_month")
                                .over(Window.partitionBy(year(col("period_start")))
                                        .orderBy("period_start")
                                        .rowsBetween(Window.unboundedPreceding(), Window.currentRow())));
    }

    private static Dataset<Row> withMonth(Dataset<Row> months) {
        return months.withColumns(Map.of(
                        "period", date_format(col("period_start"), "yyyy-MM"),
                        "period_kind", lit("MONTH"),
                        "period_end", last_day(col("period_start")),
                        "is_total", col("contains_places"),
                        "pairs_possible_month", coalesce(col("pairs_possible_month"), lit(0L)),
                        "pairs_possible_ytd", coalesce(col("pairs_possible_ytd"), lit(0L)),
                        "coverage_month", ratio(col("days_reported_month"), col("days_in_month")),
                        "revenue_per_visit_month", ratio(col("ticket_revenue_month"), col("visits_with_revenue")),
                        "sells_tickets",
                                max(col("ticket_revenue_month"))
                                        .over(Window.partitionBy("place", "basis"))
                                        .isNotNull()))
                .withColumns(Map.of(
                        "visits_rest_day_mean", ratio(col("visits_rest"), col("rest_days_reported")),
                        "visits_workday_mean", ratio(col("visits_worked"), col("workdays_reported")),
                        "rest_workday_ratio",
                                ratio(
                                        col("visits_rest").multiply(col("workdays_reported")),
                                        col("visits_worked").multiply(col("rest_days_reported")))));
    }

    private static Dataset<Row> withYear(Dataset<Row> months) {
        return months.withColumns(Map.of(
                        "days_ytd", dayofyear(col("period_end")).cast("bigint"),
                        "visits_ytd", sum("visits_month").over(TO_DATE),
                        "days_reported_ytd", sum("days_reported_month").over(TO_DATE),
                        "ticket_revenue_ytd", yuan(sum("ticket_revenue_month").over(TO_DATE)),
                        "visits_ytd_matched", sum("visits_month_matched").over(TO_DATE),
                        "visits_ytd_matched_base",
                                sum("visits_month_matched_base").over(TO_DATE),
                        "pairs_used_ytd", sum("pairs_used_month").over(TO_DATE)))
                .withColumn("coverage_ytd", ratio(col("days_reported_ytd"), col("days_ytd")));
    }

    private static Dataset<Row> withBases(Dataset<Row> months) {
        Map<String, Column> columns = new HashMap<>();
        for (String span : List.of("month", "ytd")) {
            columns.put("visits_" + span + "_base", max(col("visits_" + span)).over(LAST_YEAR));
            columns.put(
                    "coverage_" + span + "_base", max(col("coverage_" + span)).over(LAST_YEAR));
            columns.put("visits_" + span + "_2019", of2019("visits_" + span));
            columns.put("coverage_" + span + "_2019", of2019("coverage_" + span));
        }
        return months.withColumns(columns);
    }

    private static Column of2019(String measure) {
        Column year = year(col("period_start"));
        return when(
                year.gt(BEFORE_CLOSURES),
                max(when(year.equalTo(BEFORE_CLOSURES), col(measure))).over(SAME_MONTH));
    }

    private static Dataset<Row> withGrowth(Dataset<Row> months) {
        Map<String, Column> columns = new HashMap<>();
        for (String span : List.of("month", "ytd")) {
            String visits = "visits_" + span;
            Column spoken = not(VisitorsMonthlyReasons.isMerged(span));
            columns.put(
                    visits + "_growth",
                    when(spoken.and(isComplete(span, "base")), growth(col(visits), col(visits + "_base"))));
            columns.put(
                    visits + "_2019_growth",
                    when(spoken.and(isComplete(span, "2019")), growth(col(visits), col(visits + "_2019"))));
            columns.put(
                    visits + "_matched_growth",
                    when(
                            spoken.and(isCovered(col("pairs_used_" + span), col("pairs_possible_" + span))),
                            growth(col(visits + "_matched"), col(visits + "_matched_base"))));
        }
        return months.withColumns(columns)
                .withColumns(Map.of("visits_month_growth_gap_pp", gap("month"), "visits_ytd_growth_gap_pp", gap("ytd")))
                .withColumns(Map.of("growths_differ_month", differ("month"), "growths_differ_ytd", differ("ytd")));
    }

    /** Coverages are exact to ten decimals, so that nine tenths of at most 366 days are told apart from less. */
    static Column isComplete(String span, String base) {
        return col("coverage_" + span)
                .geq(Figures.SMALLEST_COVERAGE)
                .and(col("coverage_" + span + "_" + base).geq(Figures.SMALLEST_COVERAGE));
    }

    private static Column gap(String span) {
        return rate(col("visits_" + span + "_matched_growth")
                .minus(col("visits_" + span + "_growth"))
                .multiply(100));
    }

    private static Column differ(String span) {
        return coalesce(abs(col("visits_" + span + "_growth_gap_pp")).gt(3), lit(false));
    }
}

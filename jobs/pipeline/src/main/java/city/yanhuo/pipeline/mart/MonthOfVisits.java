package city.yanhuo.pipeline.mart;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.dayofmonth;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Days and whole months of {@link VisitReports} to one row per month; a month's own report stands before the sum of its days. */
final class MonthOfVisits {
    private MonthOfVisits() {}

    /** Needs day_class and visits_partner, the visits of the comparable day of last year, on each day. */
    static Dataset<Row> ofDays(Dataset<Row> reports) {
        Column visits = ofDay(col("visits"));
        Column revenue = ofDay(col("ticket_revenue"));
        Column pair = visits.isNotNull().and(col("visits_partner").isNotNull());
        return reports.groupBy(
                        col("place"),
                        col("basis"),
                        trunc(col("period_start"), "month").as("period_start"))
                .agg(
                        max(ofMonth(col("visits"))).as("visits_told"),
                        sum(visits).as("visits_of_days"),
                        count(visits).as("days_counted"),
                        max(ofMonth(col("ticket_revenue"))).as("revenue_told"),
                        sum(revenue).as("revenue_of_days"),
                        sum(when(revenue.isNotNull(), visits)).as("visits_with_revenue"),
                        max("in_park_peak").as("in_park_peak_month"),
                        max(when(
                                        visits.isNotNull(),
                                        struct(
                                                visits.as("visits"),
                                                negate(unix_date(col("period_start")))
                                                        .as("earlier"))))
                                .as("busiest"),
                        sum(when(isRest(), visits)).as("visits_rest"),
                        count(when(isRest(), visits)).as("rest_days_reported"),
                        sum(when(isWorked(), visits)).as("visits_worked"),
                        count(when(isWorked(), visits)).as("workdays_reported"),
                        sum(when(pair, visits)).as("visits_month_matched"),
                        sum(when(pair, col("visits_partner"))).as("visits_month_matched_base"),
                        count(when(pair, lit(1))).as("pairs_used_month"))
                .transform(MonthOfVisits::withLevels);
    }

    private static Dataset<Row> withLevels(Dataset<Row> months) {
        Column told = col("visits_told").isNotNull();
        Column revenueTold = col("revenue_told").isNotNull();
        return months.withColumn(
                        "days_in_month",
                        dayofmonth(last_day(col("period_start"))).cast("bigint"))
                .withColumns(Map.of(
                        "visits_month", coalesce(col("visits_told"), col("visits_of_days")),
                        "counted_by", when(told, "MONTH").otherwise("DAY"),
                        "days_reported_month", when(told, col("days_in_month")).otherwise(col("days_counted")),
                        "ticket_revenue_month", Figures.yuan(coalesce(col("revenue_told"), col("revenue_of_days"))),
                        "visits_with_revenue",
                                when(revenueTold, col("visits_told")).otherwise(col("visits_with_revenue")),
                        "busiest_day", date_from_unix_date(negate(col("busiest.earlier"))),
                        "visits_busiest_day", col("busiest.visits")));
    }

    private static Column ofDay(Column measure) {
        return when(not(col("is_month")), measure);
    }

    private static Column ofMonth(Column measure) {
        return when(col("is_month"), measure);
    }

    private static Column isRest() {
        return col("day_class").equalTo("REST");
    }

    /** A weekend day that is worked instead is a working day. */
    private static Column isWorked() {
        return col("day_class").isin("WORK", "MAKEUP");
    }
}

package city.yanhuo.pipeline.mart;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What gates have reported, one row per place, basis and period; a report of the whole stands before the sum of its hours. */
final class VisitReports {
    private VisitReports() {}

    /** Days: visits, ticket_revenue, in_park_peak, visits_of_hours, peak_hour (visits, minus the hour). */
    static Dataset<Row> perDay(Dataset<Row> visits) {
        return perPeriod(visits.filter(col("period_kind").isin("DAY", "HOUR"))).drop("is_month");
    }

    /** Days as {@link #perDay}, and months that were reported whole, told apart by is_month. */
    static Dataset<Row> perDayAndMonth(Dataset<Row> visits) {
        return perPeriod(visits.filter(col("period_kind").isin("DAY", "HOUR", "MONTH")));
    }

    private static Dataset<Row> perPeriod(Dataset<Row> reports) {
        return reports.groupBy(
                        col("place"),
                        col("period_start"),
                        col("basis"),
                        col("period_kind").equalTo("MONTH").as("is_month"))
                .agg(
                        wholeElseHours("visits").as("visits"),
                        Figures.yuan(wholeElseHours("ticket_revenue")).as("ticket_revenue"),
                        max("in_park_peak").as("in_park_peak"),
                        sum(ofHour("visits")).as("visits_of_hours"),
                        max(when(
                                        ofHour("visits").isNotNull(),
                                        struct(
                                                col("visits"),
                                                negate(col("hour")).as("earlier"))))
                                .as("peak_hour"));
    }

    private static Column wholeElseHours(String measure) {
        return coalesce(sum(when(col("period_kind").notEqual(lit("HOUR")), col(measure))), sum(ofHour(measure)));
    }

    private static Column ofHour(String measure) {
        return when(col("period_kind").equalTo("HOUR"), col(measure));
    }
}

package city.yanhuo.pipeline.mart;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import city.yanhuo.contract.feed.Subject;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The reported days of breaks, each beside the days of last year's break that it is compared with (domain.md §4.3). */
final class HolidayDays {
    /** What is the same on all days of a place's break. */
    static final List<String> BREAK = List.of(
            "place",
            "basis",
            "holiday",
            "year",
            "period_start",
            "period_end",
            "days",
            "base_period",
            "base_start",
            "base_end",
            "base_days",
            "first_days",
            "pairs_possible");

    private static final List<String> DAY = List.of("break_day", "own_day", "first_partner", "aligned_partner");

    private HolidayDays() {}

    /**
     * One row per place, basis, break and position in it, as soon as one of its days has a report: visits and ticket_revenue of the
     * day itself, visits_of_base of the same position last year, visits_of_first and visits_of_aligned of its partners.
     */
    static Dataset<Row> of(Inputs in) {
        Column[] key = Stream.concat(BREAK.stream(), DAY.stream())
                .map(name -> col(name))
                .toArray(Column[]::new);
        return VisitReports.perDay(in.current(Subject.VISIT))
                .withColumnRenamed("period_start", "day")
                .join(in.breakDays(), "day")
                .groupBy(key)
                .agg(
                        max(as("OWN", "visits")).as("visits"),
                        max(as("OWN", "ticket_revenue")).as("ticket_revenue"),
                        max(as("BASE", "visits")).as("visits_of_base"),
                        max(as("FIRST", "visits")).as("visits_of_first"),
                        max(as("ALIGNED", "visits")).as("visits_of_aligned"));
    }

    private static Column as(String role, String measure) {
        return when(col("counts_as").equalTo(role), col(measure));
    }
}

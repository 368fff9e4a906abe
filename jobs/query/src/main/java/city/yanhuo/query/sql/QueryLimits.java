package city.yanhuo.query.sql;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What a query may take.
 *
 * @param time time that DuckDB may work on it; writing the rows out does not count
 * @param zone zone that timestamps are shown in and turned into days
 */
public record QueryLimits(Duration time, ZoneId zone) {
    /** Five minutes, the time that a person waits. */
    public static QueryLimits usual(ZoneId zone) {
        return new QueryLimits(Duration.ofMinutes(5), zone);
    }
}

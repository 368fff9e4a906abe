package city.yanhuo.contract.target;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How an observation is measured: aggregate SQL expressions over one mart, grouped by period.
 *
 * <p>For a rule that is measured as of days ({@link Rule#isMeasuredAsOf}) the mart's rows are joined with each month of the
 * target's year, whose columns {@code judged_start} (1 January) and {@code judged_end} (last day of the month) the expressions may
 * use. For the others the mart's own {@code period_start} and {@code period_end} are the period.
 *
 * @param mart name of the mart
 * @param filter SQL condition over the mart's columns
 * @param values observation value to aggregate expression; names are those of {@link Observation}, in snake_case
 * @param basis the basis it is on
 */
public record Measure(String mart, String filter, Map<String, String> values, Optional<String> basis) {
    /** Copies the map. */
    public Measure {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}

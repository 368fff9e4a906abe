package city.yanhuo.scheduler.engine;

import java.time.Instant;
import java.util.Locale;

/**
 * Dates of a DAG that somebody wants run, or run again.
 *
 * @param dagId the DAG
 * @param from first logical date, inclusive
 * @param to last logical date, inclusive
 * @param reprocess which runs that are there run again
 * @param maxActiveRuns how many of its runs run at a time
 * @param backwards whether the latest date runs first
 * @param conf JSON object for its runs; {@code {}} leaves that of runs that are there
 */
public record BackfillRequest(
        String dagId,
        Instant from,
        Instant to,
        Reprocess reprocess,
        int maxActiveRuns,
        boolean backwards,
        String conf) {
    /** Which runs that are there run again. */
    public enum Reprocess {
        NONE,
        FAILED,
        COMPLETED;

        /** The word of the command and the tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

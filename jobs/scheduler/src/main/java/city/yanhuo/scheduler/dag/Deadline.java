package city.yanhuo.scheduler.dag;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Until when a run, or one task of it, should have ended (airflow.md §2.4, §6.7).
 *
 * @param task the full id of the task; empty for the run
 * @param reference from when the interval counts
 * @param fixed the instant of the reference {@code FIXED_DATETIME}
 * @param interval how long after the reference it is due; negative for before
 */
public record Deadline(Optional<String> task, Reference reference, Optional<Instant> fixed, Duration interval) {
    /** From when a deadline counts. */
    public enum Reference {
        DAGRUN_LOGICAL_DATE,
        DAGRUN_QUEUED_AT,
        FIXED_DATETIME
    }
}

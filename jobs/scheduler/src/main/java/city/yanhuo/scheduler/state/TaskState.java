package city.yanhuo.scheduler.state;

import java.util.Locale;

/** How a task instance stands (airflow.md §2.1). */
public enum TaskState {
    /** Waits for its upstream, or for a reason that keeps it back. Airflow's null. */
    NONE,
    SCHEDULED,
    QUEUED,
    RUNNING,
    SUCCESS,
    /** Was cleared while it ran; its process is being ended. */
    RESTARTING,
    FAILED,
    UP_FOR_RETRY,
    UP_FOR_RESCHEDULE,
    UPSTREAM_FAILED,
    SKIPPED,
    /** Its task is no longer in the file. */
    REMOVED;

    /** Whether nothing more happens by itself. */
    public boolean isFinished() {
        return switch (this) {
            case SUCCESS, FAILED, SKIPPED, UPSTREAM_FAILED, REMOVED -> true;
            case NONE, SCHEDULED, QUEUED, RUNNING, RESTARTING, UP_FOR_RETRY, UP_FOR_RESCHEDULE -> false;
        };
    }

    /** Whether its DAG's run and its downstream fail by it. */
    public boolean isFailure() {
        return this == FAILED || this == UPSTREAM_FAILED;
    }

    /** The word in tables: {@code up_for_retry}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package city.yanhuo.scheduler.state;

import java.util.Locale;

/** How a run of a DAG stands (airflow.md §2.1). */
public enum DagRunState {
    QUEUED,
    RUNNING,
    SUCCESS,
    FAILED;

    /** Whether the run has ended. */
    public boolean isFinished() {
        return this == SUCCESS || this == FAILED;
    }

    /** The word in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

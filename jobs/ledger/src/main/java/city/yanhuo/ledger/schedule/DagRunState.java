package city.yanhuo.ledger.schedule;

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

    /** The constant of a word as it stands in tables. */
    public static DagRunState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

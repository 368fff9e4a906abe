package city.yanhuo.ledger.schedule;

import org.jdbi.v3.core.Handle;

/** The books of the scheduler over one connection. */
public final class Schedule {
    private final Handle handle;

    /** The books over a connection. */
    public Schedule(Handle handle) {
        this.handle = handle;
    }

    /** The DAGs that were seen, and pools. */
    public Dags dags() {
        return new Dags(handle);
    }

    /** Runs of DAGs. */
    public DagRuns runs() {
        return new DagRuns(handle);
    }

    /** Task instances and tries. */
    public TaskInstances tasks() {
        return new TaskInstances(handle);
    }

    /** Backfills. */
    public Backfills backfills() {
        return new Backfills(handle);
    }

    /** Events of assets. */
    public Assets assets() {
        return new Assets(handle);
    }

    /** Deadlines of runs and tasks. */
    public Deadlines deadlines() {
        return new Deadlines(handle);
    }

    /** Who did what when. */
    public Audit audit() {
        return new Audit(handle);
    }
}

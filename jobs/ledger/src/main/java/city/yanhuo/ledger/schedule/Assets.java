package city.yanhuo.ledger.schedule;

import city.yanhuo.ledger.Cells;
import java.time.Instant;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Events of assets, and which of them each DAG has not run for yet. */
public final class Assets {
    private final Handle handle;

    /** Assets over one connection. */
    public Assets(Handle handle) {
        this.handle = handle;
    }

    /** Records that a task updated an asset. */
    public void add(String uri, long run, String taskId, Instant at) {
        handle.createUpdate("INSERT INTO asset_event (uri, run, task_id, at) VALUES (:uri, :run, :task, :at)")
                .bind("uri", uri)
                .bind("run", run)
                .bind("task", taskId)
                .bind("at", Cells.text(at))
                .execute();
    }

    /** Notes an event for a DAG that waits for the asset. */
    public void enqueue(String dagId, String uri, Instant at) {
        handle.createUpdate("""
                        INSERT INTO asset_queue (dag_id, uri, at) VALUES (:dag, :uri, :at)
                        ON CONFLICT (dag_id, uri) DO UPDATE SET at = excluded.at
                        """)
                .bind("dag", dagId)
                .bind("uri", uri)
                .bind("at", Cells.text(at))
                .execute();
    }

    /** The assets with an event that the DAG has not run for. */
    public Set<String> queued(String dagId) {
        return Set.copyOf(handle.createQuery("SELECT uri FROM asset_queue WHERE dag_id = :dag")
                .bind("dag", dagId)
                .mapTo(String.class)
                .list());
    }

    /** Forgets the events that a run of the DAG was created for. */
    public void clear(String dagId) {
        handle.createUpdate("DELETE FROM asset_queue WHERE dag_id = :dag")
                .bind("dag", dagId)
                .execute();
    }
}

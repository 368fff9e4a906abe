package city.yanhuo.ledger.schedule;

import city.yanhuo.ledger.Cells;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who did what when. */
public final class Audit {
    private final Handle handle;

    /** The audit table over one connection. */
    public Audit(Handle handle) {
        this.handle = handle;
    }

    /** Records an act. */
    public void add(AuditEntry entry) {
        handle.createUpdate("""
                        INSERT INTO audit (at, actor, action, dag_id, run_id, task_id, detail)
                        VALUES (:at, :actor, :action, :dag, :run, :task, :detail)
                        """)
                .bind("at", Cells.text(entry.at()))
                .bind("actor", entry.actor())
                .bind("action", entry.action())
                .bind("dag", entry.dagId())
                .bind("run", entry.runId())
                .bind("task", entry.taskId())
                .bind("detail", entry.detail())
                .execute();
    }

    /** The newest acts, latest first. */
    public List<AuditEntry> newest(int limit) {
        return handle.createQuery("SELECT * FROM audit ORDER BY id DESC LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> new AuditEntry(
                        Cells.readInstant(row, "at"),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("dag_id"),
                        row.getString("run_id"),
                        row.getString("task_id"),
                        row.getString("detail")))
                .list();
    }

    /** How many acts are older than an instant. */
    public int countBefore(Instant before) {
        return handle.createQuery("SELECT count(*) FROM audit WHERE at < :before")
                .bind("before", Cells.text(before))
                .mapTo(Integer.class)
                .one();
    }

    /** Removes what is older than an instant, and says how much. */
    public int expire(Instant before) {
        return handle.createUpdate("DELETE FROM audit WHERE at < :before")
                .bind("before", Cells.text(before))
                .execute();
    }
}

package city.yanhuo.ledger.schedule;

import city.yanhuo.ledger.Cells;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Until when runs and tasks should have ended. */
public final class Deadlines {
    private static final String SAVE = """
            INSERT INTO deadline (run, task_id, due_at, fired_at) VALUES (:run, :task, :due_at, NULL)
            ON CONFLICT (run, task_id) DO UPDATE SET due_at = excluded.due_at, fired_at = NULL
            """;

    private final Handle handle;

    /** Deadlines over one connection. */
    public Deadlines(Handle handle) {
        this.handle = handle;
    }

    /** Sets a deadline; one that was set before is replaced and may fire again. */
    public void set(long run, String taskId, Instant dueAt) {
        handle.createUpdate(SAVE)
                .bind("run", run)
                .bind("task", taskId)
                .bind("due_at", Cells.text(dueAt))
                .execute();
    }

    /** Removes a deadline that was met. */
    public void remove(long run, String taskId) {
        handle.createUpdate("DELETE FROM deadline WHERE run = :run AND task_id = :task AND fired_at IS NULL")
                .bind("run", run)
                .bind("task", taskId)
                .execute();
    }

    /** Removes the deadlines of a run that were met. */
    public void remove(long run) {
        handle.createUpdate("DELETE FROM deadline WHERE run = :run AND fired_at IS NULL")
                .bind("run", run)
                .execute();
    }

    /**
     * Marks a deadline as missed.
     *
     * @return whether this is the first to say so
     */
    public boolean fire(long run, String taskId, Instant at) {
        return handle.createUpdate("""
                                UPDATE deadline SET fired_at = :at WHERE run = :run AND task_id = :task AND fired_at IS NULL
                                """)
                        .bind("run", run)
                        .bind("task", taskId)
                        .bind("at", Cells.text(at))
                        .execute()
                > 0;
    }

    /** Those that are due and not told yet, oldest first. */
    public List<DeadlineRow> due(Instant at) {
        return handle.createQuery(
                        "SELECT * FROM deadline WHERE fired_at IS NULL AND due_at <= :at ORDER BY due_at, run")
                .bind("at", Cells.text(at))
                .map((row, context) -> new DeadlineRow(
                        row.getLong("run"),
                        row.getString("task_id"),
                        Cells.readInstant(row, "due_at"),
                        Cells.findInstant(row, "fired_at")))
                .list();
    }

    /** When the next one is due. */
    public Optional<Instant> nextDue() {
        return handle.createQuery("SELECT MIN(due_at) AS due_at FROM deadline WHERE fired_at IS NULL")
                .map((row, context) -> Cells.findInstant(row, "due_at"))
                .one();
    }
}

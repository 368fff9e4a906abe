package city.yanhuo.ledger.schedule;

import city.yanhuo.ledger.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Backfills and the dates that they asked for. */
public final class Backfills {
    private static final String ADD = """
            INSERT INTO backfill (dag_id, from_date, to_date, conf, reprocess_behavior, max_active_runs, run_backwards,
                is_paused, created_at, completed_at)
            VALUES (:dag, :from, :to, :conf, :reprocess, :max_active_runs, :backwards, :paused, :created_at, NULL)
            ON CONFLICT DO NOTHING
            RETURNING id
            """;

    private final Handle handle;

    /** Backfills over one connection. */
    public Backfills(Handle handle) {
        this.handle = handle;
    }

    /** Stores a new backfill and gives its number; empty when the DAG has an uncompleted one. */
    public Optional<Long> add(BackfillRow backfill) {
        return handle.createQuery(ADD)
                .bind("dag", backfill.dagId())
                .bind("from", Cells.text(backfill.from()))
                .bind("to", Cells.text(backfill.to()))
                .bind("conf", backfill.conf())
                .bind("reprocess", backfill.reprocess())
                .bind("max_active_runs", backfill.maxActiveRuns())
                .bind("backwards", backfill.backwards() ? 1 : 0)
                .bind("paused", backfill.paused() ? 1 : 0)
                .bind("created_at", Cells.text(backfill.createdAt()))
                .mapTo(Long.class)
                .findOne();
    }

    /** Stores what became of one date. */
    public void addDate(long backfill, int ordinal, Instant logicalDate, Optional<Long> run, String reason) {
        handle.createUpdate("""
                        INSERT INTO backfill_run (backfill_id, sort_ordinal, logical_date, run, reason)
                        VALUES (:backfill, :ordinal, :logical_date, :run, :reason)
                        """)
                .bind("backfill", backfill)
                .bind("ordinal", ordinal)
                .bind("logical_date", Cells.text(logicalDate))
                .bind("run", run.orElse(null))
                .bind("reason", reason)
                .execute();
    }

    /** Pauses a backfill or lets it go on. */
    public void setPaused(long id, boolean paused) {
        handle.createUpdate("UPDATE backfill SET is_paused = :paused WHERE id = :id")
                .bind("id", id)
                .bind("paused", paused ? 1 : 0)
                .execute();
    }

    /** Records that a backfill has ended. */
    public void complete(long id, Instant at) {
        handle.createUpdate("UPDATE backfill SET completed_at = :at WHERE id = :id AND completed_at IS NULL")
                .bind("id", id)
                .bind("at", Cells.text(at))
                .execute();
    }

    /** The backfill of a number. */
    public Optional<BackfillRow> find(long id) {
        return handle.createQuery("SELECT * FROM backfill WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Backfills that have not ended. */
    public List<BackfillRow> open() {
        return handle.createQuery("SELECT * FROM backfill WHERE completed_at IS NULL ORDER BY id")
                .map((row, context) -> read(row))
                .list();
    }

    /** Every backfill, oldest first. */
    public List<BackfillRow> all() {
        return handle.createQuery("SELECT * FROM backfill ORDER BY id")
                .map((row, context) -> read(row))
                .list();
    }

    private static BackfillRow read(ResultSet row) throws SQLException {
        return new BackfillRow(
                row.getLong("id"),
                row.getString("dag_id"),
                Cells.readInstant(row, "from_date"),
                Cells.readInstant(row, "to_date"),
                row.getString("conf"),
                row.getString("reprocess_behavior"),
                row.getInt("max_active_runs"),
                row.getInt("run_backwards") == 1,
                row.getInt("is_paused") == 1,
                Cells.readInstant(row, "created_at"),
                Cells.findInstant(row, "completed_at"));
    }
}

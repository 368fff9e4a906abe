package city.yanhuo.ledger.schedule;

import city.yanhuo.ledger.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The runs of DAGs. */
public final class DagRuns {
    private static final String ADD = """
            INSERT INTO dag_run (dag_id, run_id, run_type, logical_date, interval_start, interval_end, run_after, state,
                queued_at, start_date, end_date, conf, triggered_by, clear_number, version, backfill_id, sort_ordinal)
            VALUES (:dag, :run_id, :type, :logical_date, :interval_start, :interval_end, :run_after, :state,
                :queued_at, :start_date, :end_date, :conf, :triggered_by, :clear_number, :version, :backfill, :ordinal)
            ON CONFLICT DO NOTHING
            RETURNING id
            """;
    private static final String SAVE = """
            UPDATE dag_run SET run_type = :type, state = :state, queued_at = :queued_at, start_date = :start_date,
                end_date = :end_date, conf = :conf, triggered_by = :triggered_by, clear_number = :clear_number,
                version = :version, backfill_id = :backfill, sort_ordinal = :ordinal
            WHERE id = :id
            """;
    private static final String UNFINISHED = "state IN ('queued', 'running')";

    private final Handle handle;

    /** Runs over one connection. */
    public DagRuns(Handle handle) {
        this.handle = handle;
    }

    /** Stores a new run; empty when the DAG has one of that id or of that logical date. */
    public Optional<RunRow> add(RunRow run) {
        return bind(handle.createQuery(ADD), run)
                .bind("dag", run.dagId())
                .bind("run_id", run.runId())
                .bind("logical_date", Cells.instant(run.logicalDate()))
                .bind("interval_start", Cells.instant(run.intervalStart()))
                .bind("interval_end", Cells.instant(run.intervalEnd()))
                .bind("run_after", Cells.text(run.runAfter()))
                .mapTo(Long.class)
                .findOne()
                .map(run::stored);
    }

    /** Stores what changed of a run. */
    public void save(RunRow run) {
        bind(handle.createUpdate(SAVE), run).bind("id", run.id()).execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, RunRow run) {
        return statement
                .bind("type", run.type().word())
                .bind("state", run.state().word())
                .bind("queued_at", Cells.text(run.queuedAt()))
                .bind("start_date", Cells.instant(run.startDate()))
                .bind("end_date", Cells.instant(run.endDate()))
                .bind("conf", run.conf())
                .bind("triggered_by", run.triggeredBy())
                .bind("clear_number", run.clearNumber())
                .bind("version", run.version())
                .bind("backfill", run.backfillId().orElse(null))
                .bind("ordinal", run.sortOrdinal());
    }

    /** The run of a number. */
    public Optional<RunRow> find(long id) {
        return handle.createQuery("SELECT * FROM dag_run WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The run of an id. */
    public Optional<RunRow> find(String dagId, String runId) {
        return handle.createQuery("SELECT * FROM dag_run WHERE dag_id = :dag AND run_id = :run_id")
                .bind("dag", dagId)
                .bind("run_id", runId)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The run of a logical date. */
    public Optional<RunRow> find(String dagId, Instant logicalDate) {
        return handle.createQuery("SELECT * FROM dag_run WHERE dag_id = :dag AND logical_date = :logical_date")
                .bind("dag", dagId)
                .bind("logical_date", Cells.text(logicalDate))
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Unfinished runs of a DAG, in the order in which they were created. */
    public List<RunRow> unfinished(String dagId) {
        return handle.createQuery("SELECT * FROM dag_run WHERE dag_id = :dag AND " + UNFINISHED + " ORDER BY id")
                .bind("dag", dagId)
                .map((row, context) -> read(row))
                .list();
    }

    /** Unfinished runs of all DAGs. */
    public List<RunRow> unfinished() {
        return handle.createQuery("SELECT * FROM dag_run WHERE " + UNFINISHED + " ORDER BY id")
                .map((row, context) -> read(row))
                .list();
    }

    /** The scheduled or backfilled run of the latest logical date. */
    public Optional<RunRow> lastAutomated(String dagId) {
        return handle.createQuery("""
                        SELECT * FROM dag_run WHERE dag_id = :dag AND logical_date IS NOT NULL
                            AND run_type IN ('scheduled', 'backfill')
                        ORDER BY logical_date DESC LIMIT 1
                        """)
                .bind("dag", dagId)
                .map((row, context) -> read(row))
                .findOne();
    }

    /**
     * The run before a logical date.
     *
     * @param withManual whether runs that were asked for by hand count
     */
    public Optional<RunRow> previous(String dagId, Instant logicalDate, ManualRuns withManual) {
        return handle.createQuery("""
                        SELECT * FROM dag_run WHERE dag_id = :dag AND logical_date < :logical_date
                            AND (:manual = 1 OR run_type <> 'manual')
                        ORDER BY logical_date DESC LIMIT 1
                        """)
                .bind("dag", dagId)
                .bind("logical_date", Cells.text(logicalDate))
                .bind("manual", withManual == ManualRuns.COUNT ? 1 : 0)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The last run before a logical date that ended in success. */
    public Optional<RunRow> previousSuccess(String dagId, Instant logicalDate) {
        return handle.createQuery("""
                        SELECT * FROM dag_run WHERE dag_id = :dag AND logical_date < :logical_date AND state = 'success'
                        ORDER BY logical_date DESC LIMIT 1
                        """)
                .bind("dag", dagId)
                .bind("logical_date", Cells.text(logicalDate))
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Runs of a DAG, latest first. */
    public List<RunRow> newest(String dagId, int limit) {
        return handle.createQuery(
                        "SELECT * FROM dag_run WHERE dag_id = :dag ORDER BY run_after DESC, id DESC LIMIT :limit")
                .bind("dag", dagId)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    /** The newest run of each DAG. */
    public Map<String, RunRow> newestByDag() {
        return handle.createQuery("""
                        SELECT r.* FROM dag d JOIN dag_run r ON r.id = (
                            SELECT id FROM dag_run n WHERE n.dag_id = d.dag_id ORDER BY run_after DESC, id DESC LIMIT 1)
                        """).map((row, context) -> read(row)).list().stream()
                .collect(Collectors.toMap(RunRow::dagId, run -> run, (left, right) -> right));
    }

    /** Runs of a DAG whose logical date lies between two, both inclusive, in their order. */
    public List<RunRow> between(String dagId, Instant from, Instant to) {
        return handle.createQuery("""
                        SELECT * FROM dag_run WHERE dag_id = :dag AND logical_date BETWEEN :from AND :to
                        ORDER BY logical_date
                        """)
                .bind("dag", dagId)
                .bind("from", Cells.text(from))
                .bind("to", Cells.text(to))
                .map((row, context) -> read(row))
                .list();
    }

    /** Runs that belong to a backfill, in its order. */
    public List<RunRow> ofBackfill(long backfill) {
        return handle.createQuery("SELECT * FROM dag_run WHERE backfill_id = :backfill ORDER BY sort_ordinal")
                .bind("backfill", backfill)
                .map((row, context) -> read(row))
                .list();
    }

    /** Removes all runs of a DAG with everything that belongs to them. */
    public int delete(String dagId) {
        String runs = "(SELECT id FROM dag_run WHERE dag_id = :dag)";
        for (String table : List.of("task_try", "task_instance", "deadline", "asset_event", "backfill_run")) {
            handle.createUpdate("DELETE FROM " + table + " WHERE run IN " + runs)
                    .bind("dag", dagId)
                    .execute();
        }
        return handle.createUpdate("DELETE FROM dag_run WHERE dag_id = :dag")
                .bind("dag", dagId)
                .execute();
    }

    /** Whether runs that were asked for by hand count as runs before. */
    public enum ManualRuns {
        COUNT,
        IGNORE
    }

    static RunRow read(ResultSet row) throws SQLException {
        return new RunRow(
                row.getLong("id"),
                row.getString("dag_id"),
                row.getString("run_id"),
                RunType.of(row.getString("run_type")),
                Cells.findInstant(row, "logical_date"),
                Cells.findInstant(row, "interval_start"),
                Cells.findInstant(row, "interval_end"),
                Cells.readInstant(row, "run_after"),
                DagRunState.of(row.getString("state")),
                Cells.readInstant(row, "queued_at"),
                Cells.findInstant(row, "start_date"),
                Cells.findInstant(row, "end_date"),
                row.getString("conf"),
                row.getString("triggered_by"),
                row.getInt("clear_number"),
                row.getString("version"),
                Cells.findLong(row, "backfill_id"),
                row.getInt("sort_ordinal"));
    }
}

package city.yanhuo.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which commands ran, with their steps, and how they ended. */
public final class Runs {
    /** A scheduler runs several commands under one id: the run is then open again, begun when it first began. */
    private static final String BEGIN = """
            INSERT INTO run (id, command, as_of, state, started_at, message)
            VALUES (:id, :command, :as_of, 'RUNNING', :at, '')
            ON CONFLICT (id) DO UPDATE SET as_of = excluded.as_of, state = 'RUNNING', ended_at = NULL, message = ''
            """;

    private static final String END =
            "UPDATE run SET state = :state, ended_at = :at, message = :message WHERE id = :id";
    private static final String INTERRUPT_RUNS = """
            UPDATE run SET state = 'INTERRUPTED', ended_at = :at, message = 'its process died'
            WHERE state = 'RUNNING'
            """;
    private static final String INTERRUPT_STEPS = """
            UPDATE run_step SET state = 'INTERRUPTED', ended_at = :at, message = 'its process died'
            WHERE state = 'RUNNING'
            """;
    private static final String BEGIN_STEP = """
            INSERT INTO run_step (run_id, step, state, started_at, message)
            VALUES (:run, :step, 'RUNNING', :at, '') RETURNING id
            """;
    private static final String END_STEP =
            "UPDATE run_step SET state = :state, ended_at = :at, message = :message WHERE id = :id";

    private final Handle handle;

    Runs(Handle handle) {
        this.handle = handle;
    }

    /** Begins a run, or opens it again when it is known. */
    public void begin(String id, String command, LocalDate asOf, Instant at) {
        handle.createUpdate(BEGIN)
                .bind("id", id)
                .bind("command", command)
                .bind("as_of", asOf.toString())
                .bind("at", Cells.text(at))
                .execute();
    }

    /** Ends a run. */
    public void end(String id, RunState state, Instant at, String message) {
        handle.createUpdate(END)
                .bind("id", id)
                .bind("state", state.name())
                .bind("at", Cells.text(at))
                .bind("message", message)
                .execute();
    }

    /**
     * Marks everything that still says it is running as interrupted. Only for the holder of the home's lock, before it begins:
     * nothing else can be running then.
     *
     * @return how many runs there were
     */
    public int interruptUnfinished(Instant at) {
        handle.createUpdate(INTERRUPT_STEPS).bind("at", Cells.text(at)).execute();
        return handle.createUpdate(INTERRUPT_RUNS).bind("at", Cells.text(at)).execute();
    }

    /**
     * Begins a step.
     *
     * @return its number
     */
    public long beginStep(String runId, String step, Instant at) {
        return handle.createQuery(BEGIN_STEP)
                .bind("run", runId)
                .bind("step", step)
                .bind("at", Cells.text(at))
                .mapTo(Long.class)
                .one();
    }

    /** Ends a step. */
    public void endStep(long id, RunState state, Instant at, String message) {
        handle.createUpdate(END_STEP)
                .bind("id", id)
                .bind("state", state.name())
                .bind("at", Cells.text(at))
                .bind("message", message)
                .execute();
    }

    /** The run of that id. */
    public Optional<Run> find(String id) {
        return handle.createQuery("SELECT * FROM run WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> readRun(row))
                .findOne();
    }

    /** The run that began last. */
    public Optional<Run> newest() {
        return handle.createQuery("SELECT * FROM run ORDER BY started_at DESC, id DESC LIMIT 1")
                .map((row, context) -> readRun(row))
                .findOne();
    }

    /** The steps of a run, each attempt, in order. */
    public List<RunStep> steps(String runId) {
        return handle.createQuery("SELECT * FROM run_step WHERE run_id = :run ORDER BY id")
                .bind("run", runId)
                .map((row, context) -> readStep(row))
                .list();
    }

    private static Run readRun(ResultSet row) throws SQLException {
        return new Run(
                row.getString("id"),
                row.getString("command"),
                Cells.readDay(row, "as_of"),
                RunState.valueOf(row.getString("state")),
                Cells.readInstant(row, "started_at"),
                Cells.findInstant(row, "ended_at"),
                row.getString("message"));
    }

    private static RunStep readStep(ResultSet row) throws SQLException {
        return new RunStep(
                row.getLong("id"),
                row.getString("run_id"),
                row.getString("step"),
                RunState.valueOf(row.getString("state")),
                Cells.readInstant(row, "started_at"),
                Cells.findInstant(row, "ended_at"),
                row.getString("message"));
    }
}

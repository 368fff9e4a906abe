package city.yanhuo.ledger.schedule;

import city.yanhuo.ledger.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The task instances of runs, and their tries. */
public final class TaskInstances {
    private static final String SAVE = """
            INSERT INTO task_instance (run, task_id, state, try_number, max_tries, pool, pool_slots, priority_weight,
                start_date, end_date, first_poke, due_at, note)
            VALUES (:run, :task, :state, :try, :max_tries, :pool, :slots, :weight,
                :start_date, :end_date, :first_poke, :due_at, :note)
            ON CONFLICT (run, task_id) DO UPDATE SET state = excluded.state, try_number = excluded.try_number,
                max_tries = excluded.max_tries, pool = excluded.pool, pool_slots = excluded.pool_slots,
                priority_weight = excluded.priority_weight, start_date = excluded.start_date,
                end_date = excluded.end_date, first_poke = excluded.first_poke, due_at = excluded.due_at,
                note = excluded.note
            """;
    private static final String SAVE_TRY = """
            INSERT INTO task_try (run, task_id, try_number, state, max_tries, start_date, end_date, note)
            VALUES (:run, :task, :try, :state, :max_tries, :start_date, :end_date, :note)
            ON CONFLICT (run, task_id, try_number) DO UPDATE SET state = excluded.state, max_tries = excluded.max_tries,
                start_date = excluded.start_date, end_date = excluded.end_date, note = excluded.note
            """;
    private static final String EARLIER = """
            SELECT 1 FROM task_instance t JOIN dag_run r ON r.id = t.run
            WHERE r.dag_id = :dag AND t.task_id = :task AND r.logical_date < :logical_date LIMIT 1
            """;

    /** States in which a task takes slots of its pool. */
    private static final String OCCUPYING = waiting(TaskState.QUEUED, TaskState.RUNNING, TaskState.RESTARTING);

    /** States in which a task waits for a moment. */
    private static final String DUE = waiting(TaskState.UP_FOR_RETRY, TaskState.UP_FOR_RESCHEDULE);

    private final Handle handle;

    /** Task instances over one connection. */
    public TaskInstances(Handle handle) {
        this.handle = handle;
    }

    /** Stores task instances, new ones and changed ones. */
    public void save(Collection<TaskRow> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(SAVE);
        for (TaskRow task : tasks) {
            batch.bind("run", task.run())
                    .bind("task", task.taskId())
                    .bind("state", task.state().word())
                    .bind("try", task.tryNumber())
                    .bind("max_tries", task.maxTries())
                    .bind("pool", task.pool())
                    .bind("slots", task.poolSlots())
                    .bind("weight", task.weight())
                    .bind("start_date", Cells.instant(task.startDate()))
                    .bind("end_date", Cells.instant(task.endDate()))
                    .bind("first_poke", Cells.instant(task.firstPoke()))
                    .bind("due_at", Cells.instant(task.dueAt()))
                    .bind("note", task.note())
                    .add();
        }
        batch.execute();
    }

    /** Stores a try, new or changed. */
    public void save(TryRow one) {
        handle.createUpdate(SAVE_TRY)
                .bind("run", one.run())
                .bind("task", one.taskId())
                .bind("try", one.tryNumber())
                .bind("state", one.state().word())
                .bind("max_tries", one.maxTries())
                .bind("start_date", Cells.instant(one.startDate()))
                .bind("end_date", Cells.instant(one.endDate()))
                .bind("note", one.note())
                .execute();
    }

    /** The task instances of a run. */
    public List<TaskRow> of(long run) {
        return handle.createQuery("SELECT * FROM task_instance WHERE run = :run ORDER BY task_id")
                .bind("run", run)
                .map((row, context) -> read(row))
                .list();
    }

    /** One task instance. */
    public Optional<TaskRow> find(long run, String taskId) {
        return handle.createQuery("SELECT * FROM task_instance WHERE run = :run AND task_id = :task")
                .bind("run", run)
                .bind("task", taskId)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The tries of a run's tasks, in order. */
    public List<TryRow> tries(long run) {
        return handle.createQuery("SELECT * FROM task_try WHERE run = :run ORDER BY task_id, try_number")
                .bind("run", run)
                .map((row, context) -> readTry(row))
                .list();
    }

    /** All task instances in a state that is not at rest: scheduled, queued, running, restarting, waiting for an instant. */
    public List<TaskRow> in(TaskState state) {
        return handle.createQuery("SELECT * FROM task_instance WHERE " + waiting(state) + " ORDER BY run, task_id")
                .map((row, context) -> read(row))
                .list();
    }

    /**
     * Scheduled tasks in the order in which slots are given: by weight, then by logical date, then by id.
     *
     * @param limit at most so many
     */
    public List<TaskRow> scheduledByPriority(int limit) {
        return handle.createQuery(
                        "SELECT t.* FROM (SELECT * FROM task_instance WHERE " + waiting(TaskState.SCHEDULED) + """
                        ) t JOIN dag_run r ON r.id = t.run JOIN dag d ON d.dag_id = r.dag_id
                        WHERE r.state = 'running' AND d.is_paused = 0
                        ORDER BY t.priority_weight DESC, COALESCE(r.logical_date, r.run_after), t.run, t.task_id LIMIT :limit
                        """)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    /** Slots taken of each pool. */
    public Map<String, Integer> slotsTaken() {
        Map<String, Integer> taken = new HashMap<>();
        handle.createQuery("SELECT pool, SUM(pool_slots) AS slots FROM task_instance WHERE " + OCCUPYING
                        + " GROUP BY pool")
                .map((row, context) -> Map.entry(row.getString("pool"), row.getInt("slots")))
                .forEach(entry -> taken.put(entry.getKey(), entry.getValue()));
        return taken;
    }

    /** Task instances that take slots. */
    public List<TaskRow> occupying() {
        return handle.createQuery("SELECT * FROM task_instance WHERE " + OCCUPYING)
                .map((row, context) -> read(row))
                .list();
    }

    /** How many instances of a task take slots, over all runs of its DAG. */
    public int active(String dagId, String taskId) {
        return handle.createQuery("SELECT COUNT(*) FROM (SELECT * FROM task_instance WHERE " + OCCUPYING + """
                        ) t JOIN dag_run r ON r.id = t.run WHERE t.task_id = :task AND r.dag_id = :dag
                        """)
                .bind("task", taskId)
                .bind("dag", dagId)
                .mapTo(Integer.class)
                .one();
    }

    /** Whether the task has an instance in any run of an earlier logical date. */
    public boolean hasEarlier(String dagId, String taskId, Instant logicalDate) {
        return handle.createQuery(EARLIER)
                .bind("dag", dagId)
                .bind("task", taskId)
                .bind("logical_date", Cells.text(logicalDate))
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Tasks whose waiting is over at an instant, oldest first. */
    public List<TaskRow> due(Instant at) {
        return handle.createQuery(
                        "SELECT * FROM task_instance WHERE " + DUE + " AND due_at <= :at ORDER BY due_at, run, task_id")
                .bind("at", Cells.text(at))
                .map((row, context) -> read(row))
                .list();
    }

    /** When the next task's waiting is over, of those whose waiting is not over at an instant. */
    public Optional<Instant> nextDue(Instant at) {
        return handle.createQuery("SELECT MIN(due_at) AS due_at FROM task_instance WHERE " + DUE + " AND due_at > :at")
                .bind("at", Cells.text(at))
                .map((row, context) -> Cells.findInstant(row, "due_at"))
                .one();
    }

    /**
     * The condition that a task is in one of some states from which it goes on by itself. It says the condition of the index
     * {@code task_instance_waiting} word by word: SQLite uses that index for no query that does not, and reads the whole table instead.
     */
    private static String waiting(TaskState... states) {
        String words = Stream.of(states).map(state -> "'" + state.word() + "'").collect(Collectors.joining(", "));
        return "state IN ('scheduled', 'queued', 'running', 'restarting', 'up_for_retry', 'up_for_reschedule')"
                + " AND state IN (" + words + ")";
    }

    static TaskRow read(ResultSet row) throws SQLException {
        return new TaskRow(
                row.getLong("run"),
                row.getString("task_id"),
                TaskState.of(row.getString("state")),
                row.getInt("try_number"),
                row.getInt("max_tries"),
                row.getString("pool"),
                row.getInt("pool_slots"),
                row.getInt("priority_weight"),
                Cells.findInstant(row, "start_date"),
                Cells.findInstant(row, "end_date"),
                Cells.findInstant(row, "first_poke"),
                Cells.findInstant(row, "due_at"),
                row.getString("note"));
    }

    private static TryRow readTry(ResultSet row) throws SQLException {
        return new TryRow(
                row.getLong("run"),
                row.getString("task_id"),
                row.getInt("try_number"),
                TaskState.of(row.getString("state")),
                row.getInt("max_tries"),
                Cells.findInstant(row, "start_date"),
                Cells.findInstant(row, "end_date"),
                row.getString("note"));
    }
}

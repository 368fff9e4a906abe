package city.yanhuo.scheduler.engine;

import city.yanhuo.ledger.Books;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.schedule.DagRunState;
import city.yanhuo.ledger.schedule.DeadlineRow;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.ledger.schedule.TaskState;
import city.yanhuo.scheduler.dag.Dag;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An engine on a real ledger with a clock that tests turn, and a person who says how tasks end. */
final class EngineDesk implements DagSource, Notices {
    final Ledger ledger;
    final List<String> told = new ArrayList<>();
    private final Map<String, Dag> dags = new LinkedHashMap<>();
    private final Engine engine;
    private Instant now = Instant.parse("2026-11-24T00:00:00Z");

    EngineDesk(Ledger ledger) {
        this(ledger, EngineSettings.defaults());
    }

    EngineDesk(Ledger ledger, EngineSettings settings) {
        this.ledger = ledger;
        this.engine = new Engine(ledger, this, settings, this);
    }

    EngineDesk put(TestDag dag) {
        Dag built = dag.build();
        dags.put(built.id(), built);
        engine.takeOverFiles(now);
        return this;
    }

    /** Another engine on the same ledger at the same instant, as after a restart. */
    EngineDesk restarted(Ledger same, EngineSettings settings) {
        EngineDesk other = new EngineDesk(same, settings);
        other.now = now;
        other.dags.putAll(dags);
        other.engine.takeOverFiles(now);
        return other;
    }

    void remove(String dagId) {
        dags.remove(dagId);
        engine.takeOverFiles(now);
    }

    Engine engine() {
        return engine;
    }

    Instant now() {
        return now;
    }

    /** Turns the clock and does what is due. */
    void turn(Duration by) {
        turnTo(now.plus(by));
    }

    void turnTo(Instant instant) {
        now = instant;
        engine.wake(now);
        engine.createDueRuns(List.copyOf(dags.keySet()), now);
    }

    RunRow trigger(String dagId) {
        return trigger(dagId, Optional.empty());
    }

    RunRow trigger(String dagId, String logicalDate) {
        return trigger(dagId, Optional.of(OffsetDateTime.parse(logicalDate)));
    }

    private RunRow trigger(String dagId, Optional<OffsetDateTime> logicalDate) {
        now = now.plusMillis(1);
        return engine.operate(
                now,
                operations -> operations.trigger(
                        new TriggerRequest(dagId, Optional.empty(), logicalDate, Optional.empty(), "{}")));
    }

    /** Begins whatever is queued. */
    List<String> begin() {
        List<TaskRow> queued = engine.workload(now).queued();
        queued.forEach(row -> engine.begin(row, now));
        return queued.stream().map(TaskRow::taskId).toList();
    }

    /** The task begins, if it has not, and ends. */
    void end(RunRow run, String taskId, TaskEnd end) {
        TaskRow row = task(run, taskId);
        if (row.state() == TaskState.QUEUED) {
            engine.begin(row, now);
        }
        engine.record(List.of(new TryEvent(run.id(), taskId, row.tryNumber(), Optional.of(end), now)), now);
    }

    void succeed(RunRow run, String... taskIds) {
        for (String taskId : taskIds) {
            end(run, taskId, new TaskEnd.Succeeded());
        }
    }

    void fail(RunRow run, String... taskIds) {
        for (String taskId : taskIds) {
            end(run, taskId, new TaskEnd.Failed("it failed"));
        }
    }

    TaskRow task(RunRow run, String taskId) {
        return ledger.read(books -> books.schedule().tasks().find(run.id(), taskId))
                .orElseThrow();
    }

    TaskState state(RunRow run, String taskId) {
        return task(run, taskId).state();
    }

    /** States of a run's tasks as {@code a=success b=none}. */
    String states(RunRow run) {
        return ledger.read(books -> books.schedule().tasks().of(run.id())).stream()
                .map(row -> row.taskId() + "=" + row.state().word())
                .collect(Collectors.joining(" "));
    }

    RunRow run(RunRow run) {
        return ledger.read(books -> books.schedule().runs().find(run.id())).orElseThrow();
    }

    DagRunState runState(RunRow run) {
        return run(run).state();
    }

    /** Runs of a DAG, oldest first. */
    List<RunRow> runs(String dagId) {
        List<RunRow> runs =
                new ArrayList<>(ledger.read(books -> books.schedule().runs().newest(dagId, 1000)));
        Collections.reverse(runs);
        return runs;
    }

    /** History of a task as {@code 1 failed (max 1)}. */
    List<String> history(RunRow run, String taskId) {
        return ledger.read(books -> books.schedule().tasks().tries(run.id())).stream()
                .filter(one -> one.taskId().equals(taskId))
                .map(one -> one.tryNumber() + " " + one.state().word() + " (max " + one.maxTries() + ")")
                .toList();
    }

    List<String> clear(RunRow run, String... taskIds) {
        return engine.operate(now, operations -> operations.clear(run(run), List.of(taskIds), false, false));
    }

    List<String> mark(RunRow run, String taskId, TaskState state) {
        return engine.operate(now, operations -> operations.mark(run(run), taskId, Set.of(), state));
    }

    @Override
    public Optional<Dag> find(String dagId) {
        return Optional.ofNullable(dags.get(dagId));
    }

    @Override
    public Collection<Dag> all() {
        return dags.values();
    }

    @Override
    public void runFailed(Books books, Dag dag, RunRow run, List<TaskRow> tasks, Instant at) {
        told.add("failed " + dag.id() + " " + run.runId());
    }

    @Override
    public void runRecovered(Books books, Dag dag, RunRow run, Instant at) {
        told.add("recovered " + dag.id() + " " + run.runId());
    }

    @Override
    public void deadlineMissed(Books books, Dag dag, RunRow run, DeadlineRow deadline, Instant at) {
        told.add("late " + dag.id() + " " + deadline.taskId());
    }
}

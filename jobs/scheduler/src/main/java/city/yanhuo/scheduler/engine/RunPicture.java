package city.yanhuo.scheduler.engine;

import city.yanhuo.ledger.schedule.DagRunState;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.ledger.schedule.TaskState;
import city.yanhuo.scheduler.dag.Dag;
import city.yanhuo.scheduler.dag.Task;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A run and its tasks while a transaction changes them. */
final class RunPicture {
    private final Dag dag;
    private final DagGraph graph;
    private final Map<String, TaskRow> tasks = new LinkedHashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private RunRow run;
    private boolean runChanged;

    RunPicture(RunRow run, Dag dag, DagGraph graph, Collection<TaskRow> rows) {
        this.run = run;
        this.dag = dag;
        this.graph = graph;
        rows.forEach(row -> tasks.put(row.taskId(), row));
    }

    RunRow run() {
        return run;
    }

    Dag dag() {
        return dag;
    }

    DagGraph graph() {
        return graph;
    }

    Collection<TaskRow> tasks() {
        return List.copyOf(tasks.values());
    }

    Optional<TaskRow> task(String taskId) {
        return Optional.ofNullable(tasks.get(taskId));
    }

    boolean isRunning() {
        return run.state() == DagRunState.RUNNING;
    }

    /** The state of each direct upstream; NONE for one that the run does not have. */
    List<TaskState> upstreamStates(Task task) {
        return task.upstream().stream()
                .map(id -> task(id).map(TaskRow::state).orElse(TaskState.NONE))
                .toList();
    }

    void put(TaskRow row) {
        tasks.put(row.taskId(), row);
        changed.add(row.taskId());
    }

    void put(RunRow changedRun) {
        run = changedRun;
        runChanged = true;
    }

    boolean takeRunChanged() {
        boolean was = runChanged;
        runChanged = false;
        return was;
    }

    List<TaskRow> takeChangedTasks() {
        List<TaskRow> rows = new ArrayList<>();
        changed.forEach(id -> task(id).ifPresent(rows::add));
        changed.clear();
        return rows;
    }
}

package city.yanhuo.scheduler.engine;

import city.yanhuo.ledger.schedule.DagRuns.ManualRuns;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.RunType;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.ledger.schedule.TaskState;
import city.yanhuo.scheduler.dag.Dag;
import city.yanhuo.scheduler.dag.Task;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Whether the run before lets a task go ({@code depends_on_past}, {@code wait_for_downstream}; airflow.md §1.5). */
final class PastRuns {
    private static final Set<TaskState> GOOD = EnumSet.of(TaskState.SUCCESS, TaskState.SKIPPED);

    private final Act act;

    PastRuns(Act act) {
        this.act = act;
    }

    /** Why the task must wait for the run before; empty when it need not. */
    Optional<String> holdsBack(RunPicture picture, Task task) {
        if (!task.dependsOnPast() && !task.waitForDownstream()) {
            return Optional.empty();
        }
        RunRow run = picture.run();
        if (run.logicalDate().isEmpty() || (run.type() == RunType.BACKFILL && run.sortOrdinal() == 1)) {
            return Optional.empty();
        }
        Instant date = run.logicalDate().get();
        Optional<RunRow> previous = previous(picture.dag(), date);
        if (previous.isEmpty() || isBeforeTask(picture.dag(), previous.get(), task)) {
            return Optional.empty();
        }
        Optional<TaskRow> earlier = task(previous.get(), task.id());
        if (earlier.isEmpty()) {
            boolean first = task.ignoreFirstDependsOnPast()
                    && !act.schedule().tasks().hasEarlier(picture.dag().id(), task.id(), date);
            return first
                    ? Optional.empty()
                    : Optional.of("the run before, " + previous.get().runId() + ", has no instance of it");
        }
        if (!GOOD.contains(earlier.get().state())) {
            return Optional.of(
                    "depends_on_past: in the run before, " + previous.get().runId() + ", it is "
                            + earlier.get().state().word());
        }
        return task.waitForDownstream() ? unfinishedBelow(picture, previous.get(), task) : Optional.empty();
    }

    private Optional<String> unfinishedBelow(RunPicture picture, RunRow previous, Task task) {
        for (String below : picture.graph().downstream(task.id())) {
            Optional<TaskRow> row = task(previous, below);
            if (row.isPresent() && !GOOD.contains(row.get().state())) {
                return Optional.of("wait_for_downstream: in the run before, " + previous.runId() + ", " + below + " is "
                        + row.get().state().word());
            }
        }
        return Optional.empty();
    }

    private Optional<RunRow> previous(Dag dag, Instant logicalDate) {
        return act.schedule()
                .runs()
                .previous(dag.id(), logicalDate, dag.catchup() ? ManualRuns.IGNORE : ManualRuns.COUNT);
    }

    /** With catchup, a run before the task's own start date does not hold it back. */
    private static boolean isBeforeTask(Dag dag, RunRow previous, Task task) {
        return dag.catchup()
                && task.startDate().isPresent()
                && previous.logicalDate().isPresent()
                && previous.logicalDate().get().isBefore(task.startDate().get());
    }

    /** The row as this transaction sees it. */
    private Optional<TaskRow> task(RunRow previous, String taskId) {
        return act.picture(previous)
                .map(picture -> picture.task(taskId))
                .orElseGet(() -> act.schedule().tasks().find(previous.id(), taskId));
    }
}

package city.yanhuo.scheduler.engine;

import city.yanhuo.ledger.schedule.DagRunState;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.ledger.schedule.TaskState;
import city.yanhuo.ledger.schedule.TryRow;
import city.yanhuo.scheduler.dag.Operator;
import city.yanhuo.scheduler.dag.Task;
import city.yanhuo.scheduler.state.TriggerRules;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

/** Leads a run on: which of its tasks may run now, which never will, and whether the run has ended. */
final class Progress {
    private final Act act;
    private final PastRuns past;

    Progress(Act act) {
        this.act = act;
        this.past = new PastRuns(act);
    }

    /** Examines all tasks of a run. */
    void advance(RunPicture picture) {
        advance(picture, picture.tasks().stream().map(TaskRow::taskId).toList());
    }

    /** Examines tasks of a run and, where one changes, what comes after it. */
    void advance(RunPicture picture, Collection<String> taskIds) {
        if (!picture.isRunning() || !act.isActive(picture.run().dagId())) {
            return;
        }
        TreeSet<String> open = new TreeSet<>(
                Comparator.<String>comparingInt(picture.graph()::position).thenComparing(id -> id));
        open.addAll(taskIds);
        while (!open.isEmpty()) {
            String id = open.pollFirst();
            if (examine(picture, id)) {
                open.addAll(picture.graph().downstream(id));
            }
        }
        conclude(picture);
    }

    /** Examines what comes directly after a task whose state changed. */
    void advanceAfter(RunPicture picture, String taskId) {
        advance(picture, picture.graph().downstream(taskId));
    }

    /** Whether the task ended by being looked at. */
    private boolean examine(RunPicture picture, String taskId) {
        Optional<TaskRow> row = picture.task(taskId);
        Optional<Task> task = picture.graph().find(taskId);
        if (row.isEmpty() || task.isEmpty() || !isWaiting(row.get())) {
            return false;
        }
        switch (TriggerRules.judge(task.get().triggerRule(), picture.upstreamStates(task.get()))) {
            case WAIT -> {
                return false;
            }
            case SKIP -> {
                picture.put(row.get().ended(TaskState.SKIPPED, act.now(), ""));
                return true;
            }
            case FAIL_UPSTREAM -> {
                picture.put(row.get().ended(TaskState.UPSTREAM_FAILED, act.now(), ""));
                return true;
            }
            case RUN -> {
                return schedule(picture, task.get(), row.get());
            }
        }
        return false;
    }

    /** Whether the task waits for nothing but its upstream. */
    private boolean isWaiting(TaskRow row) {
        return switch (row.state()) {
            case NONE -> true;
            case UP_FOR_RETRY, UP_FOR_RESCHEDULE ->
                row.dueAt().filter(due -> !due.isAfter(act.now())).isPresent();
            default -> false;
        };
    }

    private boolean schedule(RunPicture picture, Task task, TaskRow row) {
        Optional<String> held = past.holdsBack(picture, task);
        if (held.isPresent()) {
            return false;
        }
        if (task.operator() instanceof Operator.Empty) {
            TaskRow done = row.nextTry().running(act.now(), false).ended(TaskState.SUCCESS, act.now(), "");
            picture.put(done);
            act.schedule().tasks().save(tryOf(done, TaskState.SUCCESS));
            new Outlets(act).update(picture, task);
            return true;
        }
        picture.put(row.state() == TaskState.UP_FOR_RESCHEDULE ? row.in(TaskState.SCHEDULED) : row.nextTry());
        return false;
    }

    /** The try that a row is at, as history keeps it. */
    static TryRow tryOf(TaskRow row, TaskState state) {
        return new TryRow(
                row.run(),
                row.taskId(),
                row.tryNumber(),
                state,
                row.maxTries(),
                row.startDate(),
                row.endDate(),
                row.note());
    }

    /** Ends the run when nothing of it is open any more, or nothing can ever go on. */
    private void conclude(RunPicture picture) {
        boolean open = picture.tasks().stream().anyMatch(row -> !row.state().isFinished());
        if (!open) {
            new RunEnds(act).end(picture, isAnyLeafFailed(picture) ? DagRunState.FAILED : DagRunState.SUCCESS);
        } else if (isDeadlocked(picture)) {
            new RunEnds(act).end(picture, DagRunState.FAILED);
        }
    }

    private static boolean isAnyLeafFailed(RunPicture picture) {
        return picture.tasks().stream()
                .filter(row -> picture.graph().isLeaf(row.taskId()))
                .anyMatch(row -> row.state().isFailure());
    }

    /** Unfinished tasks, none of them under way, none of them kept back by something that may change (airflow.md §2.1). */
    private static boolean isDeadlocked(RunPicture picture) {
        for (TaskRow row : picture.tasks()) {
            if (row.state().isFinished()) {
                continue;
            }
            Optional<Task> task = picture.graph().find(row.taskId());
            if (row.state() != TaskState.NONE || task.isEmpty() || mayBeFreed(picture, task.get())) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayBeFreed(RunPicture picture, Task task) {
        return task.dependsOnPast()
                || task.waitForDownstream()
                || task.maxActiveInstances().isPresent()
                || TriggerRules.judge(task.triggerRule(), picture.upstreamStates(task)) != TriggerRules.Outcome.WAIT;
    }
}

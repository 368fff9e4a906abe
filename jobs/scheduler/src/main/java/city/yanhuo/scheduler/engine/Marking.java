package city.yanhuo.scheduler.engine;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.schedule.DagRunState;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.ledger.schedule.TaskState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sets the state of tasks and runs by hand (airflow.md §1.8). Whoever runs a process that is no longer wanted ends it. */
final class Marking {
    private static final Set<TaskState> TASK_MARKS = Set.of(TaskState.SUCCESS, TaskState.FAILED, TaskState.SKIPPED);

    private final Act act;

    Marking(Act act) {
        this.act = act;
    }

    /**
     * Marks a task, and then clears every failed task below it.
     *
     * @param others further tasks that get the same state
     * @return the tasks that were cleared
     */
    List<String> mark(RunPicture picture, String taskId, Set<String> others, TaskState state) {
        TaskRow row = picture.task(taskId)
                .orElseThrow(() -> new YanhuoException(
                        ErrorKind.USAGE,
                        "Cannot mark a task of " + picture.run().runId() + ": the run has no such task, found \""
                                + taskId + "\""));
        if (!TASK_MARKS.contains(state)) {
            throw new YanhuoException(
                    ErrorKind.USAGE,
                    "Cannot mark " + taskId + ": only success, failed and skipped can be set by hand, found "
                            + state.word());
        }
        if (row.state() == state) {
            throw new YanhuoException(
                    ErrorKind.USAGE, "Cannot mark " + taskId + ": it is in that state already, found " + state.word());
        }
        set(picture, row, state);
        others.forEach(id -> picture.task(id).ifPresent(other -> set(picture, other, state)));
        List<String> failedBelow = picture.graph().descendants(taskId).stream()
                .filter(id -> picture.task(id)
                        .filter(below -> below.state().isFailure())
                        .isPresent())
                .toList();
        act.flush();
        if (!failedBelow.isEmpty()) {
            new Clearing(act).clear(picture, failedBelow, Clearing.Runs.QUEUE_AGAIN, Clearing.RunningTasks.RESTART);
        }
        advance(picture, taskId, others);
        return failedBelow;
    }

    private void set(RunPicture picture, TaskRow row, TaskState state) {
        TaskRow marked = row.ended(state, act.now(), "marked by hand");
        picture.put(marked);
        act.schedule().deadlines().remove(row.run(), row.taskId());
        if (marked.tryNumber() > 0) {
            act.schedule().tasks().save(Progress.tryOf(marked, state));
        }
    }

    private void advance(RunPicture picture, String taskId, Set<String> others) {
        Set<String> below = new LinkedHashSet<>(picture.graph().downstream(taskId));
        others.forEach(id -> below.addAll(picture.graph().downstream(id)));
        new Progress(act).advance(picture, below);
        act.attend(picture.dag().id());
    }

    /** Marks a run: what runs gets the same state, what waits is skipped, what has ended stays. */
    void markRun(RunPicture picture, DagRunState state) {
        switch (state) {
            case SUCCESS, FAILED -> endRun(picture, state);
            case QUEUED -> picture.put(picture.run().queuedAgain(act.now()));
            case RUNNING ->
                throw new YanhuoException(
                        ErrorKind.USAGE,
                        "Cannot mark " + picture.run().runId()
                                + ": only success, failed and queued can be set by hand, found running");
        }
        act.flush();
        act.attend(picture.dag().id());
    }

    private void endRun(RunPicture picture, DagRunState state) {
        TaskState ofRunning = state == DagRunState.SUCCESS ? TaskState.SUCCESS : TaskState.FAILED;
        for (TaskRow row : picture.tasks()) {
            switch (row.state()) {
                case RUNNING, RESTARTING, UP_FOR_RESCHEDULE -> set(picture, row, ofRunning);
                case NONE, SCHEDULED, QUEUED, UP_FOR_RETRY -> picture.put(row.in(TaskState.SKIPPED));
                case SUCCESS, FAILED, SKIPPED, UPSTREAM_FAILED, REMOVED -> {
                    // stays as it is
                }
            }
        }
        picture.put(picture.run().ended(state, act.now()));
        act.schedule().deadlines().remove(picture.run().id());
    }
}

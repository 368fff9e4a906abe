package city.yanhuo.scheduler.engine;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.ledger.schedule.TaskState;
import city.yanhuo.scheduler.dag.Retries;
import city.yanhuo.scheduler.dag.Task;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Lets tasks run again as if they had not (airflow.md §1.8). */
final class Clearing {
    /** What happens to the run of cleared tasks. */
    enum Runs {
        QUEUE_AGAIN,
        LEAVE
    }

    /** What happens to tasks that run. */
    enum RunningTasks {
        RESTART,
        REFUSE
    }

    private final Act act;

    Clearing(Act act) {
        this.act = act;
    }

    /**
     * Clears tasks of a run.
     *
     * @return the tasks that were cleared
     */
    List<String> clear(RunPicture picture, Collection<String> taskIds, Runs runs, RunningTasks running) {
        if (running == RunningTasks.REFUSE) {
            refuseRunning(picture, taskIds);
        }
        List<String> cleared = new ArrayList<>();
        for (String taskId : taskIds) {
            picture.task(taskId).filter(row -> row.state() != TaskState.REMOVED).ifPresent(row -> {
                clear(picture, row);
                cleared.add(taskId);
            });
        }
        if (runs == Runs.QUEUE_AGAIN && !cleared.isEmpty()) {
            queueAgain(picture);
        }
        act.flush();
        act.attend(picture.dag().id());
        return cleared;
    }

    private void clear(RunPicture picture, TaskRow row) {
        if (row.state() == TaskState.RUNNING || row.state() == TaskState.RESTARTING) {
            picture.put(row.in(TaskState.RESTARTING));
            return;
        }
        int retries = picture.graph()
                .find(row.taskId())
                .map(Task::retries)
                .map(Retries::count)
                .orElse(0);
        picture.put(row.cleared(row.tryNumber() + retries));
    }

    /** A finished run waits for its turn again; an unfinished one is only counted as cleared. */
    void queueAgain(RunPicture picture) {
        RunRow cleared = picture.run().cleared(act.now());
        picture.put(cleared.state().isFinished() ? cleared.queuedAgain(act.now()) : cleared);
        new DeadlineWatch(act).set(picture);
    }

    private static void refuseRunning(RunPicture picture, Collection<String> taskIds) {
        List<String> running = picture.tasks().stream()
                .filter(row ->
                        row.state() == TaskState.RUNNING && Set.copyOf(taskIds).contains(row.taskId()))
                .map(TaskRow::taskId)
                .toList();
        if (!running.isEmpty()) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot clear tasks of " + picture.run().runId() + ": they are running, found "
                            + String.join(", ", running) + "; leave out --prevent-running-task to restart them");
        }
    }
}

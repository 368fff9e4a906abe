package city.yanhuo.scheduler.engine;

import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.ledger.schedule.TaskState;
import city.yanhuo.scheduler.dag.Operator;
import city.yanhuo.scheduler.dag.Task;
import city.yanhuo.scheduler.state.RetryDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Records that tries began and ended, and what follows. */
final class TaskEnds {
    private final Act act;

    TaskEnds(Act act) {
        this.act = act;
    }

    /**
     * A try has begun.
     *
     * @return false when the task is no longer queued for it: whoever began it must end it
     */
    boolean begin(long run, String taskId, int tryNumber) {
        Optional<RunPicture> picture = act.picture(run);
        Optional<TaskRow> row = picture.flatMap(each -> each.task(taskId))
                .filter(each -> each.state() == TaskState.QUEUED && each.tryNumber() == tryNumber);
        row.ifPresent(queued -> {
            boolean looks = picture.get()
                    .graph()
                    .find(taskId)
                    .filter(TaskEnds::isSensor)
                    .isPresent();
            TaskRow running = queued.running(act.now(), looks);
            picture.get().put(running);
            act.schedule().tasks().save(Progress.tryOf(running, TaskState.RUNNING));
        });
        return row.isPresent();
    }

    private static boolean isSensor(Task task) {
        return task.operator() instanceof Operator.FileSensor || task.operator() instanceof Operator.ExternalTask;
    }

    void record(TryEvent event) {
        if (event.end().isPresent()) {
            end(event.run(), event.taskId(), event.tryNumber(), event.end().get(), event.at());
        } else {
            begin(event.run(), event.taskId(), event.tryNumber());
        }
    }

    /** A try has ended at an instant. Told twice, or of a try that nobody waits for any more, it changes nothing but history. */
    void end(long run, String taskId, int tryNumber, TaskEnd end, Instant at) {
        Optional<RunPicture> found = act.picture(run);
        Optional<TaskRow> row =
                found.flatMap(picture -> picture.task(taskId)).filter(each -> each.tryNumber() == tryNumber);
        if (row.isEmpty()) {
            return;
        }
        RunPicture picture = found.get();
        switch (row.get().state()) {
            case RUNNING -> end(picture, row.get(), end, at);
            case RESTARTING -> restart(picture, row.get(), at);
            default -> {
                // marked, cleared or timed out meanwhile: its state stands
            }
        }
    }

    /** A task that was cleared while it ran is tried again whatever its retries say. */
    private void restart(RunPicture picture, TaskRow row, Instant at) {
        TaskRow ended = row.ended(TaskState.FAILED, at, "cleared while it ran");
        act.schedule().tasks().save(Progress.tryOf(ended, TaskState.FAILED));
        picture.put(row.cleared(row.maxTries() + 1));
        settle(picture, row.taskId(), false);
    }

    private void end(RunPicture picture, TaskRow row, TaskEnd end, Instant at) {
        if (end instanceof TaskEnd.LooksAgain again) {
            picture.put(row.waiting(TaskState.UP_FOR_RESCHEDULE, again.at(), again.why()));
            return;
        }
        TaskRow ended = row.ended(stateOf(end), at, why(end));
        act.schedule().tasks().save(Progress.tryOf(ended, ended.state()));
        Optional<Task> task = picture.graph().find(row.taskId());
        if (end instanceof TaskEnd.Failed && task.isPresent() && mayTryAgain(task.get(), row)) {
            picture.put(ended.waiting(TaskState.UP_FOR_RETRY, at.plus(delay(picture, task.get(), row)), why(end)));
            return;
        }
        picture.put(ended);
        act.schedule().deadlines().remove(row.run(), row.taskId());
        if (end instanceof TaskEnd.Succeeded) {
            task.ifPresent(each -> new Outlets(act).update(picture, each));
        }
        settle(picture, row.taskId(), true);
    }

    /** Leads the run on, and other runs that look back at it. */
    private void settle(RunPicture picture, String taskId, boolean finished) {
        Progress progress = new Progress(act);
        if (finished) {
            progress.advanceAfter(picture, taskId);
        } else {
            progress.advance(picture, List.of(taskId));
        }
        if (picture.dag().tasks().stream().anyMatch(task -> task.dependsOnPast() || task.waitForDownstream())) {
            act.attend(picture.dag().id());
        }
    }

    private static boolean mayTryAgain(Task task, TaskRow row) {
        return task.retries().count() > 0 && row.tryNumber() <= row.maxTries();
    }

    private static Duration delay(RunPicture picture, Task task, TaskRow row) {
        return RetryDelay.of(
                picture.dag().id(),
                task.id(),
                picture.run().logicalDate(),
                row.tryNumber(),
                task.retries().delaySeconds(),
                task.retries().multiplier(),
                task.retries().maxDelaySeconds());
    }

    private static TaskState stateOf(TaskEnd end) {
        if (end instanceof TaskEnd.Succeeded) {
            return TaskState.SUCCESS;
        }
        return end instanceof TaskEnd.Skipped ? TaskState.SKIPPED : TaskState.FAILED;
    }

    private static String why(TaskEnd end) {
        if (end instanceof TaskEnd.Skipped skipped) {
            return skipped.why();
        }
        if (end instanceof TaskEnd.Failed failed) {
            return failed.why();
        }
        return end instanceof TaskEnd.FailedForGood failed ? failed.why() : "";
    }
}

package city.yanhuo.scheduler.engine;

import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.ledger.schedule.TaskState;
import city.yanhuo.scheduler.dag.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives free slots to scheduled tasks, the heaviest first (airflow.md §2.4). */
final class Slots {
    private static final int EXAMINED = 10_000;

    private final Act act;
    private final Map<String, Integer> free = new HashMap<>();
    private final Map<Long, Integer> activeByRun = new HashMap<>();
    private int room;

    Slots(Act act) {
        this.act = act;
    }

    /**
     * Queues what fits.
     *
     * @return the tasks that are queued now
     */
    List<TaskRow> fill() {
        List<TaskRow> scheduled = act.schedule().tasks().scheduledByPriority(EXAMINED);
        List<TaskRow> queued = new ArrayList<>();
        if (scheduled.isEmpty()) {
            return queued;
        }
        count();
        for (TaskRow row : scheduled) {
            if (room <= 0) {
                break;
            }
            act.picture(row.run()).filter(picture -> fits(picture, row)).ifPresent(picture -> {
                TaskRow next = row.in(TaskState.QUEUED);
                picture.put(next);
                take(next);
                queued.add(next);
            });
        }
        act.flush();
        return queued;
    }

    private void count() {
        act.schedule().dags().pools().forEach(pool -> free.put(pool.name(), pool.slots()));
        List<TaskRow> occupying = act.schedule().tasks().occupying();
        room = act.settings().parallelism();
        occupying.forEach(this::take);
    }

    private void take(TaskRow row) {
        room--;
        free.merge(row.pool(), -row.poolSlots(), Integer::sum);
        activeByRun.merge(row.run(), 1, Integer::sum);
    }

    private boolean fits(RunPicture picture, TaskRow row) {
        Optional<Task> task = picture.graph().find(row.taskId());
        return task.isPresent()
                && free.getOrDefault(row.pool(), 0) >= row.poolSlots()
                && activeByRun.getOrDefault(row.run(), 0) < picture.dag().maxActiveTasks()
                && hasRoomOverRuns(picture, task.get());
    }

    private boolean hasRoomOverRuns(RunPicture picture, Task task) {
        if (task.maxActiveInstances().isEmpty()) {
            return true;
        }
        act.flush();
        return act.schedule().tasks().active(picture.dag().id(), task.id())
                < task.maxActiveInstances().get();
    }
}

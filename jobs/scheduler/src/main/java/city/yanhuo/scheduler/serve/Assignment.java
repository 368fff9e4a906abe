package city.yanhuo.scheduler.serve;

import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.scheduler.dag.Dag;
import city.yanhuo.scheduler.dag.Task;

/**
 * A try that is to be run, with everything it needs to know.
 *
 * @param dag its DAG as the file says it now
 * @param task its task
 * @param run its run
 * @param row the task instance, running
 */
public record Assignment(Dag dag, Task task, RunRow run, TaskRow row) {
    /** What tells this try from all others. */
    public TryId id() {
        return new TryId(row.run(), task.id(), row.tryNumber());
    }
}

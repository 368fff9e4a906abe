package city.yanhuo.scheduler.engine;

import city.yanhuo.ledger.schedule.TaskRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be done by whoever runs tasks.
 *
 * @param queued tries to be started, or started already when the engine began them
 * @param running tries that should be under way; any other process is to be ended
 * @param restarting tries to be ended, so that the next one can begin
 * @param nextWake when to call {@link Engine#wake} next; empty when only schedules are waited for
 * @param attended DAGs that were looked at: their next runs may be others now
 */
public record Workload(
        List<TaskRow> queued,
        List<TaskRow> running,
        List<TaskRow> restarting,
        Optional<Instant> nextWake,
        Set<String> attended) {
    /** Copies the collections. */
    public Workload {
        queued = List.copyOf(queued);
        running = List.copyOf(running);
        restarting = List.copyOf(restarting);
        attended = Set.copyOf(attended);
    }
}

package city.yanhuo.scheduler.engine;

import city.yanhuo.contract.Label;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.ledger.schedule.TryRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run as operators look at it.
 *
 * @param run the run
 * @param reason why it waits; empty when it does not
 * @param tasks its tasks, upstream before downstream
 * @param reasons task to why it waits
 * @param tries every try of its tasks
 */
public record RunView(
        RunRow run, Optional<Label> reason, List<TaskRow> tasks, Map<String, Label> reasons, List<TryRow> tries) {
    /** Copies the collections. */
    public RunView {
        tasks = List.copyOf(tasks);
        reasons = Map.copyOf(reasons);
        tries = List.copyOf(tries);
    }
}

package city.yanhuo.ledger.schedule;

import java.time.Instant;
import java.util.Optional;

/**
 * A try of a task that began or ended.
 *
 * @param run number of the run
 * @param taskId full id of the task
 * @param tryNumber from 1
 * @param state a try that was followed by another is failed
 * @param maxTries as it stood then
 * @param startDate when it began
 * @param endDate when it ended
 * @param note why it ended so; "" when the state says everything
 */
public record TryRow(
        long run,
        String taskId,
        int tryNumber,
        TaskState state,
        int maxTries,
        Optional<Instant> startDate,
        Optional<Instant> endDate,
        String note) {}

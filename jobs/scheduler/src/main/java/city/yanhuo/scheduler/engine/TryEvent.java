package city.yanhuo.scheduler.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a try.
 *
 * @param run number of the run
 * @param taskId full id of the task
 * @param tryNumber which try
 * @param end how it ended; empty when it began
 * @param at when
 */
public record TryEvent(long run, String taskId, int tryNumber, Optional<TaskEnd> end, Instant at) {}

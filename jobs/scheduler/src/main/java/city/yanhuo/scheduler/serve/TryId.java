package city.yanhuo.scheduler.serve;

/**
 * What tells a try from all others.
 *
 * @param run number of the run
 * @param taskId full id of the task
 * @param tryNumber from 1
 */
public record TryId(long run, String taskId, int tryNumber) {}

package city.yanhuo.ledger.schedule;

import java.time.Instant;
import java.util.Optional;

/**
 * Until when a run or a task of it should have ended.
 *
 * @param run number of the run
 * @param taskId full id of the task; "" for the run
 * @param dueAt the instant
 * @param firedAt when it was missed and told
 */
public record DeadlineRow(long run, String taskId, Instant dueAt, Optional<Instant> firedAt) {}

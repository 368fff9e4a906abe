package city.yanhuo.scheduler.timetable;

import java.time.Duration;
import java.util.Optional;

/**
 * What {@code run_immediately} says: whether a DAG that nothing says from when on to run runs for the tick that has just passed.
 *
 * @param immediately always
 * @param buffer when the tick passed at most so long ago; by default a tenth of the period, at least five minutes
 */
public record FirstRun(boolean immediately, Optional<Duration> buffer) {
    /** By the default buffer; {@code run_immediately: false} means the same. */
    public static FirstRun usual() {
        return new FirstRun(false, Optional.empty());
    }
}

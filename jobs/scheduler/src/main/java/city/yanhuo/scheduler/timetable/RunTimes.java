package city.yanhuo.scheduler.timetable;

import java.time.Instant;

/**
 * When a run is due and what it works on.
 *
 * @param interval the period it works on; its start is the logical date
 * @param runAfter the run is created when this instant has come
 */
public record RunTimes(DataInterval interval, Instant runAfter) {
    /** The name of the run's period: the start of its data interval. */
    public Instant logicalDate() {
        return interval.start();
    }
}

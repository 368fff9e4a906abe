package city.yanhuo.scheduler.engine;

import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.scheduler.timetable.RunTimes;
import java.util.Optional;

/**
 * What a backfill does with one date.
 *
 * @param ordinal its place, from 1
 * @param times the date
 * @param existing the run that is there
 * @param reason {@code new}, {@code run again}, {@code in flight}, {@code already exists}
 */
public record BackfillDate(int ordinal, RunTimes times, Optional<RunRow> existing, String reason) {
    static final String NEW = "new";
    static final String AGAIN = "run again";
    static final String IN_FLIGHT = "in flight";
    static final String EXISTS = "already exists";

    /** Whether the backfill runs it. */
    public boolean isRun() {
        return reason.equals(NEW) || reason.equals(AGAIN);
    }
}

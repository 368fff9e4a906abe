package city.yanhuo.scheduler.timetable;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The dates of a backfill (airflow.md §1.7). */
public final class BackfillDates {
    private BackfillDates() {}

    /**
     * Every date of a timetable between two instants whose period is over.
     *
     * @param dagId for messages
     * @param from inclusive
     * @param to inclusive
     * @param backwards whether the latest comes first
     * @throws YanhuoException USAGE when there is nothing to be run, and why
     */
    public static List<RunTimes> of(
            String dagId, Timetable timetable, Instant from, Instant to, boolean backwards, Instant now) {
        if (from.isAfter(to)) {
            throw refused(dagId, "the first date must not lie behind the last, found " + from + " to " + to);
        }
        if (from.isAfter(now) && to.isAfter(now)) {
            throw refused(dagId, "dates to come cannot be run, found " + from + " to " + to);
        }
        if (!timetable.isPeriodic()) {
            throw refused(dagId, "its schedule has no dates, found " + timetable.summary());
        }
        List<RunTimes> dates = between(timetable, new Bounds(Optional.of(from), Optional.of(to), true), now);
        if (dates.isEmpty()) {
            throw refused(
                    dagId, "its schedule has no complete period with that date, found none from " + from + " to " + to);
        }
        if (backwards) {
            Collections.reverse(dates);
        }
        return dates;
    }

    private static List<RunTimes> between(Timetable timetable, Bounds bounds, Instant now) {
        List<RunTimes> dates = new ArrayList<>();
        Optional<RunTimes> next = timetable.next(Optional.empty(), bounds, now);
        while (next.isPresent() && next.get().interval().end().isBefore(now)) {
            dates.add(next.get());
            next = timetable.next(next.map(RunTimes::interval), bounds, now);
        }
        return dates;
    }

    private static YanhuoException refused(String dagId, String why) {
        return new YanhuoException(ErrorKind.USAGE, "Cannot backfill " + dagId + ": " + why);
    }
}

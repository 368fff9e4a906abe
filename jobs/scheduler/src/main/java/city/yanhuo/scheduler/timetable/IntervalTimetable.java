package city.yanhuo.scheduler.timetable;

import java.time.Instant;
import java.util.Optional;

/**
 * Runs when a period is over, and works on that period: CronDataIntervalTimetable and DeltaDataIntervalTimetable (airflow.md §1.2).
 *
 * @param ticks where periods begin and end
 * @param summary what a person reads
 */
record IntervalTimetable(Ticks ticks, String summary) implements Timetable {
    @Override
    public Optional<RunTimes> next(Optional<DataInterval> last, Bounds bounds, Instant now) {
        Optional<Instant> earliest = bounds.catchup()
                ? bounds.earliest().flatMap(ticks::alignNext)
                : Optional.of(withoutCatchup(bounds, now)).flatMap(found -> found);
        Optional<Instant> aligned = last.map(DataInterval::end).flatMap(ticks::alignPrevious);
        Optional<Instant> start = latest(aligned, earliest);
        if (last.isPresent()
                && start.isPresent()
                && !start.get().isAfter(last.get().start())) {
            // the schedule became coarser
            start = start.flatMap(ticks::next);
        }
        return start.filter(from -> bounds.latest().filter(from::isAfter).isEmpty())
                .flatMap(from -> ticks.next(from).map(to -> new RunTimes(new DataInterval(from, to), to)));
    }

    /** The latest complete period, or the first one when that begins later. */
    private Optional<Instant> withoutCatchup(Bounds bounds, Instant now) {
        if (ticks instanceof Ticks.OfDelta delta) {
            Optional<Instant> current = delta.previous(delta.floor(bounds.earliest(), now));
            return latest(current, bounds.earliest());
        }
        Optional<Instant> lastStart = ticks.previous(now);
        Optional<Instant> nextStart = lastStart.flatMap(ticks::next);
        Optional<Instant> current =
                nextStart.filter(now::equals).isPresent() ? lastStart : lastStart.flatMap(ticks::previous);
        return latest(current, bounds.earliest().flatMap(ticks::alignNext));
    }

    private static Optional<Instant> latest(Optional<Instant> left, Optional<Instant> right) {
        return left.isEmpty() || (right.isPresent() && right.get().isAfter(left.get())) ? right : left;
    }

    @Override
    public Optional<DataInterval> inferInterval(Instant logicalDate) {
        Optional<Instant> end = ticks.alignPrevious(logicalDate);
        return end.flatMap(to -> ticks.previous(to).map(from -> new DataInterval(from, to)));
    }

    @Override
    public boolean isPeriodic() {
        return true;
    }
}

package city.yanhuo.scheduler.timetable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Runs at the earliest of what several timetables say; without catchup at the latest of those that have come, where one has.
 *
 * @param all at least one
 * @param summary what a person reads
 */
record MultipleTimetable(List<Timetable> all, String summary) implements Timetable {
    @Override
    public Optional<RunTimes> next(Optional<DataInterval> last, Bounds bounds, Instant now) {
        List<RunTimes> each = all.stream()
                .flatMap(timetable -> timetable.next(last, bounds, now).stream())
                .sorted(Comparator.comparing(RunTimes::runAfter))
                .toList();
        Optional<RunTimes> latestPast = each.stream()
                .filter(times -> !bounds.catchup() && !times.runAfter().isAfter(now))
                .reduce((earlier, later) -> later);
        return latestPast.or(() -> each.stream().findFirst());
    }

    @Override
    public Optional<DataInterval> inferInterval(Instant logicalDate) {
        return all.get(0).inferInterval(logicalDate);
    }

    @Override
    public boolean isPeriodic() {
        return true;
    }
}

package city.yanhuo.scheduler.timetable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs at instants: CronTriggerTimetable and DeltaTriggerTimetable (airflow.md §1.2).
 *
 * @param ticks when it runs
 * @param interval how long before the instant its data interval begins
 * @param first what the first run does when nothing says from when on
 * @param summary what a person reads
 */
record TriggerTimetable(Ticks ticks, Duration interval, FirstRun first, String summary) implements Timetable {
    private static final Duration LEAST_BUFFER = Duration.ofMinutes(5);
    private static final int SHARE_OF_PERIOD = 10;

    @Override
    public Optional<RunTimes> next(Optional<DataInterval> last, Bounds bounds, Instant now) {
        Optional<Instant> time = bounds.catchup() ? withCatchup(last, bounds, now) : withoutCatchup(last, bounds, now);
        return time.filter(at -> bounds.latest().filter(at::isAfter).isEmpty())
                .map(at -> new RunTimes(new DataInterval(at.minus(interval), at), at));
    }

    private Optional<Instant> withCatchup(Optional<DataInterval> last, Bounds bounds, Instant now) {
        if (last.isPresent()) {
            return ticks.next(last.get().end());
        }
        return bounds.earliest().isPresent() ? bounds.earliest().flatMap(ticks::alignNext) : firstRun(now);
    }

    private Optional<Instant> withoutCatchup(Optional<DataInterval> last, Bounds bounds, Instant now) {
        Optional<Instant> after = last.isPresent()
                ? ticks.next(last.get().end())
                : bounds.earliest().isPresent() ? Optional.empty() : firstRun(now);
        return Stream.of(ticks.alignPrevious(now), after, bounds.earliest().flatMap(ticks::alignNext))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }

    private Optional<Instant> firstRun(Instant now) {
        if (ticks instanceof Ticks.OfDelta) {
            return Optional.of(now);
        }
        Optional<Instant> past = ticks.alignPrevious(now);
        Optional<Instant> future = ticks.alignNext(now);
        if (past.isEmpty() || future.isEmpty() || first.immediately()) {
            return past.or(() -> future);
        }
        Duration tenth = Duration.between(past.get(), future.get()).dividedBy(SHARE_OF_PERIOD);
        Duration buffer = first.buffer().orElse(tenth.compareTo(LEAST_BUFFER) > 0 ? tenth : LEAST_BUFFER);
        return Duration.between(past.get(), now).compareTo(buffer) <= 0 ? past : future;
    }

    @Override
    public Optional<DataInterval> inferInterval(Instant logicalDate) {
        return Optional.of(new DataInterval(logicalDate.minus(interval), logicalDate));
    }

    @Override
    public boolean isPeriodic() {
        return true;
    }
}

package city.yanhuo.scheduler.timetable;

import java.time.Instant;
import java.util.Optional;

/** Runs one time, at the start date: {@code @once}. */
public record OnceTimetable() implements Timetable {
    @Override
    public Optional<RunTimes> next(Optional<DataInterval> last, Bounds bounds, Instant now) {
        return bounds.earliest()
                .filter(start -> last.isEmpty())
                .filter(start -> bounds.latest().filter(start::isAfter).isEmpty())
                .map(start -> new RunTimes(new DataInterval(start, start), start));
    }

    @Override
    public Optional<DataInterval> inferInterval(Instant logicalDate) {
        return Optional.of(new DataInterval(logicalDate, logicalDate));
    }

    @Override
    public boolean isPeriodic() {
        return false;
    }

    @Override
    public String summary() {
        return "@once";
    }
}

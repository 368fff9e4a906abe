package city.yanhuo.scheduler.timetable;

import java.time.Instant;
import java.util.Optional;

/** Never runs by itself: {@code schedule: none}. */
public record NullTimetable() implements Timetable {
    @Override
    public Optional<RunTimes> next(Optional<DataInterval> last, Bounds bounds, Instant now) {
        return Optional.empty();
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
        return "none";
    }
}

package city.yanhuo.scheduler.serve;

import city.yanhuo.scheduler.engine.TaskEnd;
import city.yanhuo.scheduler.engine.TryEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where runners tell how tries end.
 *
 * @param clock says when, where the runner does not
 * @param events hears them, from any thread
 */
record Reports(Clock clock, Consumer<TryEvent> events) {
    void ended(TryId id, TaskEnd end) {
        ended(id, end, clock.instant());
    }

    void ended(TryId id, TaskEnd end, Instant at) {
        events.accept(new TryEvent(id.run(), id.taskId(), id.tryNumber(), Optional.of(end), at));
    }
}

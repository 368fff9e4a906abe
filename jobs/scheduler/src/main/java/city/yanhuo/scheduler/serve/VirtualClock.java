package city.yanhuo.scheduler.serve;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that goes as fast as any other and can be put forward, never back. Safe for several threads. */
public final class VirtualClock extends Clock {
    private final Shared shared;
    private final ZoneId zone;

    private static final class Shared {
        private Instant base;
        private long since = System.nanoTime();

        private Shared(Instant base) {
            this.base = base;
        }

        private synchronized Instant now() {
            return base.plusNanos(System.nanoTime() - since);
        }

        private synchronized void putForwardTo(Instant moment) {
            Instant now = now();
            base = moment.isAfter(now) ? moment : now;
            since = System.nanoTime();
        }
    }

    private VirtualClock(Shared shared, ZoneId zone) {
        this.shared = shared;
        this.zone = zone;
    }

    /** Goes from a moment on. */
    public static VirtualClock from(Instant start, ZoneId zone) {
        return new VirtualClock(new Shared(start), zone);
    }

    /** Puts the clock forward; a moment that has passed changes nothing. */
    public void putForwardTo(Instant moment) {
        shared.putForwardTo(moment);
    }

    @Override
    public Instant instant() {
        return shared.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock, read in another zone. */
    @Override
    public Clock withZone(ZoneId other) {
        return new VirtualClock(shared, other);
    }
}

package city.yanhuo.scheduler.serve;

import java.time.Instant;

/** Rings at instants. */
public interface Alarms extends AutoCloseable {
    /** Rings for a name at an instant, at once when it has passed; an instant that was set for the name before is forgotten. */
    void set(String name, Instant at);

    /** Forgets the instant of a name. */
    void clear(String name);

    @Override
    void close();
}

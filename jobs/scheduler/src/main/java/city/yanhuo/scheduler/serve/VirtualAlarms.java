package city.yanhuo.scheduler.serve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Alarms of a {@link VirtualClock}: who drives the clock asks which have rung. Used by one thread. */
final class VirtualAlarms implements Alarms {
    private final Map<String, Instant> set = new HashMap<>();

    @Override
    public void set(String name, Instant at) {
        set.put(name, at);
    }

    @Override
    public void clear(String name) {
        set.remove(name);
    }

    /** The names whose instant has come; they are forgotten. */
    List<String> rung(Instant now) {
        List<String> rung = new ArrayList<>();
        set.forEach((name, at) -> {
            if (!at.isAfter(now)) {
                rung.add(name);
            }
        });
        rung.forEach(set::remove);
        return rung;
    }

    /** The next instant. */
    Optional<Instant> next() {
        return set.values().stream().min(Instant::compareTo);
    }

    @Override
    public void close() {
        set.clear();
    }
}

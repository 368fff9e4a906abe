package city.yanhuo.sample.footfall;

import java.util.Map;
import java.util.OptionalLong;
import java.util.function.IntPredicate;

/**
 * What the bureau knows of a street in one business day, 06:00 to 06:00, and the night within it.
 *
 * @param passages known hours; an hour that a sensor did not report is not among them
 * @param expected hours of the night times sensors
 */
record Night(Map<Slot, Passage> passages, int expected) {
    private static final int NINE_TENTHS = 9;
    private static final int TENTHS = 10;
    private static final int LATE_BEGINS = 22;
    private static final int SMALL_HOURS_BEGIN = 2;

    Night {
        passages = Map.copyOf(passages);
    }

    /** An hour of the clock at a sensor. */
    record Slot(String sensor, int hour) {}

    /** People who came in and who went out in an hour. */
    record Passage(long in, long out) {}

    boolean isEmpty() {
        return passages.isEmpty();
    }

    boolean isCovered() {
        return reported() * TENTHS >= expected * NINE_TENTHS;
    }

    int reported() {
        return (int) passages.keySet().stream()
                .filter(slot -> FootfallSeries.isNight(slot.hour()))
                .count();
    }

    long count() {
        return in(FootfallSeries::isNight).orElse(0);
    }

    long out() {
        return passages.entrySet().stream()
                .filter(hour -> FootfallSeries.isNight(hour.getKey().hour()))
                .mapToLong(hour -> hour.getValue().out())
                .sum();
    }

    long day() {
        return in(hour -> true).orElse(0);
    }

    /** 18:00 to 22:00; empty when no hour of it reported. */
    OptionalLong evening() {
        return in(hour -> hour >= FootfallSeries.NIGHT_BEGINS && hour < LATE_BEGINS);
    }

    /** 22:00 to 02:00; empty when no hour of it reported. */
    OptionalLong late() {
        return in(hour -> hour >= LATE_BEGINS || hour < SMALL_HOURS_BEGIN);
    }

    /** 02:00 to 06:00; empty when no hour of it reported. */
    OptionalLong smallHours() {
        return in(hour -> hour >= SMALL_HOURS_BEGIN && hour < FootfallSeries.NIGHT_ENDS);
    }

    /** Hours of the night that the same sensors have on the other night, too. */
    int hoursSharedWith(Night other) {
        return (int) passages.keySet().stream()
                .filter(slot -> FootfallSeries.isNight(slot.hour()) && other.passages.containsKey(slot))
                .count();
    }

    /** People who came in in those hours. */
    long countSharedWith(Night other) {
        return passages.entrySet().stream()
                .filter(hour -> FootfallSeries.isNight(hour.getKey().hour()))
                .filter(hour -> other.passages.containsKey(hour.getKey()))
                .mapToLong(hour -> hour.getValue().in())
                .sum();
    }

    private OptionalLong in(IntPredicate hours) {
        return passages.entrySet().stream()
                .filter(hour -> hours.test(hour.getKey().hour()))
                .mapToLong(hour -> hour.getValue().in())
                .reduce(Long::sum);
    }
}

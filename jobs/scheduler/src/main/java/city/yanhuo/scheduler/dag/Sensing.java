package city.yanhuo.scheduler.dag;

import java.util.Optional;

/**
 * How a sensor looks again and gives up (airflow.md §2.4).
 *
 * @param pokeSeconds between two looks
 * @param timeoutSeconds after the first look it fails, or is skipped, without a retry
 * @param mode whether it holds its slot between looks
 * @param softFail a time-out skips it
 * @param neverFail an error skips it at the first try
 * @param silentFail an error counts as "not yet"
 * @param exponentialBackoff whether the pauses grow
 * @param maxWaitSeconds the longest pause of growing ones
 */
public record Sensing(
        double pokeSeconds,
        double timeoutSeconds,
        Mode mode,
        boolean softFail,
        boolean neverFail,
        boolean silentFail,
        boolean exponentialBackoff,
        Optional<Double> maxWaitSeconds) {
    /** Whether a waiting sensor holds its slot. */
    public enum Mode {
        POKE,
        RESCHEDULE
    }
}

package city.yanhuo.scheduler.dag;

import java.util.Optional;

/**
 * How a task is tried again.
 *
 * @param count how many times after the first try
 * @param delaySeconds how long after a failure
 * @param multiplier {@code retry_exponential_backoff}: 0 for none, 2.0 for {@code true}
 * @param maxDelaySeconds no delay with a multiplier is longer
 */
public record Retries(int count, double delaySeconds, double multiplier, Optional<Double> maxDelaySeconds) {}

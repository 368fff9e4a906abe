package city.yanhuo.scheduler.state;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** How long after a failure a task is tried again (airflow.md §2.2). The jitter is a hash: the same try waits equally long. */
public final class RetryDelay {
    private static final double LONGEST_SECONDS = 86_400;
    private static final double NANOS = 1e9;

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MICROS = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss.SSSSSS")
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private RetryDelay() {}

    /**
     * The pause after a try that failed.
     *
     * @param dagId the DAG
     * @param taskId full id of the task
     * @param logicalDate of the run; empty when it has none
     * @param tryNumber of the failed try, from 1
     * @param delaySeconds {@code retry_delay}
     * @param multiplier {@code retry_exponential_backoff}: 0 for none, 2.0 for true
     * @param maxDelaySeconds {@code max_retry_delay}; only holds with a multiplier
     */
    public static Duration of(
            String dagId,
            String taskId,
            Optional<Instant> logicalDate,
            int tryNumber,
            double delaySeconds,
            double multiplier,
            Optional<Double> maxDelaySeconds) {
        if (multiplier <= 0 || multiplier == 1) {
            return seconds(delaySeconds);
        }
        double lowest = Math.ceil(delaySeconds * Math.pow(multiplier, tryNumber - 1));
        BigInteger floor = Double.isInfinite(lowest) || Double.isNaN(lowest)
                ? BigInteger.valueOf((long) LONGEST_SECONDS)
                : new BigDecimal(Math.max(1, lowest)).toBigInteger();
        String key =
                dagId + "#" + taskId + "#" + logicalDate.map(RetryDelay::text).orElse("None") + "#" + tryNumber;
        double jittered = floor.add(sha1(key).mod(floor))
                .min(BigInteger.valueOf((long) LONGEST_SECONDS))
                .doubleValue();
        return seconds(maxDelaySeconds.map(max -> Math.min(max, jittered)).orElse(jittered));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos((long) (seconds * NANOS));
    }

    /** As Python writes an instant: microseconds only when there are some. */
    private static String text(Instant instant) {
        Instant micros = instant.truncatedTo(ChronoUnit.MICROS);
        boolean whole = micros.equals(instant.truncatedTo(ChronoUnit.SECONDS));
        return (whole ? SECONDS : MICROS).format(micros) + "+00:00";
    }

    private static BigInteger sha1(String key) {
        try {
            return new BigInteger(1, MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash a try: this Java has no SHA-1, found none", e);
        }
    }
}

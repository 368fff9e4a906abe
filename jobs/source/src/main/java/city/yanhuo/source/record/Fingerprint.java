package city.yanhuo.source.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A 128-bit mark of a list of values: equal lists have equal marks, different ones have different marks for all practice. */
final class Fingerprint {
    private static final long PRIME_A = 0x9E3779B97F4A7C15L;
    private static final long PRIME_B = 0xC2B2AE3D27D4EB4FL;

    private long first;
    private long second;

    /** Begins anew. */
    void reset() {
        first = PRIME_B;
        second = PRIME_A;
    }

    /** Adds a value. Decimals of one column have one scale, so that equal ones have equal digits. */
    void add(@Nullable Object value) {
        if (value == null) {
            add(0x5bd1e995L);
        } else if (value instanceof String text) {
            add(text);
        } else if (value instanceof Long || value instanceof Integer) {
            add(((Number) value).longValue());
        } else if (value instanceof BigDecimal number) {
            add(number);
        } else if (value instanceof LocalDate day) {
            add(day.toEpochDay());
        } else if (value instanceof LocalDateTime time) {
            add(time.toLocalDate().toEpochDay());
            add(time.toLocalTime().toNanoOfDay());
        } else {
            add(value.toString());
        }
    }

    private void add(BigDecimal number) {
        if (number.precision() <= 18) {
            add(number.unscaledValue().longValue());
            add(number.scale());
        } else {
            add(number.toString());
        }
    }

    private void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            step(text.charAt(i));
        }
        add(text.length() + (1L << 40));
    }

    private void add(long number) {
        step(number);
        first = mix(first);
        second = mix(second + first);
    }

    private void step(long number) {
        first = (first ^ number) * PRIME_A;
        second = Long.rotateLeft(second + number, 29) * PRIME_B;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 32)) * PRIME_A;
        return mixed ^ (mixed >>> 29);
    }

    /** The first half. */
    long first() {
        return first;
    }

    /** The second half. */
    long second() {
        return second;
    }
}

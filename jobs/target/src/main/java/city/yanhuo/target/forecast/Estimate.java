package city.yanhuo.target.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A full-year level with what it may vary between, all in 元 to the cent.
 *
 * @param level the level
 * @param low lower end, at most the level
 * @param high upper end, at least the level
 */
public record Estimate(BigDecimal level, BigDecimal low, BigDecimal high) {
    /** Decimals of an amount in 元. */
    static final int CENTS = 2;

    static Estimate of(double level, double low, double high) {
        return new Estimate(cents(level), cents(low), cents(high));
    }

    private static BigDecimal cents(double amount) {
        return BigDecimal.valueOf(amount).setScale(CENTS, RoundingMode.HALF_UP);
    }

    /** Whether a level lies within, ends included. */
    boolean holds(BigDecimal actual) {
        return actual.compareTo(low) >= 0 && actual.compareTo(high) <= 0;
    }
}

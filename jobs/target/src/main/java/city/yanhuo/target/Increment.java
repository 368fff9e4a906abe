package city.yanhuo.target;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What was added to last year's comparable level, with the interval that a rounded growth leaves open (domain.md §1.3).
 *
 * @param value R − B
 * @param low smallest value that the published growth allows
 * @param high largest value that the published growth allows
 */
record Increment(Fraction value, Fraction low, Fraction high) {
    /** Of a figure with level and base; the interval is a point when the growth is not a published one. */
    static Increment of(GrowthFigure figure, Optional<Integer> publishedDecimals) {
        Fraction level = figure.level().orElseThrow();
        Fraction value = level.minus(figure.base().orElseThrow());
        if (!figure.isPublished() || publishedDecimals.isEmpty()) {
            return new Increment(value, value, value);
        }
        Fraction half = Fraction.of(halfLastDigit(publishedDecimals.get()));
        Fraction factor = Fraction.ONE.plus(figure.growth());
        Fraction low = level.minus(level.dividedBy(factor.minus(half)));
        Fraction high = level.minus(level.dividedBy(factor.plus(half)));
        return new Increment(value, low, high);
    }

    /** Half of the last published digit of a percentage, as a ratio: 0.0005 for one decimal. */
    static BigDecimal halfLastDigit(int publishedDecimals) {
        return new BigDecimal("0.5").movePointLeft(publishedDecimals + 2);
    }

    /** Whether a promised increment lies within what the rounding leaves open. */
    boolean mayBe(Fraction promised) {
        return low.compareTo(high) != 0 && promised.isAtLeast(low) && high.isAtLeast(promised);
    }
}

package city.yanhuo.target;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact fraction of two decimals. Verdicts compare fractions by cross-multiplication, so that no rounded ratio ever decides
 * (domain.md §2.4).
 *
 * @param numerator any decimal
 * @param denominator above zero; a negative one is turned around
 */
record Fraction(BigDecimal numerator, BigDecimal denominator) implements Comparable<Fraction> {
    static final Fraction ONE = of(BigDecimal.ONE);

    /** Decimals of a ratio that is stored, HALF_UP (DESIGN §4). */
    static final int STORED_SCALE = 10;

    Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException(
                    "Cannot make a fraction: its denominator is zero, found numerator " + numerator);
        }
        if (denominator.signum() < 0) {
            numerator = numerator.negate();
            denominator = denominator.negate();
        }
    }

    static Fraction of(BigDecimal value) {
        return new Fraction(value, BigDecimal.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    Fraction abs() {
        return new Fraction(numerator.abs(), denominator);
    }

    int signum() {
        return numerator.signum();
    }

    boolean isAtLeast(Fraction other) {
        return compareTo(other) >= 0;
    }

    boolean isAbove(Fraction other) {
        return compareTo(other) > 0;
    }

    boolean isBelow(Fraction other) {
        return compareTo(other) < 0;
    }

    /** The nearest decimal, 四舍五入. */
    BigDecimal rounded(int scale) {
        return numerator.divide(denominator, scale, RoundingMode.HALF_UP);
    }

    /** As a ratio is stored in a verdict. */
    BigDecimal stored() {
        return rounded(STORED_SCALE);
    }

    /** A decimal as it is, any other number as it is stored. */
    BigDecimal exactOrStored() {
        return denominator.compareTo(BigDecimal.ONE) == 0 ? numerator : stored();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}

package city.yanhuo.sample.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A figure, or why there is none.
 *
 * @param value the figure
 * @param reason code; "" when the figure is there
 */
public record Figure(Optional<BigDecimal> value, String reason) {
    /** Decimals of a rate. */
    public static final int RATE_SCALE = 10;
    /** Decimals of an amount in 元. */
    public static final int YUAN_SCALE = 2;

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** A figure that is there. */
    public static Figure of(BigDecimal value) {
        return new Figure(Optional.of(value), "");
    }

    /** A figure that is not there. */
    public static Figure none(String reason) {
        return new Figure(Optional.empty(), reason);
    }

    /** Part over whole, or the reason where the whole is zero. */
    public static Figure ratio(BigDecimal part, BigDecimal whole, String reasonIfZero) {
        return whole.signum() == 0 ? none(reasonIfZero) : of(part.divide(whole, RATE_SCALE, RoundingMode.HALF_UP));
    }

    /** Level over base less 1 (domain.md §2.2), {@code ZERO_BASE} where the base is not above zero. */
    public static Figure growth(BigDecimal level, BigDecimal base) {
        return base.signum() <= 0
                ? none("ZERO_BASE")
                : of(level.subtract(base).divide(base, RATE_SCALE, RoundingMode.HALF_UP));
    }

    /** Whole 千元 in 元. */
    public static BigDecimal yuanOfThousands(long thousands) {
        return BigDecimal.valueOf(thousands).multiply(THOUSAND).setScale(YUAN_SCALE);
    }

    /** Percent with one decimal as a ratio. */
    public static BigDecimal ratioOfPercent(BigDecimal percent) {
        return percent.movePointLeft(2).setScale(RATE_SCALE);
    }

    /** The base that a published growth implies: level over 1 + growth, to 0.01 元 (domain.md §2.3). */
    public static BigDecimal impliedBase(BigDecimal level, BigDecimal growth) {
        return level.divide(BigDecimal.ONE.add(growth), YUAN_SCALE, RoundingMode.HALF_UP);
    }
}

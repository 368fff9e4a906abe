package city.yanhuo.source.value;

import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.source.RejectionReason;
import city.yanhuo.source.raw.RawRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Exact decimals of a fixed scale, converted by a factor: money in 元, ratios, plain decimals. Nothing is rounded. */
final class DecimalParser implements ValueParser {
    private static final long[] POWERS = powers();
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final int PRECISION = 20;

    /** What a percent sign behind a numeral means in a column. */
    enum PercentSign {
        REFUSED,
        HUNDREDTH
    }

    private final NumberCell number;
    private final BigDecimal factor;
    private final int power;
    private final int scale;
    private final PercentSign percentSign;
    private final Bounds bounds;

    /** The factor turns the file's unit into the value's; the scale is that of the value. */
    DecimalParser(SourceColumn column, String header, BigDecimal factor, int scale, PercentSign percentSign) {
        this.number = new NumberCell(column, header);
        this.factor = factor;
        this.power = power(factor);
        this.scale = scale;
        this.percentSign = percentSign;
        this.bounds = new Bounds(column);
    }

    private static long[] powers() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    /** The exponent of a factor that is a power of ten; otherwise one that no shift fits. */
    private static int power(BigDecimal factor) {
        BigDecimal stripped = factor.stripTrailingZeros();
        return stripped.unscaledValue().equals(java.math.BigInteger.ONE) ? -stripped.scale() : 1_000;
    }

    @Override
    public @Nullable Object parse(RawRow row, int cell, Faults faults) {
        if (!number.read(row, cell, faults)) {
            return null;
        }
        if (number.isShort() && !number.hasPercentSign() && !number.isRatio()) {
            int shift = scale + power - number.decimals();
            long unscaled = number.unscaled();
            if (shift >= 0 && shift < POWERS.length && Math.abs(unscaled) <= Long.MAX_VALUE / 10 / POWERS[shift]) {
                BigDecimal value = BigDecimal.valueOf(unscaled * POWERS[shift], scale);
                if (bounds.areOpen() || bounds.broken(value).isEmpty()) {
                    return value;
                }
            }
        }
        return exact(row, cell, faults);
    }

    private @Nullable Object exact(RawRow row, int cell, Faults faults) {
        boolean isShare = number.hasPercentSign() || number.isRatio();
        if (isShare && percentSign == PercentSign.REFUSED) {
            number.fault(row, cell, faults, RejectionReason.NOT_A_NUMBER, "it is a percentage");
            return null;
        }
        BigDecimal value = number.value();
        if (number.hasPercentSign()) {
            value = value.multiply(HUNDREDTH);
        } else if (!number.isRatio()) {
            value = value.multiply(factor);
        }
        if (number.isRounded() && value.scale() > scale) {
            value = value.setScale(scale, RoundingMode.HALF_UP);
        }
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.scale() > scale) {
            number.fault(row, cell, faults, RejectionReason.TOO_MANY_DECIMALS, "it has more decimals than are kept");
            return null;
        }
        if (stripped.precision() - stripped.scale() > PRECISION - scale) {
            number.fault(row, cell, faults, RejectionReason.OUT_OF_RANGE, "it is larger than any figure");
            return null;
        }
        String broken = bounds.broken(value);
        if (!broken.isEmpty()) {
            number.fault(row, cell, faults, RejectionReason.OUT_OF_RANGE, broken);
            return null;
        }
        return value.setScale(scale, RoundingMode.UNNECESSARY);
    }
}

package city.yanhuo.source.value;

import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.source.RejectionReason;
import city.yanhuo.source.raw.RawRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Whole numbers of things: {@link Long}. {@code 1.5} is refused, {@code 1.5} 万人次 is 15000. */
final class CountParser implements ValueParser {
    private final NumberCell number;
    private final BigDecimal factor;
    private final boolean isPlain;
    private final boolean mayShowDecimals;
    private final long minimum;
    private final long maximum;
    private final Bounds bounds;

    /** The factor turns the file's unit into single things. */
    CountParser(SourceColumn column, String header, BigDecimal factor) {
        this.number = new NumberCell(column, header);
        this.factor = factor;
        this.isPlain = factor.compareTo(BigDecimal.ONE) == 0;
        this.mayShowDecimals = column.decimals().isPresent();
        this.bounds = new Bounds(column);
        this.minimum = column.minimum().map(CountParser::ceiling).orElse(Long.MIN_VALUE);
        this.maximum = column.maximum().map(CountParser::floor).orElse(Long.MAX_VALUE);
    }

    private static long ceiling(BigDecimal bound) {
        return bound.setScale(0, RoundingMode.CEILING).longValue();
    }

    private static long floor(BigDecimal bound) {
        return bound.setScale(0, RoundingMode.FLOOR).longValue();
    }

    @Override
    public @Nullable Object parse(RawRow row, int cell, Faults faults) {
        if (!number.read(row, cell, faults)) {
            return null;
        }
        if (isPlain && number.isShort() && number.decimals() == 0 && !number.hasPercentSign() && !number.isRatio()) {
            long count = number.unscaled();
            return count < minimum || count > maximum ? outOfRange(row, cell, faults, count) : Long.valueOf(count);
        }
        return exact(row, cell, faults);
    }

    private @Nullable Object exact(RawRow row, int cell, Faults faults) {
        if (number.hasPercentSign() || number.isRatio()) {
            number.fault(row, cell, faults, RejectionReason.NOT_A_NUMBER, "a number of things is no percentage");
            return null;
        }
        BigDecimal value = number.value().multiply(factor);
        if (number.isRounded()) {
            value = value.setScale(0, RoundingMode.HALF_UP);
        }
        boolean showsDecimals =
                !number.isRounded() && isPlain && number.isText() && number.decimals() > 0 && !mayShowDecimals;
        if (showsDecimals || value.stripTrailingZeros().scale() > 0) {
            number.fault(row, cell, faults, RejectionReason.TOO_MANY_DECIMALS, "a number of things is whole");
            return null;
        }
        if (value.precision() - value.scale() > 18) {
            number.fault(row, cell, faults, RejectionReason.OUT_OF_RANGE, "it has more than 18 digits");
            return null;
        }
        long count = value.longValue();
        return count < minimum || count > maximum ? outOfRange(row, cell, faults, count) : Long.valueOf(count);
    }

    private @Nullable Object outOfRange(RawRow row, int cell, Faults faults, long count) {
        number.fault(row, cell, faults, RejectionReason.OUT_OF_RANGE, bounds.broken(BigDecimal.valueOf(count)));
        return null;
    }
}

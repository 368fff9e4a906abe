package city.yanhuo.source.value;

import city.yanhuo.contract.feed.SourceColumn;
import java.math.BigDecimal;
import java.util.Optional;

/** The smallest and largest value of a column, in the unit of the value that comes out: 元, things, ratios. */
final class Bounds {
    private final Optional<BigDecimal> minimum;
    private final Optional<BigDecimal> maximum;

    Bounds(SourceColumn column) {
        this.minimum = column.minimum();
        this.maximum = column.maximum();
    }

    /** Why the value is out of range; "" when it is not. */
    String broken(BigDecimal value) {
        if (minimum.isPresent() && value.compareTo(minimum.get()) < 0) {
            return "it must be at least " + minimum.get().toPlainString();
        }
        if (maximum.isPresent() && value.compareTo(maximum.get()) > 0) {
            return "it must be at most " + maximum.get().toPlainString();
        }
        return "";
    }

    /** Whether there is neither. */
    boolean areOpen() {
        return minimum.isEmpty() && maximum.isEmpty();
    }
}

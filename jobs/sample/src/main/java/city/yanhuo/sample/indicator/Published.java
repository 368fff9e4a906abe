package city.yanhuo.sample.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A published figure.
 *
 * @param level in the indicator's unit
 * @param base the same of last year, where it is printed
 * @param growth in percent, one decimal
 * @param firstLevel the level that was published first
 * @param firstOn the day it was published first
 * @param on the day this level was published
 */
record Published(
        BigDecimal level,
        Optional<BigDecimal> base,
        BigDecimal growth,
        BigDecimal firstLevel,
        LocalDate firstOn,
        LocalDate on) {
    /** A figure that was published once, without a base. */
    static Published once(BigDecimal level, BigDecimal growth, LocalDate on) {
        return new Published(level, Optional.empty(), growth, level, on, on);
    }

    /** How often it was published. */
    int vintages() {
        return on.equals(firstOn) ? 1 : 2;
    }
}

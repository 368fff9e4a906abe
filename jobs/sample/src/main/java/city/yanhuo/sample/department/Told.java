package city.yanhuo.sample.department;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A figure that a department told.
 *
 * @param level in the indicator's unit, where it is told
 * @param growth in percent, where it is told
 * @param firstLevel the level that was told first
 * @param firstOn the day it was told first
 * @param on the day this figure was told
 */
public record Told(
        Optional<BigDecimal> level,
        Optional<BigDecimal> growth,
        Optional<BigDecimal> firstLevel,
        LocalDate firstOn,
        LocalDate on) {
    static Told level(BigDecimal level, LocalDate on) {
        return new Told(Optional.of(level), Optional.empty(), Optional.of(level), on, on);
    }

    static Told level(long level, LocalDate on) {
        return level(BigDecimal.valueOf(level), on);
    }

    static Told growth(BigDecimal percent, LocalDate on) {
        return new Told(Optional.empty(), Optional.of(percent), Optional.empty(), on, on);
    }

    /** This figure after another that was told first and was wrong. */
    Told after(long firstLevel, LocalDate firstOn) {
        return new Told(level, growth, Optional.of(BigDecimal.valueOf(firstLevel)), firstOn, on);
    }

    /** How often it was told. */
    public int vintages() {
        return on.equals(firstOn) ? 1 : 2;
    }
}

package city.yanhuo.sample.verdict;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is to be said of one target in one month.
 *
 * @param state state of DESIGN §7
 * @param value measured value: a ratio, or a number
 * @param threshold in the same unit
 * @param gap value less threshold: percentage points, a number, or days; of a level threshold less value
 * @param below whether the month counts as below target
 * @param flags codes, separated by a comma
 */
record Judgement(
        String state,
        Optional<BigDecimal> value,
        Optional<BigDecimal> threshold,
        Optional<BigDecimal> gap,
        boolean below,
        String flags) {
    static final String PROVISIONAL = "PROVISIONAL";
    static final String NO_DATA = "NO_DATA";

    boolean saysSomething() {
        return !state.equals(PROVISIONAL) && !state.equals(NO_DATA);
    }
}

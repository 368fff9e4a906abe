package city.yanhuo.target.forecast;

import city.yanhuo.contract.Label;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Where a year stands at the end of a month, on this year's comparable basis; symbols as in domain.md §8.
 *
 * @param month the month
 * @param level R, level from January, above zero, 元
 * @param base B, comparable level of the same months of last year, 元
 * @param fullYearBase A, last year's comparable full year, above zero, 元
 * @param growth g, growth of the year so far, ratio
 * @param lastThreeMonths growth of the last three months, ratio; empty when they cannot be told apart
 * @param goal G, growth that is promised, ratio
 * @param needed what the year has to come to
 */
public record Standing(
        YearMonth month,
        BigDecimal level,
        BigDecimal base,
        BigDecimal fullYearBase,
        BigDecimal growth,
        Optional<BigDecimal> lastThreeMonths,
        BigDecimal goal,
        Need needed) {
    /**
     * The level that meets the target.
     *
     * @param level 元
     * @param formula how it comes about: {@code (1 + G) × A}
     * @param numbers the formula with its numbers
     */
    public record Need(BigDecimal level, String formula, Label numbers) {}
}

package city.yanhuo.target.forecast;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Figures;
import city.yanhuo.contract.target.VerdictStep;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Growth over two years, a year: √((1 + g)(1 + g of last year)) − 1 (domain.md §2.2). It stands beside a growth whose base was a
 * year unlike others.
 *
 * @param growth g, ratio
 * @param lastYear g of last year, ratio
 */
public record TwoYearAverage(BigDecimal growth, BigDecimal lastYear) {
    private static final int DECIMALS = 10;

    /** The average as a ratio; empty when one of the years fell to nothing. */
    public Optional<BigDecimal> value() {
        double product = growth.add(BigDecimal.ONE)
                .multiply(lastYear.add(BigDecimal.ONE))
                .doubleValue();
        return product <= 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(StrictMath.sqrt(product) - 1).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    /**
     * The average with its numbers.
     *
     * @param baseYear the year that was unlike others
     */
    public Optional<VerdictStep> step(int baseYear) {
        return value().map(average -> new VerdictStep(
                new Label(
                        "两年平均增速（" + baseYear + " 年基数异常）",
                        "Two-year average (the base " + baseYear + " is unlike other years)"),
                new Label("√((1 + g) × (1 + 上年 g)) − 1", "√((1 + g) × (1 + g of last year)) − 1"),
                Label.joined(
                        "√((1 + " + Figures.percent(growth, 1) + ") × (1 + " + Figures.percent(lastYear, 1) + ")) − 1"),
                Label.joined(Figures.percent(average, 1))));
    }
}

package city.yanhuo.target.forecast;

import city.yanhuo.contract.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the year comes to when its rest grows at one rate or another: R + (A − B)(1 + g) (domain.md §8).
 *
 * @param scenarios first that of the growth so far, last that of no growth at all
 */
public record CarryOver(List<Scenario> scenarios) {
    /**
     * A rate for the rest, and what it leads to.
     *
     * @param label what the rate is
     * @param growth growth of the rest, ratio
     * @param level full-year level, 元
     */
    public record Scenario(Label label, BigDecimal growth, BigDecimal level) {}

    /** Copies the list. */
    public CarryOver {
        scenarios = List.copyOf(scenarios);
    }

    /** All scenarios of a year. */
    public static CarryOver of(Standing standing) {
        List<Scenario> scenarios = new ArrayList<>();
        scenarios.add(scenario(standing, new Label("同前", "as so far"), standing.growth()));
        standing.lastThreeMonths()
                .ifPresent(growth ->
                        scenarios.add(scenario(standing, new Label("同近三个月", "as the last three months"), growth)));
        scenarios.add(scenario(standing, new Label("同目标", "as promised"), standing.goal()));
        scenarios.add(scenario(standing, new Label("零增长", "no growth"), BigDecimal.ZERO));
        return new CarryOver(scenarios);
    }

    private static Scenario scenario(Standing standing, Label label, BigDecimal growth) {
        BigDecimal rest = standing.fullYearBase().subtract(standing.base());
        BigDecimal level = standing.level().add(rest.multiply(growth.add(BigDecimal.ONE)));
        return new Scenario(label, growth, level.setScale(Estimate.CENTS, RoundingMode.HALF_UP));
    }

    /** The year as it is going, within the range of all scenarios but that of no growth. */
    public Estimate range() {
        List<BigDecimal> levels = scenarios.subList(0, scenarios.size() - 1).stream()
                .map(Scenario::level)
                .sorted(Comparator.naturalOrder())
                .toList();
        return new Estimate(scenarios.get(0).level(), levels.get(0), levels.get(levels.size() - 1));
    }
}

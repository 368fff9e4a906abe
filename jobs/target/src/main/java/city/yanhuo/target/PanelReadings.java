package city.yanhuo.target;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.VerdictStep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a panel with missing reporters may turn out to be (domain.md §2.3): they have sold nothing, as much as last year, or have
 * grown as the others. The base of all is the reporters' base over their coverage, c = B / B_all, so that the growth of all is
 * c · (1 + g) − 1, c · g, or g.
 *
 * @param growth g of the reporters
 * @param coverage c, above zero
 * @param asked G
 * @param margin ratio points below G that are not yet red
 */
record PanelReadings(Fraction growth, Fraction coverage, Fraction asked, Fraction margin) {
    /** The three readings, and what they say together; none when the coverage cannot be a share of a base. */
    static List<VerdictStep> steps(Observation observation, GrowthFigure figure, Fraction asked, BigDecimal margin) {
        return observation
                .coverage()
                .filter(coverage -> coverage.signum() > 0)
                .map(coverage ->
                        new PanelReadings(figure.growth(), Fraction.of(coverage), asked, Fraction.of(margin)).steps())
                .orElse(List.of());
    }

    private List<VerdictStep> steps() {
        Fraction atZero = coverage.times(growth.plus(Fraction.ONE)).minus(Fraction.ONE);
        Fraction asLastYear = coverage.times(growth);
        List<Fraction> readings = List.of(atZero, asLastYear, growth);
        List<VerdictStep> steps = new ArrayList<>();
        steps.add(reading("未报单位按零计", "Missing reporters at zero", "c × (1 + g) − 1", atZero));
        steps.add(reading("未报单位按上年计", "Missing reporters as last year", "c × g", asLastYear));
        steps.add(reading("未报单位按已报增速计", "Missing reporters at the panel's pace", "g", growth));
        steps.add(Steps.of("三种读法", "Three readings", "", "", together(readings)));
        return steps;
    }

    private VerdictStep reading(String zh, String en, String formula, Fraction reading) {
        String numbers = formula.replace("c", Steps.percent(coverage)).replace("g", Steps.percent(growth));
        return Steps.of(
                zh,
                en,
                formula,
                formula.equals("g") ? "" : numbers,
                Label.joined(Steps.percent(reading), reading.isAtLeast(asked) ? " ≥ " : " < ", Steps.percent(asked)));
    }

    private Label together(List<Fraction> readings) {
        if (readings.stream().allMatch(reading -> reading.isBelow(asked.minus(margin)))) {
            return new Label("三种读法均为落后", "red in all three");
        }
        return readings.stream().allMatch(reading -> reading.isAtLeast(asked))
                ? new Label("三种读法均达到目标", "on target in all three")
                : new Label("取决于尚未报送的单位", "depends on who has not reported");
    }
}

package city.yanhuo.target;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Figures;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.contract.target.VerdictStep;
import java.math.BigDecimal;
import java.util.Optional;

/** Whether enough has reported for a verdict (DESIGN §7). */
final class Coverage {
    private Coverage() {}

    /** The step that tells of a coverage below the gate; empty when it suffices, or when the series has none. */
    static Optional<VerdictStep> stepIfLow(Observation observation, BigDecimal gate) {
        return observation
                .coverage()
                .filter(coverage -> coverage.compareTo(gate) < 0)
                .map(coverage -> Steps.of(
                        "覆盖率",
                        "Coverage",
                        new Label("覆盖率 < 门槛", "coverage < gate"),
                        Figures.percentBeside(coverage, gate, 1) + " < " + Figures.percent(gate),
                        VerdictState.PROVISIONAL.label()));
    }
}

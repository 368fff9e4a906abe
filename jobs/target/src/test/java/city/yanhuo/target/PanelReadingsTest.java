package city.yanhuo.target;

import static city.yanhuo.target.Cases.at;
import static city.yanhuo.target.Cases.decimal;
import static city.yanhuo.target.Cases.yi;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A panel of firms asked for 20 %, with a gate of 90 %. */
class PanelReadingsTest {
    private static final TargetContract FIRMS = Cases.growth("C1F", "0.20", Optional.empty());

    private static Verdict june(String level, String coverage) {
        Observation panel = Cases.levels("C1F", "2024-06", yi(level), yi("100"))
                .with()
                .coverage(Optional.of(decimal(coverage)))
                .build();
        return at(Judge.judge(List.of(FIRMS), List.of(panel), List.of(), Cases.AFTER_THE_YEAR), "C1F", "2024-06");
    }

    private static List<String> lines(Verdict verdict) {
        return verdict.steps().stream().map(LevelJudgeTest::line).toList();
    }

    @Test
    void theThreeReadingsAreWorkedOut() {
        // reporters 125 over 100; all had 100 / 0.8 = 125 last year, so those who are missing had 25
        // at zero 125 / 125 − 1 = 0; as last year (125 + 25) / 125 − 1 = 20 %; at the panel's pace 25 %
        Verdict verdict = june("125", "0.8");
        assertThat(verdict.state()).isEqualTo(VerdictState.PROVISIONAL);
        assertThat(verdict.value()).isEmpty();
        assertThat(verdict.threshold().orElseThrow()).isEqualByComparingTo("0.2");
        assertThat(lines(verdict))
                .containsExactly(
                        "Missing reporters at zero | c × (1 + g) − 1 | 80.00% × (1 + 25.00%) − 1 | 0.00% < 20.00%",
                        "Missing reporters as last year | c × g | 80.00% × 25.00% | 20.00% ≥ 20.00%",
                        "Missing reporters at the panel's pace | g |  | 25.00% ≥ 20.00%",
                        "Three readings |  |  | depends on who has not reported",
                        "Coverage | coverage < gate | 80.0% < 90% | PROVISIONAL");
    }

    @Test
    void redInAllThreeIsSaid() {
        // 16.9 % is more than three points below 20 %, and the other two readings are lower
        assertThat(lines(june("116.9", "0.8"))).contains("Three readings |  |  | red in all three");
        // 17 % is not
        assertThat(lines(june("117", "0.8"))).contains("Three readings |  |  | depends on who has not reported");
    }

    @Test
    void onTargetInAllThreeIsSaid() {
        // 0.89 × 1.5 − 1 = 33.5 %, 0.89 × 50 % = 44.5 %, 50 %
        assertThat(lines(june("150", "0.89"))).contains("Three readings |  |  | on target in all three");
        // 0.8 × 1.5 − 1 = 20 % meets 以上
        assertThat(lines(june("150", "0.8"))).contains("Three readings |  |  | on target in all three");
    }

    @Test
    void aPanelThatCoversEnoughOrNothingHasNoReadings() {
        assertThat(june("125", "0.9").state()).isEqualTo(VerdictState.ON_TRACK);
        assertThat(lines(june("125", "0"))).containsExactly("Coverage | coverage < gate | 0.0% < 90% | PROVISIONAL");
    }
}

package city.yanhuo.target;

import static city.yanhuo.target.Cases.at;
import static city.yanhuo.target.Cases.published;
import static city.yanhuo.target.Cases.yi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompoundJudgeTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 4, 20);
    private static final List<TargetContract> TARGETS = List.of(
            Cases.compound("X", "A", "B"),
            Cases.growth("A", "0.10", Optional.of(1)),
            Cases.growth("B", "0.10", Optional.of(1)));

    private static Verdict march(String one, String other) {
        List<Observation> observations =
                List.of(published("A", "2024-03", yi("1"), one), published("B", "2024-03", yi("1"), other));
        return at(Judge.judge(TARGETS, observations, List.of(), AS_OF), "X", "2024-03");
    }

    @Test
    void theWorstLegDecidesAndIsNamed() {
        Verdict verdict = march("0.09", "0.05");
        assertThat(verdict.state()).isEqualTo(VerdictState.BREACH);
        assertThat(verdict.bindingLeg()).contains("B");
        assertThat(verdict.gap().orElseThrow()).isEqualByComparingTo("-5");
        assertThat(verdict.periodsBelow()).isEqualTo(1);
    }

    @Test
    void ofTwoEquallyBadLegsTheSmallerMarginBinds() {
        assertThat(march("0.05", "0.06").bindingLeg()).contains("A");
        assertThat(march("0.06", "0.05").bindingLeg()).contains("B");
        assertThat(march("0.12", "0.11").bindingLeg()).contains("B");
    }

    @Test
    void aMissingLegIsWorseThanAGoodOneAndBetterThanABadOne() {
        List<Observation> good =
                List.of(published("A", "2024-03", yi("1"), "0.12"), published("B", "2024-02", yi("1"), "0.12"));
        assertThat(at(Judge.judge(TARGETS, good, List.of(), AS_OF), "X", "2024-03")
                        .state())
                .isEqualTo(VerdictState.PROVISIONAL);
        List<Observation> bad =
                List.of(published("A", "2024-03", yi("1"), "0.09"), published("B", "2024-02", yi("1"), "0.12"));
        assertThat(at(Judge.judge(TARGETS, bad, List.of(), AS_OF), "X", "2024-03")
                        .state())
                .isEqualTo(VerdictState.WATCH);
    }

    @Test
    void aLegThatIsNoTargetIsRefused() {
        assertThatThrownBy(() -> Judge.judge(TARGETS.subList(0, 2), List.of(), List.of(), AS_OF))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot judge X: its leg is not a target of its own, found B");
    }

    @Test
    void everyLegIsToldWithItsOwnCondition() {
        assertThat(march("0.09", "0.05").steps())
                .extracting(LevelJudgeTest::line)
                .containsExactly(
                        "Leg A | G − 3 pp ≤ g < G | 7% ≤ 9.0% < 10% | WATCH",
                        "Leg B | g < G − 3 pp | 5.0% < 7% | BREACH",
                        "Verdict | worst of legs | A WATCH, B BREACH → B | BREACH");
    }
}

package city.yanhuo.target;

import static city.yanhuo.target.Cases.at;
import static city.yanhuo.target.Cases.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictFlag;
import city.yanhuo.contract.target.VerdictState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Income of the city 基本同步 with the economy, at most half a point below it; income of the countryside 高于 it. */
class RelativeJudgeTest {
    private static final TargetContract TOGETHER =
            Promise.of("L2", Rule.RELATIVE).tolerance("0.005").published(1).build();
    private static final TargetContract ABOVE =
            Promise.of("L3", Rule.RELATIVE).strict().published(1).build();

    private static Observation seen(TargetContract target, String month, String growth, String reference) {
        return Cases.main(target.target(), month)
                .growth(Optional.of(decimal(growth)))
                .reference(Optional.of(decimal(reference)))
                .build();
    }

    private static Verdict judge(TargetContract target, String month, String growth, String reference) {
        return at(
                Judge.judge(
                        List.of(target),
                        List.of(seen(target, month, growth, reference)),
                        List.of(),
                        Cases.AFTER_THE_YEAR),
                target.target(),
                month);
    }

    @Test
    void halfAPointBelowIsStillTogether() {
        // bound 5.5 − 0.5 = 5.0: at it on track, 0.1 and 0.5 below it to be watched, 0.6 below it behind
        Verdict boundary = judge(TOGETHER, "2024-09", "0.050", "0.055");
        assertThat(boundary.state()).isEqualTo(VerdictState.ON_TRACK);
        assertThat(boundary.value().orElseThrow()).isEqualByComparingTo("0.05");
        assertThat(boundary.threshold().orElseThrow()).isEqualByComparingTo("0.05");
        assertThat(boundary.gap().orElseThrow()).isEqualByComparingTo("0");
        Verdict below = judge(TOGETHER, "2024-09", "0.049", "0.055");
        assertThat(below.state()).isEqualTo(VerdictState.WATCH);
        assertThat(below.gap().orElseThrow()).isEqualByComparingTo("-0.1");
        assertThat(below.periodsBelow()).isEqualTo(1);
        assertThat(judge(TOGETHER, "2024-09", "0.045", "0.055").state()).isEqualTo(VerdictState.WATCH);
        assertThat(judge(TOGETHER, "2024-09", "0.044", "0.055").state()).isEqualTo(VerdictState.BREACH);
    }

    @Test
    void bothFiguresAreRounded() {
        // 0.05 points of either figure: a difference of up to 0.1 points may be none
        assertThat(judge(TOGETHER, "2024-09", "0.049", "0.055").flags()).containsExactly(VerdictFlag.WITHIN_ROUNDING);
        assertThat(judge(TOGETHER, "2024-09", "0.051", "0.055").flags()).containsExactly(VerdictFlag.WITHIN_ROUNDING);
        assertThat(judge(TOGETHER, "2024-09", "0.048", "0.055").flags()).isEmpty();
        TargetContract ours = Promise.of("O", Rule.RELATIVE).build();
        assertThat(judge(ours, "2024-09", "0.055", "0.055").flags()).isEmpty();
    }

    @Test
    void aboveMeansMore() {
        assertThat(judge(ABOVE, "2024-06", "0.055", "0.055").state()).isEqualTo(VerdictState.WATCH);
        assertThat(judge(ABOVE, "2024-06", "0.056", "0.055").state()).isEqualTo(VerdictState.ON_TRACK);
        assertThat(judge(ABOVE, "2024-06", "0.049", "0.055").state()).isEqualTo(VerdictState.BREACH);
    }

    @Test
    void theFullYearDecides() {
        assertThat(judge(ABOVE, "2024-12", "0.055", "0.055").state()).isEqualTo(VerdictState.MISSED);
        assertThat(judge(ABOVE, "2024-12", "0.056", "0.055").state()).isEqualTo(VerdictState.ACHIEVED);
        assertThat(judge(TOGETHER, "2024-12", "0.040", "0.055").state()).isEqualTo(VerdictState.MISSED);
        assertThat(judge(TOGETHER, "2024-12", "0.050", "0.055").state()).isEqualTo(VerdictState.ACHIEVED);
    }

    @Test
    void everyStepIsTold() {
        assertThat(judge(TOGETHER, "2024-09", "0.048", "0.055").steps())
                .extracting(LevelJudgeTest::line)
                .containsExactly(
                        "Growth of the series | g |  | 4.8%",
                        "Growth of the other series | g₀ |  | 5.5%",
                        "To be reached | g₀ − tolerance | 5.5% − 0.5% | 5%",
                        "Gap | g − (g₀ − t) | 4.8% − 5% | -0.2 pp",
                        "Verdict | g₀ − t − 0.5% ≤ g < g₀ − t | 4.5% ≤ 4.8% < 5% | WATCH");
        assertThat(judge(TOGETHER, "2024-09", "0.044", "0.055").steps())
                .extracting(LevelJudgeTest::line)
                .last()
                .isEqualTo("Verdict | g < g₀ − t − 0.5% | 4.4% < 4.5% | BREACH");
        assertThat(judge(TOGETHER, "2024-12", "0.06", "0.055").steps())
                .extracting(LevelJudgeTest::line)
                .last()
                .isEqualTo("Verdict | g ≥ g₀ − t | 6% ≥ 5% | ACHIEVED");
        assertThat(judge(ABOVE, "2024-12", "0.056", "0.055").steps())
                .extracting(LevelJudgeTest::line)
                .last()
                .isEqualTo("Verdict | g > g₀ − t | 5.6% > 5.5% | ACHIEVED");
        assertThat(judge(ABOVE, "2024-12", "0.055", "0.055").steps())
                .extracting(LevelJudgeTest::line)
                .last()
                .isEqualTo("Verdict | g ≤ g₀ − t | 5.5% ≤ 5.5% | MISSED");
    }

    @Test
    void onlyQuartersAreJudgedAndTheirRowIsCountedInQuarters() {
        List<Verdict> verdicts = Judge.judge(
                List.of(TOGETHER),
                List.of(seen(TOGETHER, "2024-03", "0.049", "0.055"), seen(TOGETHER, "2024-06", "0.049", "0.055")),
                List.of(),
                LocalDate.of(2024, 10, 25));
        assertThat(verdicts)
                .extracting(verdict -> verdict.period().text() + " " + verdict.state() + " " + verdict.periodsBelow())
                .containsExactly("2024-03 WATCH 1", "2024-06 WATCH 2", "2024-09 PROVISIONAL 0");
    }

    @Test
    void withoutTheOtherSeriesNothingIsSaid() {
        List<Observation> alone = List.of(
                Cases.main("L2", "2024-03").growth(Optional.of(decimal("0.05"))).build());
        assertThat(Judge.judge(List.of(TOGETHER), alone, List.of(), LocalDate.of(2024, 4, 20)))
                .extracting(Verdict::state)
                .containsExactly(VerdictState.PROVISIONAL);
        assertThat(Judge.judge(List.of(TOGETHER), List.of(), List.of(), LocalDate.of(2024, 4, 20)))
                .extracting(Verdict::state)
                .containsExactly(VerdictState.NO_DATA);
    }
}

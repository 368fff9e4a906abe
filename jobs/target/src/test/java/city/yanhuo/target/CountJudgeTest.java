package city.yanhuo.target;

import static city.yanhuo.target.Cases.at;
import static city.yanhuo.target.Cases.counted;
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

/** Three by the end of 2024; planned 0 at the start of the year, 1 by the end of June, 3 by the end of December. */
class CountJudgeTest {
    private static final TargetContract C3A = Cases.count("C3a", 3);

    private static Verdict judge(String month, Observation observation) {
        return at(Judge.judge(List.of(C3A), List.of(observation), List.of(), Cases.AFTER_THE_YEAR), "C3a", month);
    }

    private static VerdictState state(String month, long count, long candidates) {
        return judge(month, counted("C3a", month, count, candidates)).state();
    }

    @Test
    void threeOfThreeIsAchieved() {
        assertThat(state("2024-05", 3, 0)).isEqualTo(VerdictState.ACHIEVED);
    }

    @Test
    void aLapsedRecognitionReopensTheTarget() {
        List<Observation> observations = List.of(counted("C3a", "2024-09", 3, 0), counted("C3a", "2024-10", 2, 1));
        List<Verdict> verdicts = Judge.judge(List.of(C3A), observations, List.of(), LocalDate.of(2024, 11, 20));
        assertThat(at(verdicts, "C3a", "2024-09").state()).isEqualTo(VerdictState.ACHIEVED);
        // plan(10-31) = 1 + 2 × 123 / 184 = 2.337; behind 0.337 > 0.3
        assertThat(at(verdicts, "C3a", "2024-10").state()).isEqualTo(VerdictState.WATCH);
    }

    @Test
    void behindThePlanIsMeasuredInTenthsOfTheNumber() {
        // plan(09-30) = 1 + 2 × 92 / 184 = 2: c = 2 is on plan; c = 1 is 1 behind > 0.9
        assertThat(state("2024-09", 2, 1)).isEqualTo(VerdictState.ON_TRACK);
        assertThat(state("2024-09", 1, 5)).isEqualTo(VerdictState.BREACH);
        // plan(08-31) = 1 + 2 × 62 / 184 = 1.674: c = 1 is 0.674 behind, between 0.3 and 0.9
        assertThat(state("2024-08", 1, 5)).isEqualTo(VerdictState.WATCH);
        assertThat(judge("2024-08", counted("C3a", "2024-08", 1, 5)).periodsBelow())
                .isEqualTo(1);
    }

    @Test
    void tooFewCandidatesTooLateIsBreach() {
        // 31 days are left on 11-30, fewer than the 60 that a new candidate needs
        assertThat(state("2024-11", 2, 1)).isEqualTo(VerdictState.WATCH);
        assertThat(state("2024-11", 2, 0)).isEqualTo(VerdictState.BREACH);
        assertThat(state("2024-09", 2, 0)).isEqualTo(VerdictState.ON_TRACK);
    }

    @Test
    void theDueDayIsInclusive() {
        assertThat(state("2024-12", 3, 0)).isEqualTo(VerdictState.ACHIEVED);
        assertThat(state("2024-12", 2, 9)).isEqualTo(VerdictState.MISSED);
    }

    @Test
    void aDistrictThatHasNotReportedIsProvisional() {
        Observation late = counted("C3a", "2024-09", 2, 1, LocalDate.of(2024, 8, 31));
        Verdict verdict = judge("2024-09", late);
        assertThat(verdict.state()).isEqualTo(VerdictState.PROVISIONAL);
        assertThat(verdict.steps()).extracting(step -> step.numbers().en()).containsExactly("2024-08-31 < 2024-09-30");
    }

    @Test
    void nothingInTheLedgersIsNoData() {
        assertThat(Judge.judge(List.of(C3A), List.of(), List.of(), Cases.AFTER_THE_YEAR))
                .hasSize(12)
                .extracting(Verdict::state)
                .containsOnly(VerdictState.NO_DATA);
    }

    @Test
    void aCountHasNoRounding() {
        assertThat(judge("2024-09", counted("C3a", "2024-09", 2, 1)).flags())
                .doesNotContain(VerdictFlag.WITHIN_ROUNDING);
    }

    @Test
    void everyStepIsTold() {
        // plan(08-31) = 1 + 2 × 62 / 184 = 1.674; behind 0.674, between 0.3 and 0.9
        assertThat(judge("2024-08", counted("C3a", "2024-08", 1, 5)).steps())
                .extracting(LevelJudgeTest::line)
                .containsExactly(
                        "Recognised | c at 2024-08-31 |  | 1",
                        "Candidates | k |  | 5",
                        "Number promised | N by 2024-12-31 |  | 3",
                        "Gap | c − N | 1 − 3 | -2",
                        "Planned by now | plan(2024-08-31) | 2023-12-31: 0, 2024-06-30: 1, 2024-12-31: 3 | 1.67",
                        "Behind plan | plan − c | 1.67 − 1 | 0.67",
                        "Verdict | 10% × N < plan − c ≤ 30% × N | 0.3 < 0.67 ≤ 0.9 | WATCH");
        assertThat(last("2024-05", 3, 0)).isEqualTo("Verdict | c ≥ N | 3 ≥ 3 | ACHIEVED");
        assertThat(last("2024-12", 2, 0)).isEqualTo("Verdict | t ≥ due, c < N | 2024-12-31 ≥ 2024-12-31 | MISSED");
        assertThat(last("2024-09", 1, 5)).isEqualTo("Verdict | plan − c > 30% × N | 1 > 0.9 | BREACH");
        assertThat(last("2024-11", 2, 0))
                .isEqualTo("Verdict | N − c > k, days left < lead days | 3 − 2 > 0, 31 < 60 | BREACH");
    }

    private static String last(String month, long count, long candidates) {
        Verdict verdict = judge(month, counted("C3a", month, count, candidates));
        return LevelJudgeTest.line(verdict.steps().get(verdict.steps().size() - 1));
    }

    @Test
    void aNewCandidateNeedsItsLeadDays() {
        // from 31 October to 31 December there are 61 days, enough for the 60 that a candidate needs; and exactly 60
        // are, too
        assertThat(state("2024-10", 2, 0)).isEqualTo(VerdictState.WATCH);
        TargetContract even = Promise.of("C3a", Rule.COUNT)
                .threshold("3")
                .due("2024-12-30")
                .plan("2023-12-31", "0")
                .plan("2024-12-30", "3")
                .leadDays(60)
                .build();
        Verdict verdict = at(
                Judge.judge(List.of(even), List.of(counted("C3a", "2024-10", 2, 0)), List.of(), Cases.AFTER_THE_YEAR),
                "C3a",
                "2024-10");
        assertThat(verdict.state()).isNotEqualTo(VerdictState.BREACH);
    }

    @Test
    void aCityWithTooFewReportsIsProvisional() {
        Observation thin = counted("C3a", "2024-09", 2, 1)
                .with()
                .coverage(Optional.of(Cases.decimal("0.89")))
                .build();
        assertThat(judge("2024-09", thin).state()).isEqualTo(VerdictState.PROVISIONAL);
        Observation enough = thin.with()
                .coverage(Optional.of(Cases.decimal("0.9")))
                .reportedTo(Optional.of(LocalDate.of(2024, 8, 31)))
                .build();
        assertThat(judge("2024-09", enough).state()).isEqualTo(VerdictState.ON_TRACK);
    }
}

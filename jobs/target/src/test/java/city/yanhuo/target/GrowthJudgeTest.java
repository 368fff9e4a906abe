package city.yanhuo.target;

import static city.yanhuo.target.Cases.at;
import static city.yanhuo.target.Cases.early;
import static city.yanhuo.target.Cases.levels;
import static city.yanhuo.target.Cases.published;
import static city.yanhuo.target.Cases.yi;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictFlag;
import city.yanhuo.contract.target.VerdictState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrowthJudgeTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 7, 25);
    private static final TargetContract PUBLISHED = Cases.growth("C1", "0.15", Optional.of(1));
    private static final TargetContract OURS = Cases.growth("C1", "0.15", Optional.empty());

    private static Verdict june(TargetContract target, List<Observation> observations) {
        return at(Judge.judge(List.of(target), observations, List.of(), AS_OF), "C1", "2024-06");
    }

    @Test
    void publishedFifteenMeetsFifteenAndIsWithinRounding() {
        Verdict verdict = june(PUBLISHED, List.of(published("C1", "2024-06", yi("46"), "0.150")));
        assertThat(verdict.state()).isEqualTo(VerdictState.ON_TRACK);
        assertThat(verdict.flags()).containsExactly(VerdictFlag.WITHIN_ROUNDING);
    }

    @Test
    void oursOfFourteenPointNineSixFailsFifteenAndIsPrintedWithTwoDecimals() {
        Verdict verdict = june(OURS, List.of(levels("C1", "2024-06", yi("114.96"), yi("100"))));
        assertThat(verdict.state()).isEqualTo(VerdictState.WATCH);
        assertThat(verdict.flags()).isEmpty();
        assertThat(verdict.steps())
                .extracting(step -> step.result().en())
                .contains("14.96%")
                .doesNotContain("15.0%");
    }

    @Test
    void aGrowthWithMoreDigitsThanArePublishedIsOurs() {
        Verdict verdict = june(
                PUBLISHED,
                List.of(Cases.observed(
                        "C1",
                        "2024-06",
                        Optional.of(yi("114.96")),
                        Optional.of(yi("100")),
                        Optional.of(Cases.decimal("0.1496")))));
        assertThat(verdict.state()).isEqualTo(VerdictState.WATCH);
        assertThat(verdict.flags()).isEmpty();
    }

    @Test
    void withinRoundingEndsAtHalfALastDigit() {
        assertThat(june(PUBLISHED, List.of(published("C1", "2024-06", yi("46"), "0.149")))
                        .flags())
                .isEmpty();
        TargetContract odd = Cases.growth("C1", "0.1505", Optional.of(1));
        assertThat(june(odd, List.of(published("C1", "2024-06", yi("46"), "0.150")))
                        .flags())
                .containsExactly(VerdictFlag.WITHIN_ROUNDING);
    }

    @Test
    void threePointsBelowIsStillWatchAndMoreIsBreach() {
        assertThat(june(PUBLISHED, List.of(published("C1", "2024-06", yi("46"), "0.120")))
                        .state())
                .isEqualTo(VerdictState.WATCH);
        assertThat(june(PUBLISHED, List.of(published("C1", "2024-06", yi("46"), "0.119")))
                        .state())
                .isEqualTo(VerdictState.BREACH);
    }

    /** A = 100, B6 = 50; the best rest of 2019 and 2021 to 2023 is what 2023 did: (100 − 50) / (90 − 45.5…). */
    private static List<Observation> withHistory(String bestRest, String growth) {
        List<Observation> observations = new ArrayList<>(List.of(
                // 2022 did better, but it is left out: (70 − 20) / (50 − 20) − 1 = 66.7 %
                levels("C1", "2022-06", yi("20"), yi("20")),
                levels("C1", "2022-12", yi("70"), yi("50")),
                levels("C1", "2023-06", yi("50"), yi("45")),
                levels("C1", "2023-12", yi("100"), yi("45").add(yi("50").divide(Cases.decimal(bestRest))))));
        observations.add(
                levels("C1", "2024-06", yi("50").multiply(Cases.decimal(growth).add(Cases.decimal("1"))), yi("50")));
        return observations;
    }

    @Test
    void belowTargetAndNeedingMoreThanTheBestEverIsBreach() {
        // g = 13 %: R = 56.5; g_req = (115 − 56.5) / 50 − 1 = 17 %; best = 1.25 − 1 = 25 % → WATCH; best = 1.0 − 1 = 0
        // % → BREACH
        Verdict reachable = june(OURS, withHistory("1.25", "0.13"));
        assertThat(reachable.requiredRest()).contains(Cases.decimal("0.1700000000"));
        assertThat(reachable.bestRest()).contains(Cases.decimal("0.2500000000"));
        assertThat(reachable.state()).isEqualTo(VerdictState.WATCH);
        assertThat(june(OURS, withHistory("1", "0.13")).state()).isEqualTo(VerdictState.BREACH);
    }

    @Test
    void onTargetAndNeedingMoreThanTheBestEverIsWatchNotBreach() {
        // g = 16 %: g_req = (115 − 58) / 50 − 1 = 14 % > 0 %
        Verdict verdict = june(OURS, withHistory("1", "0.16"));
        assertThat(verdict.state()).isEqualTo(VerdictState.WATCH);
        assertThat(verdict.periodsBelow()).isZero();
        assertThat(june(OURS, withHistory("1.25", "0.16")).state()).isEqualTo(VerdictState.ON_TRACK);
    }

    @Test
    void anEarlySignalRaisesWatchAndNeverBreach() {
        Observation official = published("C1", "2024-06", yi("46"), "0.160");
        Verdict warned = june(PUBLISHED, List.of(official, early("C1", "2024-06", yi("9"), yi("10"), "0.95")));
        assertThat(warned.state()).isEqualTo(VerdictState.WATCH);
        assertThat(warned.flags()).containsExactly(VerdictFlag.EARLY_SIGNAL);
        assertThat(warned.periodsBelow()).isZero();
        assertThat(warned.steps()).extracting(step -> step.label().en()).contains("Early signal (FIRM_PANEL)");
    }

    @Test
    void anEarlySignalBelowTheGateOrNearTheThresholdSaysNothing() {
        Observation official = published("C1", "2024-06", yi("46"), "0.160");
        assertThat(june(PUBLISHED, List.of(official, early("C1", "2024-06", yi("9"), yi("10"), "0.89")))
                        .state())
                .isEqualTo(VerdictState.ON_TRACK);
        assertThat(june(PUBLISHED, List.of(official, early("C1", "2024-06", yi("11.2"), yi("10"), "0.9")))
                        .state())
                .isEqualTo(VerdictState.ON_TRACK);
    }

    @Test
    void aMonthWithoutItsBulletinIsProvisionalAndDoesNotBreakTheRow() {
        List<Observation> observations = List.of(
                published("C1", "2024-03", yi("20"), "0.140"),
                published("C1", "2024-04", yi("28"), "0.141"),
                published("C1", "2024-06", yi("46"), "0.142"));
        List<Verdict> verdicts = Judge.judge(List.of(PUBLISHED), observations, List.of(), AS_OF);
        assertThat(verdicts)
                .extracting(Verdict::state)
                .containsExactly(
                        VerdictState.PROVISIONAL,
                        VerdictState.WATCH,
                        VerdictState.WATCH,
                        VerdictState.PROVISIONAL,
                        VerdictState.WATCH);
        assertThat(verdicts).extracting(Verdict::periodsBelow).containsExactly(0, 1, 2, 0, 3);
        assertThat(at(verdicts, "C1", "2024-06").since().orElseThrow().text()).isEqualTo("2024-03");
    }

    @Test
    void aGoodMonthBreaksTheRow() {
        List<Observation> observations = List.of(
                published("C1", "2024-02", yi("12"), "0.140"),
                published("C1", "2024-03", yi("20"), "0.151"),
                published("C1", "2024-04", yi("28"), "0.141"));
        List<Verdict> verdicts = Judge.judge(List.of(PUBLISHED), observations, List.of(), LocalDate.of(2024, 5, 20));
        assertThat(verdicts).extracting(Verdict::periodsBelow).containsExactly(1, 0, 1);
    }

    @Test
    void nothingMeasuredIsNoData() {
        assertThat(june(PUBLISHED, List.of()).state()).isEqualTo(VerdictState.NO_DATA);
    }

    @Test
    void aMonthThatHasNotEndedBeforeTheAsOfDayIsNotJudged() {
        List<Observation> observations = List.of(published("C1", "2024-02", yi("12"), "0.140"));
        assertThat(Judge.judge(List.of(PUBLISHED), observations, List.of(), LocalDate.of(2024, 2, 29)))
                .isEmpty();
        assertThat(Judge.judge(List.of(PUBLISHED), observations, List.of(), LocalDate.of(2024, 3, 1)))
                .hasSize(1);
        assertThat(Judge.judge(List.of(PUBLISHED), observations, List.of(), LocalDate.of(2026, 3, 1)))
                .hasSize(11);
    }

    @Test
    void aCorrectionMarksTheVerdictForGood() {
        List<Observation> first = List.of(published("C1", "2024-06", yi("46"), "0.160"));
        List<Observation> corrected = List.of(published("C1", "2024-06", yi("45"), "0.140"));
        List<Verdict> before = Judge.judge(List.of(PUBLISHED), first, List.of(), AS_OF);
        List<Verdict> after = Judge.judge(List.of(PUBLISHED), corrected, before, AS_OF);
        assertThat(at(after, "C1", "2024-06").flags()).containsExactly(VerdictFlag.RESTATED);
        assertThat(Judge.judge(List.of(PUBLISHED), corrected, after, AS_OF)).isEqualTo(after);
    }

    @Test
    void aLateBulletinIsNoRestatement() {
        List<Verdict> before =
                Judge.judge(List.of(PUBLISHED), List.of(published("C1", "2024-02", yi("9"), "0.1")), List.of(), AS_OF);
        List<Verdict> after =
                Judge.judge(List.of(PUBLISHED), List.of(published("C1", "2024-06", yi("46"), "0.160")), before, AS_OF);
        assertThat(at(after, "C1", "2024-06").flags()).isEmpty();
        assertThat(at(after, "C1", "2024-02").flags()).containsExactly(VerdictFlag.RESTATED);
    }

    @Test
    void theFullYearDecides() {
        assertThat(december("0.150")).isEqualTo(VerdictState.ACHIEVED);
        assertThat(december("0.149")).isEqualTo(VerdictState.MISSED);
    }

    private static VerdictState december(String growth) {
        List<Observation> observations = List.of(published("C1", "2024-12", yi("92"), growth));
        return at(Judge.judge(List.of(PUBLISHED), observations, List.of(), Cases.AFTER_THE_YEAR), "C1", "2024-12")
                .state();
    }
}

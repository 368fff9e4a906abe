package city.yanhuo.target;

import static city.yanhuo.target.Cases.AFTER_THE_YEAR;
import static city.yanhuo.target.Cases.at;
import static city.yanhuo.target.Cases.decimal;
import static city.yanhuo.target.Cases.levels;
import static city.yanhuo.target.Cases.published;
import static city.yanhuo.target.Cases.yi;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictFlag;
import city.yanhuo.contract.target.VerdictState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The arithmetic of C2 as domain.md §1.3 and §8 write it out. */
class NewEnergyArithmeticTest {
    private static final Optional<Integer> OURS = Optional.empty();
    private static final Optional<Integer> ONE_DECIMAL = Optional.of(1);
    private static final LocalDate JULY = LocalDate.of(2024, 7, 25);

    private static final List<TargetContract> C2 = List.of(
            Cases.growth("C2a", "0.20", OURS), Cases.increment("C2b", "20", OURS), Cases.compound("C2", "C2a", "C2b"));

    /** A = 100, B6 = 41.8, R6 = 47.65. */
    private static List<Observation> halfYear(String target) {
        return List.of(
                levels(target, "2023-06", yi("41.8"), yi("38")),
                levels(target, "2023-12", yi("100"), yi("90")),
                levels(target, "2024-06", yi("47.65"), yi("41.8")));
    }

    @Test
    void restOfTheYearNeedsTwentyFourPointThreePercent() {
        // g_req = (120 − 47.65) / (100 − 41.8) − 1 = 72.35 / 58.2 − 1 = 0.2431271478
        Verdict verdict = at(Judge.judge(C2.subList(0, 1), halfYear("C2a"), List.of(), JULY), "C2a", "2024-06");
        assertThat(verdict.requiredRest()).contains(decimal("0.2431271478"));
        // g = 47.65 / 41.8 − 1 = 0.1399521531; gap = 13.99521531 − 20 = −6.00478469 pp
        assertThat(verdict.value()).contains(decimal("0.1399521531"));
        assertThat(verdict.gap().orElseThrow()).isEqualByComparingTo("-6.0047846890");
        assertThat(verdict.state()).isEqualTo(VerdictState.BREACH);
        assertThat(verdict.steps())
                .extracting(step -> step.numbers().zh())
                .contains("((1 + 20%) × 100.00亿元 − 47.65亿元) / (100.00亿元 − 41.80亿元) − 1");
        assertThat(verdict.steps()).extracting(step -> step.result().zh()).contains("24.31%");
    }

    @Test
    void incrementStillNeedsFourteenPointOneFive() {
        // 20 − (47.65 − 41.8) = 14.15; over last year's rest of 58.2 that is 14.15 / 58.2 = 0.2431271478: at A = 100
        // both legs agree
        Verdict verdict = at(Judge.judge(C2.subList(1, 2), halfYear("C2b"), List.of(), JULY), "C2b", "2024-06");
        assertThat(verdict.threshold()).contains(decimal("0.2000000000"));
        BigDecimal increment = yi("14.15").divide(yi("58.2"), 10, java.math.RoundingMode.HALF_UP);
        assertThat(verdict.requiredRest()).contains(increment);
    }

    @Test
    void incrementBindsWhenTheBaseIsEighty() {
        // A = 80: 20 % asks for 96, +20 asks for 100, which is 25 % of 80; R = 98 is +22.5 %
        List<Verdict> verdicts = fullYear("80", "98");
        assertThat(at(verdicts, "C2a", "2024-12").state()).isEqualTo(VerdictState.ACHIEVED);
        assertThat(at(verdicts, "C2b", "2024-12").state()).isEqualTo(VerdictState.MISSED);
        assertThat(at(verdicts, "C2b", "2024-12").gap().orElseThrow()).isEqualByComparingTo(yi("-2"));
        assertThat(at(verdicts, "C2", "2024-12").state()).isEqualTo(VerdictState.MISSED);
        assertThat(at(verdicts, "C2", "2024-12").bindingLeg()).contains("C2b");
    }

    @Test
    void bothLegsAgreeWhenTheBaseIsAHundred() {
        // A = 100: 20 % asks for 120, +20 asks for 120
        List<Verdict> met = fullYear("100", "120");
        assertThat(met)
                .filteredOn(verdict -> verdict.period().text().equals("2024-12"))
                .extracting(Verdict::state)
                .containsOnly(VerdictState.ACHIEVED);
        List<Verdict> missed = fullYear("100", "119.99999999");
        assertThat(missed)
                .filteredOn(verdict -> verdict.period().text().equals("2024-12"))
                .extracting(Verdict::state)
                .containsOnly(VerdictState.MISSED);
    }

    @Test
    void growthBindsWhenTheBaseIsAHundredAndTen() {
        // A = 110: 20 % asks for 132 (+22), +20 asks for 130; R = 131 adds 21
        List<Verdict> verdicts = fullYear("110", "131");
        assertThat(at(verdicts, "C2a", "2024-12").state()).isEqualTo(VerdictState.MISSED);
        assertThat(at(verdicts, "C2b", "2024-12").state()).isEqualTo(VerdictState.ACHIEVED);
        assertThat(at(verdicts, "C2", "2024-12").bindingLeg()).contains("C2a");
    }

    private static List<Verdict> fullYear(String base, String level) {
        List<Observation> observations =
                List.of(levels("C2a", "2024-12", yi(level), yi(base)), levels("C2b", "2024-12", yi(level), yi(base)));
        return Judge.judge(C2, observations, List.of(), AFTER_THE_YEAR);
    }

    @Test
    void roundedGrowthLeavesTheIncrementOpen() {
        // R = 119.9, g = 20.0 % ± 0.05 pp: B = 119.9 / 1.2 = 99.916…, R − B = 19.983…;
        // 119.9 − 119.9 / 1.1995 = 19.9417, 119.9 − 119.9 / 1.2005 = 20.0249: 20 lies inside
        Verdict verdict = at(
                Judge.judge(
                        List.of(Cases.increment("C2b", "20", ONE_DECIMAL)),
                        List.of(published("C2b", "2024-12", yi("119.9"), "0.200")),
                        List.of(),
                        AFTER_THE_YEAR),
                "C2b",
                "2024-12");
        assertThat(verdict.value()).contains(decimal("1998333333.33"));
        assertThat(verdict.state()).isEqualTo(VerdictState.MISSED);
        assertThat(verdict.flags()).containsExactly(VerdictFlag.WITHIN_ROUNDING);
        assertThat(verdict.steps())
                .extracting(step -> step.result().zh())
                .contains("19.9833亿元 (19.9417亿元 … 20.0249亿元)");
    }

    @Test
    void comparableFullYearIsLinkedByTheSameMonth() {
        // L6 = 40, L12 = 95 as published for 2023; this year's sheet compares with B6 = 42: A = 95 × 42 / 40 = 99.75
        List<Observation> observations = List.of(
                levels("C2b", "2023-06", yi("40"), yi("36")),
                levels("C2b", "2023-12", yi("95"), yi("86")),
                levels("C2b", "2024-06", yi("47"), yi("42")));
        Verdict verdict = at(Judge.judge(C2.subList(1, 2), observations, List.of(), JULY), "C2b", "2024-06");
        // G = 20 / 99.75 = 0.2005012531
        assertThat(verdict.threshold()).contains(decimal("0.2005012531"));
    }
}

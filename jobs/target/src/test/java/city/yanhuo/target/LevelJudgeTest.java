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
import city.yanhuo.contract.target.VerdictStep;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** PM2.5 at or below 40 µg/m³, published as a whole number; consumer prices at or below 3 % and half a point. */
class LevelJudgeTest {
    private static final TargetContract PM25 = Promise.of("L11a", Rule.LEVEL)
            .threshold("40")
            .unit("µg/m³")
            .published(0)
            .build();
    private static final TargetContract PRICES = Promise.of("L4", Rule.LEVEL)
            .threshold("0.03")
            .tolerance("0.005")
            .published(1)
            .build();

    private static Verdict judge(TargetContract target, String month, String... means) {
        List<Observation> observations = Arrays.stream(means)
                .map(mean -> Cases.main(target.target(), mean.substring(0, 7))
                        .level(Optional.of(decimal(mean.substring(8))))
                        .build())
                .toList();
        return at(Judge.judge(List.of(target), observations, List.of(), Cases.AFTER_THE_YEAR), target.target(), month);
    }

    private static VerdictState june(String... means) {
        return judge(PM25, "2024-06", means).state();
    }

    @Test
    void aMeanAtTheLimitIsOnTrackAndOneAboveIsNot() {
        Verdict met = judge(PM25, "2024-06", "2024-06 38");
        assertThat(met.state()).isEqualTo(VerdictState.ON_TRACK);
        assertThat(met.value().orElseThrow()).isEqualByComparingTo("38");
        assertThat(met.threshold().orElseThrow()).isEqualByComparingTo("40");
        assertThat(met.gap().orElseThrow()).isEqualByComparingTo("2");
        assertThat(met.periodsBelow()).isZero();
        assertThat(met.flags()).isEmpty();
        Verdict boundary = judge(PM25, "2024-06", "2024-06 40");
        assertThat(boundary.state()).isEqualTo(VerdictState.ON_TRACK);
        assertThat(boundary.flags()).containsExactly(VerdictFlag.WITHIN_ROUNDING);
        Verdict above = judge(PM25, "2024-06", "2024-06 41");
        assertThat(above.state()).isEqualTo(VerdictState.WATCH);
        assertThat(above.gap().orElseThrow()).isEqualByComparingTo("-1");
        assertThat(above.periodsBelow()).isEqualTo(1);
        assertThat(above.flags()).isEmpty();
    }

    @Test
    void aboveTheLimitTheRestIsComparedWithLastYearsRest() {
        // N = 366, n = 31+29+31+30+31+30 = 182: allowed (40 × 366 − 42 × 182) / 184 = (14640 − 7644) / 184 = 38.02
        // 2023, N = 365, n = 181, year 41, January to June 45: (14965 − 8145) / 184 = 37.07 ≤ 38.02
        Verdict may = judge(PM25, "2024-06", "2024-06 42", "2023-06 45", "2023-12 41");
        assertThat(may.state()).isEqualTo(VerdictState.WATCH);
        assertThat(steps(may))
                .containsExactly(
                        "Mean, months 1 to 6 | x |  | 42 µg/m³",
                        "Limit | L |  | 40 µg/m³",
                        "Gap | L − x | 40 µg/m³ − 42 µg/m³ | -2 µg/m³",
                        "Mean that the rest may have | (L × N − x × n) / (N − n) | (40 µg/m³ × 366 − 42 µg/m³ × 182)"
                                + " / (366 − 182) | 38 µg/m³",
                        "Mean of the same rest last year | (y × N − y6 × n) / (N − n) | (41 µg/m³ × 365 − 45 µg/m³ × 181) / (365 − 181) | 37.1 µg/m³",
                        "Verdict | x > L, last year's rest ≤ allowed mean | 42 µg/m³ > 40 µg/m³, 37.1 µg/m³ ≤ 38 µg/m³"
                                + " | WATCH");
        // January to June 43: (14965 − 43 × 181 = 7182) / 184 = 39.03 > 38.02
        Verdict mayNot = judge(PM25, "2024-06", "2024-06 42", "2023-06 43", "2023-12 41");
        assertThat(mayNot.state()).isEqualTo(VerdictState.BREACH);
        assertThat(steps(mayNot).get(5))
                .isEqualTo("Verdict | x > L, last year's rest > allowed mean"
                        + " | 42 µg/m³ > 40 µg/m³, 39 µg/m³ > 38 µg/m³ | BREACH");
    }

    @Test
    void aRestThatMayBeExactlyAsLastYearsIsStillWatch() {
        // (39.82 × 366 − 41.66 × 182) / 184 = (14574.12 − 7582.12) / 184 = 38; last year was 38 all along
        TargetContract fine = Promise.of("P", Rule.LEVEL)
                .threshold("39.82")
                .unit("µg/m³")
                .published(2)
                .build();
        assertThat(judge(fine, "2024-06", "2024-06 41.66", "2023-06 38", "2023-12 38")
                        .state())
                .isEqualTo(VerdictState.WATCH);
        assertThat(judge(fine, "2024-06", "2024-06 41.67", "2023-06 38", "2023-12 38")
                        .state())
                .isEqualTo(VerdictState.BREACH);
    }

    @Test
    void withoutLastYearNothingWorseThanWatchCanBeSaid() {
        assertThat(june("2024-06 60")).isEqualTo(VerdictState.WATCH);
        assertThat(june("2024-06 60", "2023-06 45")).isEqualTo(VerdictState.WATCH);
        assertThat(steps(judge(PM25, "2024-06", "2024-06 60")).get(4))
                .isEqualTo("Verdict | x > L, last year is not known | 60 µg/m³ > 40 µg/m³ | WATCH");
    }

    @Test
    void theFullYearDecides() {
        assertThat(judge(PM25, "2024-12", "2024-12 40").state()).isEqualTo(VerdictState.ACHIEVED);
        Verdict missed = judge(PM25, "2024-12", "2024-12 41", "2023-12 41");
        assertThat(missed.state()).isEqualTo(VerdictState.MISSED);
        assertThat(steps(missed)).hasSize(4).last().isEqualTo("Verdict | x > L | 41 µg/m³ > 40 µg/m³ | MISSED");
    }

    @Test
    void aboutThreePercentIsThreeAndAHalf() {
        Verdict boundary = judge(PRICES, "2024-12", "2024-12 0.035");
        assertThat(boundary.state()).isEqualTo(VerdictState.ACHIEVED);
        assertThat(boundary.threshold().orElseThrow()).isEqualByComparingTo("0.035");
        assertThat(boundary.flags()).containsExactly(VerdictFlag.WITHIN_ROUNDING);
        Verdict above = judge(PRICES, "2024-12", "2024-12 0.036");
        assertThat(above.state()).isEqualTo(VerdictState.MISSED);
        assertThat(above.gap().orElseThrow()).isEqualByComparingTo("-0.1");
        assertThat(above.flags()).isEmpty();
        assertThat(steps(above))
                .contains(
                        "Limit with its tolerance | L = target + tolerance | 3% + 0.5% | 3.5%",
                        "Gap | L − x | 3.5% − 3.6% | -0.1 pp", "Verdict | x > L | 3.6% > 3.5% | MISSED");
        // prices that fall are no breach: the page names no floor
        assertThat(judge(PRICES, "2024-09", "2024-09 -0.012").state()).isEqualTo(VerdictState.ON_TRACK);
    }

    @Test
    void halfALastDigitOfAWholeNumberIsAHalf() {
        TargetContract between = Promise.of("P", Rule.LEVEL)
                .threshold("40.5")
                .unit("µg/m³")
                .published(0)
                .build();
        assertThat(judge(between, "2024-12", "2024-12 40").flags()).containsExactly(VerdictFlag.WITHIN_ROUNDING);
        assertThat(judge(between, "2024-12", "2024-12 39").flags()).isEmpty();
    }

    @Test
    void aMeanOfOursIsPrintedOnItsSideOfTheLimit() {
        TargetContract ours =
                Promise.of("P", Rule.LEVEL).threshold("40").unit("µg/m³").build();
        Verdict verdict = judge(ours, "2024-12", "2024-12 40.04");
        assertThat(verdict.state()).isEqualTo(VerdictState.MISSED);
        assertThat(verdict.flags()).isEmpty();
        assertThat(steps(verdict)).last().isEqualTo("Verdict | x > L | 40.04 µg/m³ > 40 µg/m³ | MISSED");
    }

    @Test
    void aMonthThatIsNotInIsProvisionalAndNothingAtAllIsNoData() {
        assertThat(june("2024-05 38")).isEqualTo(VerdictState.PROVISIONAL);
        assertThat(june()).isEqualTo(VerdictState.NO_DATA);
        List<Observation> thin = List.of(Cases.main("L11a", "2024-06")
                .level(Optional.of(decimal("38")))
                .coverage(Optional.of(decimal("0.89")))
                .build());
        assertThat(at(Judge.judge(List.of(PM25), thin, List.of(), Cases.AFTER_THE_YEAR), "L11a", "2024-06")
                        .state())
                .isEqualTo(VerdictState.PROVISIONAL);
        assertThat(judge(PM25, "2024-01", "2024-01 38").state()).isEqualTo(VerdictState.ON_TRACK);
    }

    private static List<String> steps(Verdict verdict) {
        return verdict.steps().stream().map(LevelJudgeTest::line).toList();
    }

    static String line(VerdictStep step) {
        return step.label().en() + " | " + step.formula().en() + " | "
                + step.numbers().en() + " | " + step.result().en();
    }
}

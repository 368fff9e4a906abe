package city.yanhuo.target;

import static city.yanhuo.target.Cases.at;
import static city.yanhuo.target.Cases.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 60 % of the communities by the end of the year, 30 % by the end of June; and 18 万千瓦, evenly. */
class CoverageJudgeTest {
    private static final TargetContract CARE = Promise.of("L20", Rule.COVERAGE)
            .threshold("0.60")
            .quarterly()
            .plan("2023-12-31", "0")
            .plan("2024-06-30", "0.3")
            .plan("2024-12-31", "0.6")
            .build();
    private static final TargetContract POWER = Promise.of("L16", Rule.COUNT)
            .threshold("18")
            .unit("万千瓦")
            .plan("2023-12-31", "0")
            .plan("2024-12-31", "18")
            .build();

    private static Verdict judge(String month, String covered, String whole) {
        return judge(
                CARE,
                Cases.main("L20", month)
                        .level(Optional.of(decimal(covered)))
                        .base(Optional.of(decimal(whole)))
                        .reportedTo(Optional.of(YearMonth.parse(month).atEndOfMonth()))
                        .build());
    }

    private static Verdict judge(TargetContract target, Observation observation) {
        return at(
                Judge.judge(List.of(target), List.of(observation), List.of(), Cases.AFTER_THE_YEAR),
                target.target(),
                observation.period().text());
    }

    @Test
    void behindThePlanIsMeasuredInTenthsOfTheShare() {
        // plan(09-30) = 0.3 + 0.3 × 92 / 184 = 0.45; tenths of 0.6: 0.06 and 0.18
        // 225 / 520 = 0.4327, behind 0.0173; 180 / 520 = 0.3462, behind 0.1038; 140 / 520 = 0.2692, behind 0.1808
        Verdict near = judge("2024-09", "225", "520");
        assertThat(near.state()).isEqualTo(VerdictState.ON_TRACK);
        assertThat(near.value().orElseThrow()).isEqualByComparingTo("0.4326923077");
        // (0.4326923077 − 0.6) × 100
        assertThat(near.gap().orElseThrow()).isEqualByComparingTo("-16.7307692308");
        assertThat(near.steps())
                .extracting(LevelJudgeTest::line)
                .containsExactly(
                        "Covered | c at 2024-09-30 = covered / whole | 225 / 520 | 43.3%",
                        "Coverage promised | N by 2024-12-31 |  | 60%",
                        "Gap | c − N | 43.3% − 60% | -16.73 pp",
                        "Planned by now | plan(2024-09-30) | 2023-12-31: 0%, 2024-06-30: 30%, 2024-12-31: 60% | 45.00%",
                        "Behind plan | plan − c | 45.00% − 43.3% | 1.73%",
                        "Verdict | plan − c ≤ 10% × N | 1.73% ≤ 6% | ON_TRACK");
        assertThat(judge("2024-09", "180", "520").state()).isEqualTo(VerdictState.WATCH);
        assertThat(judge("2024-09", "140", "520").state()).isEqualTo(VerdictState.BREACH);
        // exactly a tenth of the promise behind: 0.45 − 0.06 = 0.39 = 39 / 100; exactly three tenths: 27 / 100
        assertThat(judge("2024-09", "39", "100").state()).isEqualTo(VerdictState.ON_TRACK);
        assertThat(judge("2024-09", "27", "100").state()).isEqualTo(VerdictState.WATCH);
    }

    @Test
    void theShareItselfMeetsAndOneFewerDoesNot() {
        assertThat(judge("2024-09", "312", "520").state()).isEqualTo(VerdictState.ACHIEVED);
        assertThat(judge("2024-12", "312", "520").state()).isEqualTo(VerdictState.ACHIEVED);
        assertThat(judge("2024-12", "311", "520").state()).isEqualTo(VerdictState.MISSED);
        // 2998 / 5000 = 59.96 %: it must not print as 60.0 % beside a missed 60 %
        assertThat(judge("2024-12", "2998", "5000").steps())
                .extracting(step -> step.result().en())
                .contains("59.96%")
                .doesNotContain("60.0%");
    }

    @Test
    void aShareOfNothingOrOfAnEarlierDaySaysNothing() {
        assertThat(judge("2024-09", "0", "0").state()).isEqualTo(VerdictState.PROVISIONAL);
        Verdict late = judge(
                CARE,
                Cases.main("L20", "2024-09")
                        .level(Optional.of(decimal("312")))
                        .base(Optional.of(decimal("520")))
                        .reportedTo(Optional.of(LocalDate.of(2024, 9, 29)))
                        .build());
        assertThat(late.state()).isEqualTo(VerdictState.PROVISIONAL);
    }

    @Test
    void anAmountMayHaveDecimals() {
        // plan(09-30) = 18 × 274 / 366 = 13.475; tenths: 1.8 and 5.4
        // 12.5 is 0.975 behind, 10 is 3.475 behind, 8 is 5.475 behind
        Verdict near = power("12.5");
        assertThat(near.state()).isEqualTo(VerdictState.ON_TRACK);
        assertThat(near.gap().orElseThrow()).isEqualByComparingTo("-5.5");
        assertThat(near.steps()).extracting(LevelJudgeTest::line).contains("Reached | c at 2024-09-30 |  | 12.5 万千瓦");
        assertThat(power("10").state()).isEqualTo(VerdictState.WATCH);
        assertThat(power("8").state()).isEqualTo(VerdictState.BREACH);
        assertThat(power("17.9").state()).isEqualTo(VerdictState.ON_TRACK);
        assertThat(power("18.0").state()).isEqualTo(VerdictState.ACHIEVED);
    }

    private static Verdict power(String count) {
        return judge(
                POWER,
                Cases.main("L16", "2024-09")
                        .count(Optional.of(decimal(count)))
                        .reportedTo(Optional.of(LocalDate.of(2024, 9, 30)))
                        .build());
    }
}

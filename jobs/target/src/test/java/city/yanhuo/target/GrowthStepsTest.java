package city.yanhuo.target;

import static city.yanhuo.target.Cases.at;
import static city.yanhuo.target.Cases.levels;
import static city.yanhuo.target.Cases.published;
import static city.yanhuo.target.Cases.yi;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What the reasoning on a growth says, word for word. Last year 100 亿元, half of it by June, on the comparable base, too: A = 100,
 * B = 50. The rest of 2021 grew by 75 / 50 − 1 = 50 %, that of 2019 by 60 / 50 − 1 = 20 %, that of 2023 by 50 / 50 − 1 = 0.
 */
class GrowthStepsTest {
    private static final TargetContract PUBLISHED = Cases.growth("G", "0.20", Optional.of(1));
    private static final TargetContract OURS = Cases.growth("G", "0.20", Optional.empty());
    private static final TargetContract INCREMENT = Cases.increment("G", "20", Optional.of(1));

    private static List<Observation> history() {
        return List.of(
                levels("G", "2019-06", yi("55"), yi("50")),
                levels("G", "2019-12", yi("115"), yi("100")),
                levels("G", "2021-06", yi("55"), yi("50")),
                levels("G", "2021-12", yi("130"), yi("100")),
                levels("G", "2022-06", yi("10"), yi("50")),
                levels("G", "2022-12", yi("300"), yi("100")),
                levels("G", "2023-06", yi("50"), yi("45")),
                levels("G", "2023-12", yi("100"), yi("95")));
    }

    private static List<String> lines(TargetContract target, Observation now, Observation... more) {
        List<Observation> observations = new ArrayList<>(history());
        observations.add(now);
        observations.addAll(List.of(more));
        return judge(target, observations, now.period().text()).steps().stream()
                .map(LevelJudgeTest::line)
                .toList();
    }

    private static Verdict judge(TargetContract target, List<Observation> observations, String month) {
        return at(Judge.judge(List.of(target), observations, List.of(), Cases.AFTER_THE_YEAR), "G", month);
    }

    private static String last(TargetContract target, Observation now, Observation... more) {
        List<String> lines = lines(target, now, more);
        return lines.get(lines.size() - 1);
    }

    @Test
    void aPublishedGrowthBelowTarget() {
        // B = 57 / 1.14 = 50; required ((1 + 20 %) × 100 − 57) / (100 − 50) − 1 = 63 / 50 − 1 = 26 %
        assertThat(lines(PUBLISHED, published("G", "2024-06", yi("57"), "0.14")))
                .containsSubsequence(
                        "Level, months 1 to 6 | R |  | CNY 5.7 billion",
                        "Comparable base | B = R / (1 + g) | CNY 5.7 billion / (1 + 14.0%) | CNY 5 billion",
                        "Published growth of the year so far | g |  | 14.0%",
                        "Last year's comparable full year | A = L12 × B / L6"
                                + " | CNY 10 billion × CNY 5 billion / CNY 5 billion | CNY 10 billion",
                        "Growth promised | G |  | 20%",
                        "Gap | g − G | 14.0% − 20% | -6.0 pp",
                        "Growth that the rest needs | ((1 + G) × A − R) / (A − B) − 1 | ((1 + 20%) × CNY 10 billion"
                                + " − CNY 5.7 billion) / (CNY 10 billion − CNY 5 billion) − 1 | 26.00%",
                        "Best that the same months ever did | max over years of (R12 − R6) / (B12 − B6) − 1"
                                + " | 2019: 20.00%, 2021: 50.00%, 2023: 0.00% (without 2020, 2022) | 50.00% (2021)",
                        "Verdict | g < G − 3 pp | 14.0% < 17% | BREACH");
    }

    @Test
    void aGrowthOfOurs() {
        assertThat(lines(OURS, levels("G", "2024-06", yi("59"), yi("50"))))
                .containsSubsequence(
                        "Comparable base | B |  | CNY 5 billion",
                        "Growth of the year so far | g = R / B − 1 | CNY 5.9 billion / CNY 5 billion − 1 | 18.0%",
                        "Verdict | G − 3 pp ≤ g < G | 17% ≤ 18.0% < 20% | WATCH");
    }

    @Test
    void aSmallGapIsShownWithTwoDecimals() {
        assertThat(lines(OURS, levels("G", "2024-06", yi("59.98"), yi("50"))))
                .contains("Gap | g − G | 19.96% − 20% | -0.04 pp");
        assertThat(lines(OURS, levels("G", "2024-06", yi("59.975"), yi("50"))))
                .contains("Gap | g − G | 19.95% − 20% | -0.1 pp");
    }

    @Test
    void theConditionThatDecidesIsNamed() {
        assertThat(last(PUBLISHED, published("G", "2024-06", yi("60"), "0.2")))
                .isEqualTo("Verdict | g ≥ G | 20.0% ≥ 20% | ON_TRACK");
        // the best rest lowered to 10 %: 2021 is left without a full year, 2019 grew by 55 / 50 − 1
        List<Observation> poor = new ArrayList<>(history().subList(6, 8));
        poor.add(levels("G", "2019-06", yi("55"), yi("50")));
        poor.add(levels("G", "2019-12", yi("110"), yi("100")));
        poor.add(published("G", "2024-06", yi("60"), "0.2"));
        assertThat(judge(PUBLISHED, poor, "2024-06").steps())
                .extracting(LevelJudgeTest::line)
                .last()
                .isEqualTo("Verdict | g ≥ G, g_req > best | 20.0% ≥ 20%, 20.00% > 10.00% | WATCH");
        // R = 59: the rest needs (120 − 59) / 50 − 1 = 22 %
        poor.set(4, published("G", "2024-06", yi("59"), "0.18"));
        assertThat(judge(PUBLISHED, poor, "2024-06").steps())
                .extracting(LevelJudgeTest::line)
                .last()
                .isEqualTo("Verdict | g < G, g_req > best | 18.0% < 20%, 22.00% > 10.00% | BREACH");
    }

    @Test
    void anEarlySignalIsToldWhetherItWarnsOrNot() {
        Observation now = published("G", "2024-06", yi("60"), "0.2");
        assertThat(lines(PUBLISHED, now, Cases.early("G", "2024-06", yi("11"), yi("10"), "0.95")))
                .containsSubsequence(
                        "Early signal (FIRM_PANEL) | g_early = R / B − 1 | CNY 1.1 billion / CNY 1 billion − 1, coverage 95.0%"
                                + " | 10.00% < G − 3 pp",
                        "Verdict | g ≥ G, g_early < G − 3 pp | 20.0% ≥ 20% | WATCH");
        assertThat(lines(PUBLISHED, now, Cases.early("G", "2024-06", yi("12"), yi("10"), "0.95")))
                .containsSubsequence(
                        "Early signal (FIRM_PANEL) | g_early = R / B − 1 | CNY 1.2 billion / CNY 1 billion − 1, coverage 95.0%"
                                + " | 20.00%",
                        "Verdict | g ≥ G | 20.0% ≥ 20% | ON_TRACK");
    }

    @Test
    void aSignalExactlyAtTheGateAndAtTheMarginIsHeard() {
        Observation now = published("G", "2024-06", yi("60"), "0.2");
        assertThat(last(PUBLISHED, now, Cases.early("G", "2024-06", yi("11"), yi("10"), "0.9")))
                .endsWith("WATCH");
        // 17 % is not below 20 % − 3 pp
        assertThat(last(PUBLISHED, now, Cases.early("G", "2024-06", yi("11.7"), yi("10"), "0.95")))
                .endsWith("ON_TRACK");
    }

    @Test
    void theFullYearOfAGrowth() {
        assertThat(lines(PUBLISHED, published("G", "2024-12", yi("120"), "0.2")))
                .containsSubsequence(
                        "Last year's comparable full year | A = B |  | CNY 10 billion",
                        "Gap | g − G | 20.0% − 20% | 0.00 pp",
                        "Verdict | g ≥ G | 20.0% ≥ 20% | ACHIEVED");
        assertThat(last(PUBLISHED, published("G", "2024-12", yi("119"), "0.19")))
                .isEqualTo("Verdict | g < G | 19.0% < 20% | MISSED");
    }

    @Test
    void anIncrementIsReadAsAGrowthUntilTheYearIsOver() {
        // G = 20 / 100
        assertThat(lines(INCREMENT, published("G", "2024-06", yi("57"), "0.14")))
                .containsSubsequence(
                        "Increment promised | I |  | CNY 2 billion",
                        "Growth that the increment means | G = I / A | CNY 2 billion / CNY 10 billion | 20.00%",
                        "Gap | g − G | 14.0% − 20.00% | -6.0 pp",
                        "Verdict | g < G − 3 pp | 14.0% < 17% | BREACH");
        // 120 − 120 / 1.1995 = 19.95832, 120 − 120 / 1.2005 = 20.04165
        assertThat(lines(INCREMENT, published("G", "2024-12", yi("120"), "0.2")))
                .containsSubsequence(
                        "Increment of the year | R − B | CNY 12 billion − CNY 10 billion"
                                + " | CNY 2 billion (CNY 1.99583 billion … CNY 2.00416 billion)",
                        "Verdict | R − B ≥ I | CNY 2 billion ≥ CNY 2 billion | ACHIEVED");
        assertThat(lines(Cases.increment("G", "20", Optional.empty()), levels("G", "2024-12", yi("119"), yi("100"))))
                .containsSubsequence(
                        "Increment of the year | R − B | CNY 11.9 billion − CNY 10 billion | CNY 1.9 billion",
                        "Verdict | R − B < I | CNY 1.9 billion < CNY 2 billion | MISSED");
    }

    @Test
    void aFigureWithoutABaseIsJudgedByItsGrowthAlone() {
        // a growth alone: no level, no base, nothing to pace
        Observation alone =
                Cases.observed("G", "2024-06", Optional.empty(), Optional.empty(), Optional.of(Cases.decimal("0.2")));
        assertThat(lines(PUBLISHED, alone)).first().isEqualTo("Published growth of the year so far | g |  | 20.0%");
        assertThat(last(PUBLISHED, alone)).isEqualTo("Verdict | g ≥ G | 20.0% ≥ 20% | ON_TRACK");
        // everything lost: no base can be implied from a growth of −100 %
        Observation lost = Cases.observed(
                "G", "2024-06", Optional.of(yi("0")), Optional.empty(), Optional.of(Cases.decimal("-1")));
        assertThat(last(PUBLISHED, lost)).isEqualTo("Verdict | g < G − 3 pp | -100.0% < 17% | BREACH");
        // a base of nothing is none
        Observation nothing = levels("G", "2024-06", yi("5"), yi("0"));
        assertThat(last(OURS, nothing)).endsWith("PROVISIONAL");
    }

    @Test
    void anIncrementWithoutLastYearsLevelsCannotBeJudged() {
        Verdict verdict = judge(INCREMENT, List.of(published("G", "2024-06", yi("57"), "0.14")), "2024-06");
        assertThat(verdict.steps())
                .extracting(LevelJudgeTest::line)
                .containsExactly("Last year's comparable full year | A = L12 × B / Lm | last year's levels are missing"
                        + " | NO_DATA");
    }
}

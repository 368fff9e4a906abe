package city.yanhuo.target.forecast;

import static city.yanhuo.target.forecast.Levels.CLOSURES;
import static city.yanhuo.target.forecast.Levels.halvesAndYears;
import static city.yanhuo.target.forecast.Levels.standing;
import static city.yanhuo.target.forecast.Levels.yi;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.target.Chance;
import city.yanhuo.contract.target.Projection;
import city.yanhuo.contract.target.VerdictStep;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YearForecastTest {
    private static final Optional<BigDecimal> NINE_PERCENT = Optional.of(new BigDecimal("0.09"));

    private static YearForecast forecast(Standing standing, List<Integer> excluded) {
        LevelHistory history = LevelHistory.of(halvesAndYears());
        return YearForecast.of(
                standing,
                SeasonalShares.before(standing.month(), history, excluded, Instant.MAX),
                Backtest.of(history, excluded, 2023),
                excluded);
    }

    @Test
    void fiveYearsGiveAProjectionAndAWord() {
        // as worked in SeasonalSharesTest: 120.4453906734 of 100 last year is +20.45 %; P(Ŷ ≥ 120) = 0.6286: DOUBTFUL
        assertThat(forecast(standing(NINE_PERCENT), CLOSURES).projection())
                .isEqualTo(new Projection(
                        new BigDecimal("12044539067.34"),
                        new BigDecimal("11851588169.34"),
                        new BigDecimal("12240631320.62"),
                        new BigDecimal("0.2044539067"),
                        Optional.of(Chance.DOUBTFUL),
                        "SEASONAL_SHARE",
                        5));
    }

    @Test
    void theReasoningNamesFormulaNumbersYearsAndMethod() {
        List<VerdictStep> steps = forecast(standing(NINE_PERCENT), CLOSURES).steps();
        assertThat(steps)
                .extracting(step -> step.label().zh())
                .containsExactly("全年预测（季节份额法）", "预测区间（80%）", "能否达到目标", "其余月份的几种情形", "预测回测");
        assertThat(steps)
                .extracting(step -> step.numbers().zh())
                .containsExactly(
                        "ρ: 2016 0.8755, 2017 0.8855, 2018 0.8800, 2019 0.8650, 2021 0.8899（不含 2020, 2022）；"
                                + "50.00亿元 × exp(0.8792)",
                        "K = 5, t = 1.533, 标准差 = 0.0096",
                        "(1 + 20%) × 100 = 120.00亿元",
                        "同前 8.7% → 108.698亿元；同近三个月 9.0% → 108.86亿元；同目标 20.0% → 114.80亿元；零增长 0.0% → 104.00亿元",
                        "（不含 2020, 2022）");
        assertThat(steps)
                .extracting(step -> step.result().zh())
                .containsExactly(
                        "120.4454亿元 (Ŷ / A − 1 = 20.4%)",
                        "118.5159亿元 … 122.4063亿元",
                        "有难度（季节份额法，K = 5）",
                        "108.698亿元 … 114.80亿元",
                        "2019, 2021 年各年 6 月所作预测：平均误差 1.4%，2 次中 1 次落在区间内；各月合计：平均误差 1.4%，2 次中 1 次落在区间内");
        assertThat(steps.get(2).result().en()).isEqualTo("doubtful (by seasonal shares, K = 5)");
        assertThat(steps.get(4).result().en())
                .isEqualTo("made in month 6 of 2019, 2021: mean error 1.4%, 1 of 2 intervals held; "
                        + "all months together: mean error 1.4%, 1 of 2 intervals held");
    }

    @Test
    void twoYearsGiveScenariosOnly() {
        // R + (A − B)(1 + g) = 50 + 54 · (1 + g): 8.7 % 108.698, 9 % 108.86, 20 % 114.8, 0 % 104
        YearForecast forecast = forecast(standing(NINE_PERCENT), List.of(2016, 2017, 2018, 2020, 2022));
        assertThat(forecast.projection())
                .isEqualTo(new Projection(
                        yi("108.698").setScale(2),
                        yi("108.698").setScale(2),
                        yi("114.8").setScale(2),
                        new BigDecimal("0.0869800000"),
                        Optional.empty(),
                        "CARRY_OVER",
                        2));
        assertThat(forecast.steps())
                .extracting(step -> step.label().en())
                .containsExactly("The rest at one rate or another", "Projection of the year, by scenarios");
        assertThat(forecast.steps().get(1).numbers().zh()).isEqualTo("K = 2（不含 2016, 2017, 2018, 2020, 2022）");
    }

    @Test
    void aRateThatIsNotKnownMakesNoScenario() {
        assertThat(CarryOver.of(standing(Optional.empty())).scenarios())
                .extracting(CarryOver.Scenario::level)
                .containsExactly(
                        yi("108.698").setScale(2),
                        yi("114.8").setScale(2),
                        yi("104").setScale(2));
    }

    @Test
    void aFallingYearWidensTheRangeDownwards() {
        // 50 + 54 · 0.9 = 98.6
        Estimate range =
                CarryOver.of(standing(Optional.of(new BigDecimal("-0.10")))).range();
        assertThat(range)
                .isEqualTo(new Estimate(
                        yi("108.698").setScale(2),
                        yi("98.6").setScale(2),
                        yi("114.8").setScale(2)));
    }

    @Test
    void wordsChangeAtEightAndAtTwoInTen() {
        assertThat(YearForecast.chance(0.8)).isEqualTo(Chance.LIKELY);
        assertThat(YearForecast.chance(0.7999)).isEqualTo(Chance.DOUBTFUL);
        assertThat(YearForecast.chance(0.2001)).isEqualTo(Chance.DOUBTFUL);
        assertThat(YearForecast.chance(0.2)).isEqualTo(Chance.UNLIKELY);
    }

    @Test
    void theWordFollowsWhatTheTargetNeeds() {
        // P(Ŷ ≥ 119) = 0.8422, P(Ŷ ≥ 122) = 0.1452
        assertThat(wordFor("119")).contains(Chance.LIKELY);
        assertThat(wordFor("122")).contains(Chance.UNLIKELY);
    }

    private static Optional<Chance> wordFor(String yi) {
        Standing june = standing(NINE_PERCENT);
        Standing other = new Standing(
                june.month(),
                june.level(),
                june.base(),
                june.fullYearBase(),
                june.growth(),
                june.lastThreeMonths(),
                june.goal(),
                Levels.needed(yi));
        return forecast(other, CLOSURES).projection().chance();
    }
}

package city.yanhuo.target.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.target.VerdictStep;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrowthRatesTest {
    private static final Optional<BigDecimal> NONE = Optional.empty();

    private static Optional<BigDecimal> ratio(String ratio) {
        return Optional.of(new BigDecimal(ratio));
    }

    @Test
    void publishedAndRecomputedStandSideBySide() {
        // online retail, January and February 2023: 20544 over 19558 is +5.04 %, published were +6.2 % (domain.md §2.3)
        VerdictStep step = new GrowthRates(ratio("0.062"), ratio("0.0504141528"), NONE)
                .step()
                .orElseThrow();
        assertThat(step.numbers().zh()).isEqualTo("公布 6.2%；重算 5.0%");
        assertThat(step.result().zh())
                .contains("本年范围的同期数")
                .contains("上年报表")
                .doesNotContain("企业面板")
                .endsWith("。");
    }

    @Test
    void likeForLikeStandsBesideThem() {
        VerdictStep step = new GrowthRates(ratio("0.062"), ratio("0.05"), ratio("0.081"))
                .step()
                .orElseThrow();
        assertThat(step.numbers().en()).isEqualTo("published 6.2%; recomputed 5.0%; like-for-like panel 8.1%");
        assertThat(step.result().en()).contains("its own figure of last year").endsWith(".");
    }

    @Test
    void oneRateIsNotCompared() {
        assertThat(new GrowthRates(ratio("0.062"), NONE, NONE).step()).isEmpty();
        assertThat(new GrowthRates(NONE, NONE, NONE).step()).isEmpty();
    }

    @Test
    void twoYearsAverageGeometrically() {
        // √(0.9 · 1.21) − 1 = √1.089 − 1 = 0.04355162786
        TwoYearAverage average = new TwoYearAverage(new BigDecimal("0.21"), new BigDecimal("-0.10"));
        assertThat(average.value().orElseThrow()).isEqualByComparingTo("0.0435516279");
        VerdictStep step = average.step(2022).orElseThrow();
        assertThat(step.label().zh()).isEqualTo("两年平均增速（2022 年基数异常）");
        assertThat(step.numbers().zh()).isEqualTo("√((1 + 21.0%) × (1 + -10.0%)) − 1");
        assertThat(step.result().zh()).isEqualTo("4.4%");
    }

    @Test
    void aYearThatFellToNothingHasNoAverage() {
        assertThat(new TwoYearAverage(new BigDecimal("0.2"), new BigDecimal("-1")).value())
                .isEmpty();
    }
}

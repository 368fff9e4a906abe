package city.yanhuo.target.forecast;

import static city.yanhuo.target.forecast.Levels.CLOSURES;
import static city.yanhuo.target.forecast.Levels.halvesAndYears;
import static city.yanhuo.target.forecast.Levels.level;
import static city.yanhuo.target.forecast.Levels.yi;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The numbers were made apart from this code, in Python, from the pairs (R, Y) of the years before:
 *
 * <pre>
 * def projection(pairs, R, t):
 *     r = [log(y / x) for x, y in pairs]; K = len(r); m = sum(r) / K
 *     sd = sqrt(sum((q - m)**2 for q in r) / (K - 1)); w = t * sd * sqrt(1 + 1 / K)
 *     return R * exp(m), R * exp(m - w), R * exp(m + w)
 * projection([(30, 72), (33, 80), (36.5, 88)], 40, 1.8856180831641267)            # 2019, came to 95
 * # 96.46853653693788, 95.41727031191819, 97.53138515864795
 * projection([(30, 72), (33, 80), (36.5, 88), (40, 95)], 46, 1.6377443536962093)  # 2021, came to 112
 * # 110.51418093460728, 108.76735819863694, 112.28905794827122
 * </pre>
 */
class BacktestTest {
    private static Backtest of(List<LevelVintage> vintages) {
        return Backtest.of(LevelHistory.of(vintages), CLOSURES, 2023);
    }

    private static List<LevelVintage> with(LevelVintage more) {
        List<LevelVintage> vintages = new ArrayList<>(halvesAndYears());
        vintages.add(more);
        return vintages;
    }

    @Test
    void pastYearsAreProjectedFromTheYearsBeforeThem() {
        assertThat(of(halvesAndYears()).rows())
                .containsExactly(
                        new BacktestRow(
                                2019,
                                6,
                                3,
                                new BigDecimal("9646853653.69"),
                                yi("95"),
                                // 96.46853653693788 / 95 − 1
                                new BigDecimal("0.0154582793"),
                                new BigDecimal("9541727031.19"),
                                new BigDecimal("9753138515.86"),
                                false),
                        new BacktestRow(
                                2021,
                                6,
                                4,
                                new BigDecimal("11051418093.46"),
                                yi("112"),
                                // 110.51418093460728 / 112 − 1
                                new BigDecimal("-0.0132662417"),
                                new BigDecimal("10876735819.86"),
                                new BigDecimal("11228905794.83"),
                                true));
    }

    @Test
    void accuracyIsTheMeanErrorAndTheIntervalsThatHeld() {
        // (0.0154582793 + 0.0132662417) / 2 = 0.0143622605
        Accuracy june = of(halvesAndYears()).accuracy(6).orElseThrow();
        assertThat(june.meanError()).isEqualByComparingTo("0.0143622605");
        assertThat(june.projections()).isEqualTo(2);
        assertThat(june.held()).isEqualTo(1);
        assertThat(june.years()).containsExactly(2019, 2021);
        assertThat(of(halvesAndYears()).accuracy()).contains(june);
        assertThat(of(halvesAndYears()).accuracy(7)).isEmpty();
    }

    @Test
    void aCorrectionCountsFromTheDayItWasPublished() {
        // 2018 came to 88, from August 2019 on to 90: June 2019 (published on 20 July) knew 88, June 2021 knew 90:
        // projection([(30, 72), (33, 80), (36.5, 90), (40, 95)], 46, 1.6377443536962093)
        // # 111.13682067291482, 107.93589664733175, 114.4326706215301
        Backtest corrected = of(with(level("2018-12", "90", "2019-08-01")));
        assertThat(corrected.rows().get(0))
                .isEqualTo(of(halvesAndYears()).rows().get(0));
        assertThat(corrected.rows().get(1).projected()).isEqualByComparingTo("11113682067.29");
        assertThat(corrected.rows().get(1).low()).isEqualByComparingTo("10793589664.73");
        assertThat(corrected.rows().get(1).high()).isEqualByComparingTo("11443267062.15");
        // 111.13682067291482 / 112 − 1
        assertThat(corrected.rows().get(1).error()).isEqualByComparingTo("-0.0077069583");
    }

    @Test
    void theOutcomeIsTheFigureThatWasPublishedFirst() {
        assertThat(of(with(level("2021-12", "130", "2022-12-01")))).isEqualTo(of(halvesAndYears()));
    }

    @Test
    void aHistoryThatCameInOnePieceIsStillNotReadAhead() {
        List<LevelVintage> loaded = halvesAndYears().stream()
                .map(vintage -> new LevelVintage(vintage.month(), vintage.level(), Levels.midnight("2023-01-12")))
                .toList();
        assertThat(of(loaded)).isEqualTo(of(halvesAndYears()));
    }

    @Test
    void aYearThatIsNotOverHasNoRow() {
        assertThat(Backtest.of(LevelHistory.of(halvesAndYears()), CLOSURES, 2021)
                        .rows())
                .extracting(BacktestRow::year)
                .containsExactly(2019);
    }
}

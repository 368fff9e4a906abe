package city.yanhuo.target.forecast;

import static city.yanhuo.target.forecast.Levels.CLOSURES;
import static city.yanhuo.target.forecast.Levels.halvesAndYears;
import static city.yanhuo.target.forecast.Levels.level;
import static city.yanhuo.target.forecast.Levels.midnight;
import static city.yanhuo.target.forecast.Levels.yi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The numbers were made apart from this code, in Python:
 *
 * <pre>
 * r = [log(72/30), log(80/33), log(88/36.5), log(95/40), log(112/46)]
 * m = sum(r) / 5; sd = sqrt(sum((q - m)**2 for q in r) / 4)          # 0.8791734553487333, 0.00961540332418081
 * Y = 50 * exp(m)                                                    # 120.44539067338815
 * w = 1.5332062740589443 * sd * sqrt(1 + 1/5)                        # 0.016149486453205495; t(0.9; 4) from a table: 1.533
 * Y * exp(-w), Y * exp(w)                                            # 118.51588169335467, 122.40631320619477
 * </pre>
 */
class SeasonalSharesTest {
    private static final YearMonth JUNE = YearMonth.of(2023, 6);

    private static SeasonalShares five() {
        return SeasonalShares.before(JUNE, LevelHistory.of(halvesAndYears()), CLOSURES, Instant.MAX);
    }

    @Test
    void closedYearsAreLeftOut() {
        assertThat(five().logRatios()).containsOnlyKeys(2016, 2017, 2018, 2019, 2021);
        assertThat(five().years()).isEqualTo(5);
        assertThat(five().logRatios().get(2016)).isCloseTo(0.8754687374, within(1e-10)); // ln 2.4
    }

    @Test
    void fiveYearsGiveTheWorkedProjection() {
        assertThat(five().mean()).isCloseTo(0.8791734553487333, within(1e-12));
        assertThat(five().deviation()).isCloseTo(0.00961540332418081, within(1e-12));
        assertThat(five().quantile()).isCloseTo(1.533, within(0.0005));
        Estimate estimate = five().project(yi("50"));
        assertThat(estimate.level()).isEqualByComparingTo("12044539067.34");
        assertThat(estimate.low()).isEqualByComparingTo("11851588169.34");
        assertThat(estimate.high()).isEqualByComparingTo("12240631320.62");
    }

    @Test
    void threeYearsAreTheFewest() {
        // r = ln 2.5, ln (112/44), ln (119/48); m = 0.9195074838182089, sd = 0.013484280920565021;
        // t(0.9; 2) = 0.8 · √(2 / 0.36) = 1.8856; 50 · exp(m) = 125.40274140532573;
        // w = 1.8856 · sd · √(4/3) = 0.02935965138109416: 121.77448345257055 … 129.13910292295344
        LevelHistory history = LevelHistory.of(List.of(
                level("2018-06", "40"), level("2018-12", "100"),
                level("2019-06", "44"), level("2019-12", "112"),
                level("2021-06", "48"), level("2021-12", "119")));
        SeasonalShares three = SeasonalShares.before(JUNE, history, CLOSURES, Instant.MAX);
        assertThat(three.suffice()).isTrue();
        assertThat(three.quantile()).isCloseTo(1.886, within(0.0005));
        Estimate estimate = three.project(yi("50"));
        assertThat(estimate.level()).isEqualByComparingTo("12540274140.53");
        assertThat(estimate.low()).isEqualByComparingTo("12177448345.26");
        assertThat(estimate.high()).isEqualByComparingTo("12913910292.30");

        SeasonalShares two = SeasonalShares.before(JUNE, history, List.of(2021), Instant.MAX);
        assertThat(two.years()).isEqualTo(2);
        assertThat(two.suffice()).isFalse();
    }

    @Test
    void probabilityIsTheTailOfStudentsDistribution() {
        // z = ln(needed / Y) / (sd · √1.2); with 4 degrees of freedom and x = z / √(4 + z²):
        // P = 1 − (0.5 + 0.75 · (x − x³/3))
        assertThat(five().probability(yi("50"), yi("119"))).isCloseTo(0.8421877999509207, within(1e-9));
        assertThat(five().probability(yi("50"), yi("121"))).isCloseTo(0.3426159290097084, within(1e-9));
        assertThat(five().probability(yi("50"), yi("122"))).isCloseTo(0.14515475837607117, within(1e-9));
    }

    @Test
    void yearsAllAlikeLeaveNoDoubt() {
        SeasonalShares alike = SeasonalShares.before(
                JUNE,
                LevelHistory.of(List.of(
                        level("2017-06", "40"), level("2017-12", "80"),
                        level("2018-06", "41"), level("2018-12", "82"),
                        level("2019-06", "42"), level("2019-12", "84"))),
                CLOSURES,
                Instant.MAX);
        assertThat(alike.project(yi("50")))
                .isEqualTo(new Estimate(
                        yi("100").setScale(2), yi("100").setScale(2), yi("100").setScale(2)));
        assertThat(alike.probability(yi("50"), yi("99.9"))).isEqualTo(1);
        assertThat(alike.probability(yi("50"), yi("100.1"))).isZero();
    }

    @Test
    void whatIsNotPublishedYetIsNotKnown() {
        LevelHistory history = LevelHistory.of(List.of(
                level("2019-06", "40"), level("2019-12", "95", "2020-01-20"), level("2019-12", "96", "2020-04-01")));
        YearMonth later = YearMonth.of(2020, 6);
        assertThat(SeasonalShares.before(later, history, List.of(), midnight("2020-01-19"))
                        .logRatios())
                .isEmpty();
        assertThat(SeasonalShares.before(later, history, List.of(), midnight("2020-01-20"))
                        .logRatios()
                        .get(2019))
                .isCloseTo(Math.log(95.0 / 40), within(1e-12));
        assertThat(SeasonalShares.before(later, history, List.of(), midnight("2020-04-01"))
                        .logRatios()
                        .get(2019))
                .isCloseTo(Math.log(96.0 / 40), within(1e-12));
    }
}

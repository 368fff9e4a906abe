package city.yanhuo.target.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of forecasts that hold for any history. */
class ForecastPropertiesTest {
    private static final List<Integer> EXCLUDED = List.of(2020);
    private static final int FIRST_YEAR = 2015;
    private static final int YEARS = 8;
    private static final int NEXT_YEAR = FIRST_YEAR + YEARS;

    private static SeasonalShares shares(List<LevelVintage> vintages, int month) {
        return SeasonalShares.before(YearMonth.of(NEXT_YEAR, month), LevelHistory.of(vintages), EXCLUDED, Instant.MAX);
    }

    private static Backtest backtest(List<LevelVintage> vintages) {
        return Backtest.of(LevelHistory.of(vintages), EXCLUDED, NEXT_YEAR);
    }

    @Property(tries = 100)
    void levelsTimesAFactorGiveTheProjectionTimesIt(
            @ForAll("histories") List<LevelVintage> history,
            @ForAll @IntRange(min = 2, max = 11) int month,
            @ForAll @IntRange(min = 2, max = 1000) int factor) {
        BigDecimal times = BigDecimal.valueOf(factor);
        BigDecimal level = new BigDecimal("5000000000");
        List<LevelVintage> scaled = history.stream()
                .map(one -> new LevelVintage(one.month(), one.level().multiply(times), one.publishedAt()))
                .toList();
        Estimate estimate = shares(history, month).project(level);
        Estimate larger = shares(scaled, month).project(level.multiply(times));
        assertThat(ratio(larger.level(), estimate.level())).isCloseTo(factor, within(1e-6 * factor));
        assertThat(ratio(larger.low(), estimate.low())).isCloseTo(factor, within(1e-6 * factor));
        assertThat(ratio(larger.high(), estimate.high())).isCloseTo(factor, within(1e-6 * factor));
        // growth over a base that is scaled alike stays
        assertThat(ratio(larger.level(), level.multiply(times)))
                .isCloseTo(ratio(estimate.level(), level), within(1e-8));
    }

    private static double ratio(BigDecimal one, BigDecimal other) {
        return one.divide(other, 15, RoundingMode.HALF_UP).doubleValue();
    }

    @Property(tries = 100)
    void theIntervalContainsThePoint(
            @ForAll("histories") List<LevelVintage> history, @ForAll @IntRange(min = 2, max = 11) int month) {
        Estimate estimate = shares(history, month).project(new BigDecimal("5000000000"));
        assertThat(estimate.low()).isLessThanOrEqualTo(estimate.level());
        assertThat(estimate.high()).isGreaterThanOrEqualTo(estimate.level());
    }

    @Property(tries = 100)
    void aHigherGoalIsNeverLikelier(
            @ForAll("histories") List<LevelVintage> history,
            @ForAll @IntRange(min = 2, max = 11) int month,
            @ForAll @IntRange(min = 1, max = 3000) int one,
            @ForAll @IntRange(min = 1, max = 3000) int other) {
        SeasonalShares shares = shares(history, month);
        BigDecimal level = new BigDecimal("5000000000");
        BigDecimal low = BigDecimal.valueOf(Math.min(one, other)).movePointRight(8);
        BigDecimal high = BigDecimal.valueOf(Math.max(one, other)).movePointRight(8);
        assertThat(shares.probability(level, high)).isLessThanOrEqualTo(shares.probability(level, low) + 1e-12);
    }

    @Property(tries = 100)
    void theOrderOfVintagesDoesNotMatter(@ForAll("histories") List<LevelVintage> history, @ForAll long seed) {
        List<LevelVintage> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(backtest(shuffled)).isEqualTo(backtest(history));
        assertThat(shares(shuffled, 6)).isEqualTo(shares(history, 6));
    }

    /** Whatever is published when all figures of a year are out leaves that year's rows as they were. */
    @Property(tries = 100)
    void theFutureNeverReachesAnEarlierRow(
            @ForAll("histories") List<LevelVintage> history,
            @ForAll("histories") List<LevelVintage> others,
            @ForAll @IntRange(min = FIRST_YEAR + 3, max = NEXT_YEAR - 1) int year) {
        Instant told = lastFirstPublished(history, year);
        List<LevelVintage> changed = new ArrayList<>();
        history.stream().filter(one -> !one.publishedAt().isAfter(told)).forEach(changed::add);
        others.forEach(one -> changed.add(new LevelVintage(
                one.month(), one.level(), one.publishedAt().isAfter(told) ? one.publishedAt() : told.plusSeconds(1))));
        assertThat(upTo(year, backtest(changed))).isEqualTo(upTo(year, backtest(history)));
    }

    private static Instant lastFirstPublished(List<LevelVintage> history, int year) {
        LevelHistory all = LevelHistory.of(history);
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month ->
                        all.first(YearMonth.of(year, month)).orElseThrow().publishedAt())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<BacktestRow> upTo(int year, Backtest backtest) {
        return backtest.rows().stream().filter(row -> row.year() <= year).toList();
    }

    @Property(tries = 50)
    void aRowIsTheProjectionOfThatDay(@ForAll("histories") List<LevelVintage> history) {
        LevelHistory all = LevelHistory.of(history);
        assertThat(backtest(history).rows()).isNotEmpty().allSatisfy(row -> {
            YearMonth month = YearMonth.of(row.year(), row.month());
            LevelVintage seen = all.first(month).orElseThrow();
            List<LevelVintage> known = history.stream()
                    .filter(one -> !one.publishedAt().isAfter(seen.publishedAt()))
                    .toList();
            Estimate estimate = SeasonalShares.before(month, LevelHistory.of(known), EXCLUDED, Instant.MAX)
                    .project(seen.level());
            assertThat(row.projected()).isEqualTo(estimate.level());
            assertThat(row.held())
                    .isEqualTo(row.actual().compareTo(row.low()) >= 0
                            && row.actual().compareTo(row.high()) <= 0);
        });
    }

    /** Eight years of cumulative levels, each published within ten weeks, a part of them corrected within two years. */
    @Provide
    Arbitrary<List<LevelVintage>> histories() {
        return Arbitraries.longs().map(seed -> history(new Random(seed)));
    }

    private static List<LevelVintage> history(Random random) {
        List<LevelVintage> history = new ArrayList<>();
        for (int year = FIRST_YEAR; year < NEXT_YEAR; year++) {
            BigDecimal level = BigDecimal.ZERO;
            for (int number = 1; number <= 12; number++) {
                YearMonth month = YearMonth.of(year, number);
                level = level.add(
                        BigDecimal.valueOf(random.nextInt(2_000, 15_000)).movePointRight(5));
                Instant published = month.atEndOfMonth()
                        .plusDays(random.nextInt(5, 70))
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
                history.add(new LevelVintage(month, level, published));
                if (random.nextBoolean()) {
                    BigDecimal factor = BigDecimal.valueOf(random.nextInt(900, 1_200), 3);
                    history.add(new LevelVintage(
                            month, level.multiply(factor), published.plus(Duration.ofDays(random.nextInt(1, 700)))));
                }
            }
        }
        return history;
    }
}

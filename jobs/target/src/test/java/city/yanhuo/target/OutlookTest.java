package city.yanhuo.target;

import static city.yanhuo.target.Cases.at;
import static city.yanhuo.target.Cases.decimal;
import static city.yanhuo.target.Cases.early;
import static city.yanhuo.target.Cases.levels;
import static city.yanhuo.target.Cases.main;
import static city.yanhuo.target.Cases.published;
import static city.yanhuo.target.Cases.yi;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.target.Chance;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Projection;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictStep;
import city.yanhuo.target.forecast.BacktestRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A forecast beside a verdict. Five usable years, half and whole in 亿元: 30 72, 33 80, 36.5 88, 40 95, 46 112; R = 50 after June
 * 2024, B = 46.2, last year 46 and 112, so that A = 112 · 46.2 / 46 = 112.4869565. As worked apart (SeasonalSharesTest), 50 leads
 * to 120.4453906734 within 118.5158816934 … 122.4063132062.
 */
class OutlookTest {
    private static final LocalDate JULY = LocalDate.of(2024, 7, 25);
    private static final Map<Integer, List<String>> YEARS = Map.of(
            2017, List.of("30", "72"),
            2018, List.of("33", "80"),
            2019, List.of("36.5", "88"),
            2020, List.of("20", "90"),
            2021, List.of("40", "95"),
            2022, List.of("70", "99"),
            2023, List.of("46", "112"));

    private static List<Observation> history(String target) {
        List<Observation> history = new ArrayList<>();
        YEARS.forEach((year, levels) -> {
            history.add(levels(target, year + "-06", yi(levels.get(0)), yi("1")));
            history.add(levels(target, year + "-12", yi(levels.get(1)), yi("2")));
        });
        return history;
    }

    private static List<Observation> city(String target) {
        List<Observation> city = history(target);
        city.add(levels(target, "2024-06", yi("50"), yi("46.2")));
        return city;
    }

    private static Verdict june(TargetContract target, List<Observation> city) {
        return at(Judge.judge(List.of(target), city, List.of(), JULY), target.target(), "2024-06");
    }

    private static Verdict june(String threshold) {
        return june(Cases.growth("G", threshold, Optional.empty()), city("G"));
    }

    private static List<String> labels(Verdict verdict) {
        return verdict.steps().stream().map(step -> step.label().en()).toList();
    }

    @Test
    void aRunningYearHasAProjection() {
        // 120.4453906734 / 112.4869565217 − 1 = 0.0707498398
        Projection projection = june("0.05").projection().orElseThrow();
        assertThat(projection.level()).isEqualByComparingTo("12044539067.34");
        assertThat(projection.low()).isEqualByComparingTo("11851588169.34");
        assertThat(projection.high()).isEqualByComparingTo("12240631320.62");
        assertThat(projection.growth()).isEqualByComparingTo("0.0707498398");
        assertThat(projection.method()).isEqualTo("SEASONAL_SHARE");
        assertThat(projection.years()).isEqualTo(5);
    }

    @Test
    void theWordIsThatForTheLevelThatIsNeeded() {
        // needed (1 + G) · A: 5 % 118.11, 7 % 120.36, 9 % 122.61; the tenths lie near 119.3 and 121.6
        assertThat(june("0.05").projection().orElseThrow().chance()).contains(Chance.LIKELY);
        assertThat(june("0.07").projection().orElseThrow().chance()).contains(Chance.DOUBTFUL);
        assertThat(june("0.09").projection().orElseThrow().chance()).contains(Chance.UNLIKELY);
    }

    @Test
    void anIncrementNeedsLastYearAndWhatIsAdded() {
        // A + I: 112.49 + 5 = 117.49 is 4.4 %, 112.49 + 10 = 122.49
        assertThat(june(Cases.increment("I", "5", Optional.empty()), city("I"))
                        .projection()
                        .orElseThrow()
                        .chance())
                .contains(Chance.LIKELY);
        Verdict ten = june(Cases.increment("I", "10", Optional.empty()), city("I"));
        assertThat(ten.projection().orElseThrow().chance()).contains(Chance.UNLIKELY);
        assertThat(ten.steps())
                .extracting(step -> step.formula().zh() + " " + step.numbers().zh())
                .contains("Ŷ ≥ A + I 112.487亿元 + 10.00亿元 = 122.487亿元");
    }

    @Test
    void aCompoundHasTheProjectionOfItsBindingLeg() {
        List<Observation> both = city("G");
        both.addAll(city("I"));
        List<Verdict> verdicts = Judge.judge(
                List.of(
                        Cases.growth("G", "0.05", Optional.empty()),
                        Cases.increment("I", "10", Optional.empty()),
                        Cases.compound("C", "G", "I")),
                both,
                List.of(),
                JULY);
        Verdict compound = at(verdicts, "C", "2024-06");
        assertThat(compound.bindingLeg()).contains("I");
        assertThat(compound.projection())
                .isPresent()
                .isEqualTo(at(verdicts, "I", "2024-06").projection());
    }

    @Test
    void theReasoningEndsWithTheVerdict() {
        assertThat(labels(june("0.05")))
                .containsSubsequence(
                        "Projection of the year, by seasonal shares",
                        "Interval of the projection (80%)",
                        "Whether the target will be met",
                        "The rest at one rate or another",
                        "How such projections did before",
                        "Verdict")
                .endsWith("Verdict");
    }

    @Test
    void aFinishedYearAndOneWithoutLastYearHaveNone() {
        List<Observation> year = city("G");
        year.add(levels("G", "2024-12", yi("121"), yi("112")));
        TargetContract target = Cases.growth("G", "0.05", Optional.empty());
        List<Verdict> verdicts = Judge.judge(List.of(target), year, List.of(), Cases.AFTER_THE_YEAR);
        assertThat(at(verdicts, "G", "2024-12").projection()).isEmpty();
        assertThat(june(target, List.of(levels("G", "2024-06", yi("50"), yi("46.2"))))
                        .projection())
                .isEmpty();
    }

    @Test
    void theLastThreeMonthsAreTheDifferenceOfBothEnds() {
        // (50 − 24) / (46.2 − 21.2) − 1 = 26 / 25 − 1 = 4 %; the rest 112.4869565 − 46.2 = 66.2869565: 50 + 66.287 ·
        // 1.04
        List<Observation> city = city("G");
        city.add(levels("G", "2024-03", yi("24"), yi("21.2")));
        Verdict verdict = june(Cases.growth("G", "0.05", Optional.empty()), city);
        assertThat(verdict.steps())
                .extracting(step -> step.numbers().zh())
                .anySatisfy(numbers -> assertThat(numbers).contains("同近三个月 4.0% → 118.9384亿元"));
    }

    @Test
    void threeGrowthRatesStandSideBySide() {
        // published +8.2 %; recomputed 50 / 46 − 1 = 8.7 %; panel 30 / 27 − 1 = 11.1 %
        List<Observation> city = history("G");
        city.add(published("G", "2024-06", yi("50"), "0.082"));
        city.add(early("G", "2024-06", yi("30"), yi("27"), "0.95"));
        VerdictStep step = june(Cases.growth("G", "0.05", Optional.of(1)), city).steps().stream()
                .filter(one -> one.label().en().equals("Growth rates side by side"))
                .findFirst()
                .orElseThrow();
        assertThat(step.numbers().zh()).isEqualTo("公布 8.2%；重算 8.7%；企业面板 11.1%");
    }

    @Test
    void aBaseYearOfClosuresBringsTheAverageOfTwoYears() {
        // 2023 on 2022: g = 10 %, the year before −10 %: √(1.1 · 0.9) − 1 = −0.5 %
        Observation june = levels("G", "2023-06", yi("49.5"), yi("45"));
        List<Observation> city = List.of(levels("G", "2022-06", yi("45"), yi("50")), june);
        List<VerdictStep> steps = Outlook.of(Cases.growth("G", "0.05", Optional.empty()), SeriesIndex.of(city))
                .comparisons(
                        YearMonth.of(2023, 6),
                        GrowthFigure.of(june, Optional.empty()).orElseThrow());
        assertThat(steps)
                .filteredOn(step -> step.label().en().startsWith("Two-year average"))
                .extracting(step -> step.result().zh())
                .containsExactly("-0.5%");
        assertThat(labels(june("0.05"))).noneMatch(label -> label.startsWith("Two-year average"));
    }

    @Test
    void theFirstLevelOfARevisedMonthIsWhatABacktestSaw() {
        // June 2023 was 44 at first and is 46 since 2024-02-01; the year came to 110 at first and is 112 since
        // 2024-05-01
        List<Observation> city = new ArrayList<>(history("G"));
        city.removeIf(one -> one.period().lastMonth().getYear() == 2023);
        city.add(revised("2023-06", "46", "44", "2024-02-01T01:00:00Z"));
        city.add(revised("2023-12", "112", "110", "2024-05-01T01:00:00Z"));
        BacktestRow row = Backtests.of(List.of(Cases.growth("G", "0.05", Optional.empty())), city)
                .get("G")
                .rows()
                .get(1);
        // of 30 72, 33 80, 36.5 88, 40 95: 44 · exp(0.8765024504844167) = 105.7092165
        assertThat(row.year()).isEqualTo(2023);
        assertThat(row.years()).isEqualTo(4);
        assertThat(row.projected().divide(new BigDecimal("100000000")))
                .isBetween(decimal("105.70921"), decimal("105.70922"));
        assertThat(row.actual()).isEqualByComparingTo(yi("110"));
    }

    private static Observation revised(String month, String now, String first, String at) {
        return main("G", month)
                .level(Optional.of(yi(now)))
                .base(Optional.of(yi("40")))
                .first(Optional.of(yi(first)))
                .vintage(Optional.of(Instant.parse(at)))
                .build();
    }

    @Test
    void onlyGrowthAndIncrementAreBacktested() {
        assertThat(Backtests.of(
                        List.of(
                                Cases.growth("G", "0.05", Optional.empty()),
                                Cases.count("N", 3),
                                Cases.compound("C", "G", "I")),
                        city("G")))
                .containsOnlyKeys("G");
    }
}

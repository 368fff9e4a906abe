package city.yanhuo.query.explain;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.target.Commitment;
import city.yanhuo.contract.target.Frequency;
import city.yanhuo.contract.target.JudgingTerms;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.ObservationBuilder;
import city.yanhuo.contract.target.PlanPoint;
import city.yanhuo.contract.target.Provenance;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.target.Judge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What would have to be true for another verdict, for the rules that judge no growth. All stand at the end of August 2024. */
class FlipSentenceTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 9, 20);
    private static final YearMonth AUGUST = YearMonth.of(2024, 8);
    private static final Label NO_UNIT = new Label("", "");

    private static TargetContract target(Rule rule, String threshold, Label unit, String tolerance, boolean strict) {
        JudgingTerms usual = JudgingTerms.of(rule);
        BigDecimal promised = new BigDecimal(threshold);
        return new TargetContract(
                "X",
                1,
                new Label("X", "X"),
                "",
                "",
                LocalDate.of(2024, 1, 10),
                Commitment.MUST,
                rule,
                Optional.of(promised),
                "140100",
                "",
                2024,
                LocalDate.of(2024, 9, 30),
                Optional.empty(),
                Optional.empty(),
                rule == Rule.LEVEL ? Optional.of(0) : Optional.of(1),
                new BigDecimal("0.9"),
                new BigDecimal("0.005"),
                List.of(
                        new PlanPoint(LocalDate.of(2023, 12, 31), BigDecimal.ZERO),
                        new PlanPoint(LocalDate.of(2024, 9, 30), promised)),
                0,
                List.of(),
                List.of(),
                "owner",
                true,
                1,
                Optional.empty(),
                "",
                new JudgingTerms(Frequency.MONTH, new BigDecimal(tolerance), strict, usual.staleAfterDays(), unit),
                Provenance.ofPage(LocalDate.of(2024, 1, 10)));
    }

    private static ObservationBuilder august() {
        return Observation.of("X", Observation.Series.MAIN, Period.cumulative(AUGUST))
                .reportedTo(Optional.of(LocalDate.of(2024, 8, 31)));
    }

    private static Optional<BigDecimal> number(String number) {
        return Optional.of(new BigDecimal(number));
    }

    private static String flip(TargetContract target, Observation observation) {
        Verdict verdict = Judge.judge(List.of(target), List.of(observation), List.of(), AS_OF).stream()
                .filter(one -> one.period().lastMonth().equals(AUGUST))
                .findFirst()
                .orElseThrow();
        return verdict.state() + ": "
                + new FlipSentence(target, verdict, List.of(observation), AS_OF)
                        .label()
                        .en();
    }

    @Test
    void aLargeCountIsFoundByHalving() {
        // plan on 31 August: 80000 × 244 / 274 = 71240.9; 10 % of 80000 behind it is 63240.9: 63241 is the first on
        // track
        TargetContract jobs = target(Rule.COUNT, "80000", new Label("人", "people"), "0", false);
        assertThat(flip(jobs, august().count(number("50000")).build()))
                .isEqualTo("WATCH: It would be ON_TRACK with 13241 people more by 2024-08-31.");
        assertThat(flip(jobs, august().count(number("80010")).build()))
                .isEqualTo("ACHIEVED: It would be ON_TRACK with 11 people fewer.");
    }

    @Test
    void anAmountMovesByItsLastDigit() {
        // plan 18 × 244 / 274 = 16.0292; a tenth of 18 behind it is 14.2292: 14.3 is the first on track
        TargetContract power = target(Rule.COUNT, "18", new Label("万千瓦", "×10 MW"), "0", false);
        assertThat(flip(power, august().count(number("12.5")).build()))
                .isEqualTo("WATCH: It would be ON_TRACK with 1.8 ×10 MW more by 2024-08-31.");
    }

    @Test
    void aCoverageMovesByItsParts() {
        // plan 0.6 × 244 / 274 = 0.5343; a tenth of 0.6 behind it is 0.4743, of 520 it is 246.6: 247 is the first on
        // track
        TargetContract care = target(Rule.COVERAGE, "0.6", NO_UNIT, "0", false);
        assertThat(flip(care, august().level(number("240")).base(number("520")).build()))
                .isEqualTo("WATCH: It would be ON_TRACK with 7 more by 2024-08-31.");
        assertThat(flip(care, august().level(number("312")).base(number("520")).build()))
                .isEqualTo("ACHIEVED: It would be ON_TRACK with 1 fewer.");
    }

    @Test
    void aLevelTurnsAtItsLimit() {
        TargetContract level = target(Rule.LEVEL, "40", new Label("µg/m³", "µg/m³"), "0", false);
        assertThat(flip(level, august().level(number("45")).build()))
                .isEqualTo("WATCH: It would be ON_TRACK with a mean at or below 40 µg/m³.");
        assertThat(flip(level, august().level(number("38")).build()))
                .isEqualTo("ON_TRACK: It would be WATCH with a mean above 40 µg/m³.");
    }

    @Test
    void aRelationTurnsAtTheOtherSeries() {
        Observation behind =
                august().growth(number("0.049")).reference(number("0.055")).build();
        assertThat(flip(target(Rule.RELATIVE, "1", NO_UNIT, "0.005", false), behind))
                .isEqualTo("WATCH: It would be ON_TRACK with a growth at or above 5.0%.");
        assertThat(flip(target(Rule.RELATIVE, "1", NO_UNIT, "0", true), behind))
                .isEqualTo("BREACH: It would be ON_TRACK with a growth above 5.5%.");
        Observation ahead = behind.with().growth(number("0.06")).build();
        assertThat(flip(target(Rule.RELATIVE, "1", NO_UNIT, "0.005", false), ahead))
                .isEqualTo("ON_TRACK: It would be WATCH with a growth below 5.0%.");
        assertThat(flip(target(Rule.RELATIVE, "1", NO_UNIT, "0", true), ahead))
                .isEqualTo("ON_TRACK: It would be WATCH with a growth at or below 5.5%.");
    }

    @Test
    void aMilestoneTurnsOnItsDays() {
        TargetContract road = target(Rule.MILESTONE, "1", NO_UNIT, "0", false);
        Observation late =
                august().plannedFinish(Optional.of(LocalDate.of(2024, 11, 20))).build();
        assertThat(flip(road, late))
                .isEqualTo(
                        "BREACH: It would be ON_TRACK with a report up to 2024-08-31 and a planned finish by 2024-09-30.");
        assertThat(flip(road, august().build()))
                .isEqualTo("ON_TRACK: It would be WATCH with a planned finish after 2024-09-30.");
    }

    @Test
    void aPushTurnsOnItsLastReport() {
        // 180 days before 31 August 2024 is 4 March
        TargetContract push = target(Rule.STATUS, "1", NO_UNIT, "0", false);
        assertThat(flip(push, august().build()))
                .isEqualTo("ON_TRACK: It would be WATCH were the last report older than 2024-03-04.");
        assertThat(flip(
                        push,
                        august().reportedTo(Optional.of(LocalDate.of(2024, 1, 1)))
                                .build()))
                .isEqualTo("WATCH: It would be ON_TRACK with a report up to 2024-03-04 or later.");
        assertThat(flip(
                        push,
                        august().doneOn(Optional.of(LocalDate.of(2024, 8, 20))).build()))
                .isEqualTo("ACHIEVED: It would be ON_TRACK were it not done.");
    }
}

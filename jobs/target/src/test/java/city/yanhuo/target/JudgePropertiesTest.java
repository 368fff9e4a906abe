package city.yanhuo.target;

import static city.yanhuo.target.Cases.at;
import static city.yanhuo.target.Cases.levels;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The laws that hold for any city. */
class JudgePropertiesTest {
    private static final List<TargetContract> TARGETS = List.of(
            Cases.growth("G", "0.20", Optional.of(1)),
            Cases.increment("I", "20", Optional.of(1)),
            Cases.compound("C", "G", "I"),
            Cases.count("N", 3));
    private static final List<VerdictState> WORST_FIRST = List.of(
            VerdictState.MISSED,
            VerdictState.BREACH,
            VerdictState.WATCH,
            VerdictState.PROVISIONAL,
            VerdictState.NO_DATA,
            VerdictState.ON_TRACK,
            VerdictState.ACHIEVED);

    @Property(tries = 100)
    void theOrderOfEvaluationAndTheClocksZoneDoNotMatter(@ForAll("cities") List<Observation> city, @ForAll long seed) {
        LocalDate asOf = LocalDate.of(2024, 10, 25);
        List<Verdict> expected = Judge.judge(TARGETS, city, List.of(), asOf);
        List<Observation> shuffled = new ArrayList<>(city);
        Collections.shuffle(shuffled, new Random(seed));
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(Judge.judge(TARGETS, shuffled, List.of(), asOf)).isEqualTo(expected);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Property(tries = 100)
    void theOrderOfTheTargetsDoesNotMatter(@ForAll("cities") List<Observation> city, @ForAll long seed) {
        LocalDate asOf = LocalDate.of(2025, 1, 25);
        List<TargetContract> shuffled = new ArrayList<>(TARGETS);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Judge.judge(shuffled, city, List.of(), asOf))
                .containsExactlyInAnyOrderElementsOf(Judge.judge(TARGETS, city, List.of(), asOf));
    }

    @Property(tries = 100)
    void aLaterAsOfDayLeavesEarlierVerdictsAsTheyWere(@ForAll("cities") List<Observation> city) {
        List<Verdict> early = Judge.judge(TARGETS, city, List.of(), LocalDate.of(2024, 7, 1));
        assertThat(Judge.judge(TARGETS, city, List.of(), LocalDate.of(2025, 7, 1)))
                .containsAll(early);
    }

    @Property(tries = 200)
    void aBetterLevelNeverWorsensAState(
            @ForAll("cities") List<Observation> city,
            @ForAll @IntRange(min = 2, max = 12) int month,
            @ForAll @LongRange(min = 1, max = 2_000_000_000L) long more) {
        List<Observation> better =
                city.stream().map(one -> improved(one, month, more)).toList();
        List<Verdict> before = Judge.judge(TARGETS, city, List.of(), Cases.AFTER_THE_YEAR);
        List<Verdict> after = Judge.judge(TARGETS, better, List.of(), Cases.AFTER_THE_YEAR);
        String period = YearMonth.of(2024, month).toString();
        for (String target : List.of("G", "I", "C", "N")) {
            assertThat(WORST_FIRST.indexOf(at(after, target, period).state()))
                    .isGreaterThanOrEqualTo(
                            WORST_FIRST.indexOf(at(before, target, period).state()));
        }
    }

    private static Observation improved(Observation one, int month, long more) {
        if (!one.period().lastMonth().equals(YearMonth.of(2024, month))) {
            return one;
        }
        return one.with()
                .level(one.level().map(level -> level.add(BigDecimal.valueOf(more))))
                .count(one.count().map(count -> count.add(BigDecimal.ONE)))
                .build();
    }

    @Property(tries = 150)
    void aCompoundIsItsWorstLeg(@ForAll("cities") List<Observation> city) {
        List<Verdict> verdicts = Judge.judge(TARGETS, city, List.of(), Cases.AFTER_THE_YEAR);
        for (int month = 2; month <= 12; month++) {
            String period = YearMonth.of(2024, month).toString();
            VerdictState growth = at(verdicts, "G", period).state();
            VerdictState increment = at(verdicts, "I", period).state();
            VerdictState worse = WORST_FIRST.indexOf(growth) <= WORST_FIRST.indexOf(increment) ? growth : increment;
            assertThat(at(verdicts, "C", period).state()).isEqualTo(worse);
        }
    }

    @Property(tries = 150)
    void meetingTheThresholdIsNeverWorseThanWatch(@ForAll("cities") List<Observation> city) {
        assertThat(Judge.judge(TARGETS, city, List.of(), LocalDate.of(2024, 12, 1)))
                .filteredOn(verdict -> verdict.target().equals("G"))
                .filteredOn(verdict ->
                        verdict.gap().filter(gap -> gap.signum() >= 0).isPresent())
                .extracting(Verdict::state)
                .allMatch(state -> state == VerdictState.ON_TRACK || state == VerdictState.WATCH);
    }

    @Property(tries = 150)
    void theBoundaryValueItselfMeetsTheThreshold(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long base,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        BigDecimal threshold = BigDecimal.valueOf(percent, 2);
        TargetContract target = Cases.growth("G", threshold.toPlainString(), Optional.empty());
        BigDecimal level = BigDecimal.valueOf(base).multiply(threshold.add(BigDecimal.ONE));
        BigDecimal cent = new BigDecimal("0.0001");
        assertThat(december(target, level, base)).isEqualTo(VerdictState.ACHIEVED);
        assertThat(december(target, level.subtract(cent), base)).isEqualTo(VerdictState.MISSED);
    }

    private static VerdictState december(TargetContract target, BigDecimal level, long base) {
        List<Observation> year = List.of(levels("G", "2024-12", level, BigDecimal.valueOf(base)));
        return at(Judge.judge(List.of(target), year, List.of(), Cases.AFTER_THE_YEAR), "G", "2024-12")
                .state();
    }

    /** Four years of cumulative levels with their own bases, some months missing, and a year of counts. */
    @Provide
    Arbitrary<List<Observation>> cities() {
        Arbitrary<Integer> basisPoints = Arbitraries.integers().between(-1000, 4000);
        Arbitrary<Long> amounts = Arbitraries.longs().between(100_000_000L, 1_500_000_000L);
        return amounts.list()
                .ofSize(12)
                .flatMap(months -> basisPoints
                        .list()
                        .ofSize(48)
                        .flatMap(growths -> Arbitraries.integers()
                                .between(0, 9)
                                .list()
                                .ofSize(48)
                                .map(dice -> city(months, growths, dice))));
    }

    private static List<Observation> city(List<Long> months, List<Integer> growths, List<Integer> dice) {
        List<Observation> observations = new ArrayList<>();
        for (int slot = 0; slot < 48; slot++) {
            int month = slot % 12 + 1;
            YearMonth at = YearMonth.of(2021 + slot / 12, month);
            long base = months.stream().limit(month).mapToLong(Long::longValue).sum();
            BigDecimal level = BigDecimal.valueOf(base).multiply(BigDecimal.valueOf(10_000 + growths.get(slot), 4));
            if (month > 1 && dice.get(slot) > 0) {
                observations.add(levels("G", at.toString(), level, BigDecimal.valueOf(base)));
                observations.add(levels("I", at.toString(), level, BigDecimal.valueOf(base)));
            }
            if (at.getYear() == 2024 && dice.get(slot) > 1) {
                observations.add(Cases.counted("N", at.toString(), dice.get(slot) % 4, dice.get(slot) % 3));
            }
        }
        return observations;
    }
}

package city.yanhuo.target;

import static city.yanhuo.target.Cases.at;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Rule;
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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The laws that hold for shares, levels, milestones, pushes and relations, whatever is measured. */
class OtherRulesPropertiesTest {
    private static final List<TargetContract> TARGETS = List.of(
            Promise.of("SHARE", Rule.COVERAGE)
                    .threshold("0.6")
                    .plan("2023-12-31", "0")
                    .plan("2024-12-31", "0.6")
                    .build(),
            Promise.of("LEVEL", Rule.LEVEL)
                    .threshold("40")
                    .unit("µg/m³")
                    .published(0)
                    .build(),
            Promise.of("STONE", Rule.MILESTONE).due("2024-09-30").build(),
            Promise.of("PUSH", Rule.STATUS).build(),
            Promise.of("BESIDE", Rule.RELATIVE).tolerance("0.005").published(1).build(),
            Promise.of("ABOVE", Rule.RELATIVE).strict().published(1).build(),
            Promise.of("ALL", Rule.COMPOUND).legs("SHARE", "LEVEL", "STONE").build());

    @Property(tries = 100)
    void neitherOrderNorALaterDayChangesAVerdict(@ForAll long seed) {
        List<Observation> city = city(seed);
        List<Verdict> expected = Judge.judge(TARGETS, city, List.of(), LocalDate.of(2024, 8, 1));
        List<Observation> observations = new ArrayList<>(city);
        List<TargetContract> targets = new ArrayList<>(TARGETS);
        Collections.shuffle(observations, new Random(seed));
        Collections.shuffle(targets, new Random(seed));
        assertThat(Judge.judge(targets, observations, List.of(), LocalDate.of(2025, 8, 1)))
                .containsAll(expected);
    }

    @Property(tries = 150)
    void betterFiguresNeverWorsenAState(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int month) {
        List<Observation> city = city(seed);
        List<Observation> better = city.stream()
                .map(one -> one.period().lastMonth().equals(YearMonth.of(2024, month)) ? better(one) : one)
                .toList();
        List<Verdict> before = Judge.judge(TARGETS, city, List.of(), Cases.AFTER_THE_YEAR);
        List<Verdict> after = Judge.judge(TARGETS, better, List.of(), Cases.AFTER_THE_YEAR);
        for (int i = 0; i < before.size(); i++) {
            assertThat(VerdictState.WORST_FIRST.indexOf(after.get(i).state()))
                    .as("%s %s", before.get(i).target(), before.get(i).period())
                    .isGreaterThanOrEqualTo(
                            VerdictState.WORST_FIRST.indexOf(before.get(i).state()));
        }
    }

    /** More covered, a lower mean, an earlier finish, a later report, a higher growth. */
    private static Observation better(Observation one) {
        BigDecimal more = BigDecimal.ONE;
        return switch (one.target()) {
            case "SHARE" -> one.with().level(one.level().map(more::add)).build();
            case "LEVEL" ->
                one.with().level(one.level().map(mean -> mean.subtract(more))).build();
            case "STONE" ->
                one.with()
                        .plannedFinish(one.plannedFinish().map(day -> day.minusDays(20)))
                        .reportedTo(one.reportedTo().map(day -> isDue(one) ? day : day.plusDays(20)))
                        .build();
            case "PUSH" ->
                one.with()
                        .reportedTo(one.reportedTo().map(day -> day.plusDays(20)))
                        .build();
            default ->
                one.with()
                        .growth(one.growth().map(new BigDecimal("0.003")::add))
                        .build();
        };
    }

    /** From then on a later report that it is not done is no better one: it tells that the day was missed. */
    private static boolean isDue(Observation one) {
        return !one.period().end().isBefore(LocalDate.of(2024, 9, 30));
    }

    @Property(tries = 100)
    void aPushIsNeverBehindAndNeverMissed(@ForAll long seed) {
        assertThat(Judge.judge(TARGETS, city(seed), List.of(), Cases.AFTER_THE_YEAR))
                .filteredOn(verdict -> verdict.target().equals("PUSH"))
                .extracting(Verdict::state)
                .doesNotContain(VerdictState.BREACH, VerdictState.MISSED);
    }

    @Property(tries = 100)
    void aCompoundIsItsWorstLeg(@ForAll long seed) {
        List<Verdict> verdicts = Judge.judge(TARGETS, city(seed), List.of(), Cases.AFTER_THE_YEAR);
        for (int month = 1; month <= 12; month++) {
            String period = YearMonth.of(2024, month).toString();
            int worst = List.of("SHARE", "LEVEL", "STONE").stream()
                    .mapToInt(leg -> VerdictState.WORST_FIRST.indexOf(
                            at(verdicts, leg, period).state()))
                    .min()
                    .orElseThrow();
            assertThat(at(verdicts, "ALL", period).state()).isEqualTo(VerdictState.WORST_FIRST.get(worst));
        }
    }

    @Property(tries = 100)
    void theGapIsNegativeExactlyWhenAFigureMissesItsPromise(@ForAll long seed) {
        assertThat(Judge.judge(TARGETS, city(seed), List.of(), Cases.AFTER_THE_YEAR))
                .filteredOn(verdict -> List.of("LEVEL", "BESIDE").contains(verdict.target()))
                .filteredOn(verdict -> verdict.gap().isPresent())
                .allSatisfy(verdict -> {
                    boolean meets =
                            verdict.state() == VerdictState.ON_TRACK || verdict.state() == VerdictState.ACHIEVED;
                    assertThat(verdict.gap().orElseThrow().signum() >= 0).isEqualTo(meets);
                    assertThat(verdict.periodsBelow() == 0).isEqualTo(meets);
                });
    }

    @Property(tries = 150)
    void theBoundaryItselfMeets(@ForAll @IntRange(min = 1, max = 99) int percent) {
        BigDecimal ratio = BigDecimal.valueOf(percent, 2);
        BigDecimal whole = BigDecimal.valueOf(1000);
        TargetContract share = Promise.of("SHARE", Rule.COVERAGE)
                .threshold(ratio.toPlainString())
                .plan("2023-12-31", "0")
                .plan("2024-12-31", ratio.toPlainString())
                .build();
        TargetContract level =
                Promise.of("LEVEL", Rule.LEVEL).threshold(ratio.toPlainString()).build();
        BigDecimal least = new BigDecimal("0.0000001");
        assertThat(december(share, share(ratio.multiply(whole), whole))).isEqualTo(VerdictState.ACHIEVED);
        assertThat(december(share, share(ratio.multiply(whole).subtract(least), whole)))
                .isEqualTo(VerdictState.MISSED);
        assertThat(december(level, level(ratio))).isEqualTo(VerdictState.ACHIEVED);
        assertThat(december(level, level(ratio.add(least)))).isEqualTo(VerdictState.MISSED);
    }

    private static Observation share(BigDecimal covered, BigDecimal whole) {
        return Cases.main("SHARE", "2024-12")
                .level(Optional.of(covered))
                .base(Optional.of(whole))
                .build();
    }

    private static Observation level(BigDecimal mean) {
        return Cases.main("LEVEL", "2024-12").level(Optional.of(mean)).build();
    }

    private static VerdictState december(TargetContract target, Observation observation) {
        return at(
                        Judge.judge(List.of(target), List.of(observation), List.of(), Cases.AFTER_THE_YEAR),
                        target.target(),
                        "2024-12")
                .state();
    }

    /** Two years of means and a year of everything else, with months left out. */
    private static List<Observation> city(long seed) {
        Random dice = new Random(seed);
        List<Observation> city = new ArrayList<>();
        for (int slot = 0; slot < 24; slot++) {
            String month = YearMonth.of(2023 + slot / 12, slot % 12 + 1).toString();
            if (dice.nextInt(8) > 0) {
                city.add(Cases.main("LEVEL", month)
                        .level(Optional.of(BigDecimal.valueOf(34 + dice.nextInt(14))))
                        .build());
            }
            if (slot >= 12 && dice.nextInt(8) > 0) {
                city.addAll(others(month, dice));
            }
        }
        return city;
    }

    private static List<Observation> others(String month, Random dice) {
        LocalDate end = YearMonth.parse(month).atEndOfMonth();
        List<Observation> others = new ArrayList<>();
        others.add(Cases.main("SHARE", month)
                .level(Optional.of(BigDecimal.valueOf(dice.nextInt(400))))
                .base(Optional.of(BigDecimal.valueOf(520)))
                .reportedTo(Optional.of(dice.nextInt(6) > 0 ? end : end.minusDays(10)))
                .build());
        for (String id : List.of("STONE", "PUSH")) {
            others.add(Cases.main(id, month)
                    .reportedTo(Optional.of(end.minusDays(dice.nextInt(220))))
                    .plannedFinish(Optional.of(LocalDate.of(2024, 8, 1).plusDays(dice.nextInt(120))))
                    .doneOn(dice.nextInt(6) > 0 ? Optional.empty() : Optional.of(end.minusDays(dice.nextInt(40) - 10)))
                    .build());
        }
        for (String id : List.of("BESIDE", "ABOVE")) {
            others.add(Cases.main(id, month)
                    .growth(Optional.of(BigDecimal.valueOf(40 + dice.nextInt(30), 3)))
                    .reference(Optional.of(BigDecimal.valueOf(50 + dice.nextInt(10), 3)))
                    .build());
        }
        return others;
    }
}

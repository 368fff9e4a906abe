package city.yanhuo.target;

import static city.yanhuo.target.Cases.at;
import static city.yanhuo.target.Cases.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A road to be finished by the end of September, and something that is pushed without a day. */
class MilestoneJudgeTest {
    private static final TargetContract ROAD =
            Promise.of("L7a", Rule.MILESTONE).due("2024-09-30").build();
    private static final TargetContract PUSH = Promise.of("C6", Rule.STATUS).build();

    /** Days as texts; "" for none. */
    private static Observation report(String id, String month, String reported, String planned, String done) {
        return Cases.main(id, month)
                .reportedTo(day(reported))
                .plannedFinish(day(planned))
                .doneOn(day(done))
                .progress(Optional.of(decimal("0.85")))
                .build();
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static Verdict road(String month, String reported, String planned, String done) {
        return judge(ROAD, report("L7a", month, reported, planned, done), month);
    }

    private static Verdict judge(TargetContract target, Observation observation, String month) {
        return at(
                Judge.judge(List.of(target), List.of(observation), List.of(), Cases.AFTER_THE_YEAR),
                target.target(),
                month);
    }

    private static void assertJudged(Verdict verdict, VerdictState state, String gap) {
        assertThat(verdict.state()).isEqualTo(state);
        assertThat(verdict.gap().map(Object::toString).orElse("")).isEqualTo(gap);
        assertThat(verdict.value()).isEmpty();
        assertThat(verdict.threshold()).isEmpty();
    }

    @Test
    void beforeTheDueDayThePlannedFinishDecides() {
        assertJudged(road("2024-08", "2024-08-31", "2024-09-30", ""), VerdictState.ON_TRACK, "0");
        assertJudged(road("2024-08", "2024-08-31", "2024-09-20", ""), VerdictState.ON_TRACK, "10");
        assertJudged(road("2024-08", "2024-08-31", "2024-10-01", ""), VerdictState.WATCH, "-1");
        // 30 September and 30 days is 30 October
        assertJudged(road("2024-08", "2024-08-31", "2024-10-30", ""), VerdictState.WATCH, "-30");
        assertJudged(road("2024-08", "2024-08-31", "2024-10-31", ""), VerdictState.BREACH, "-31");
        assertThat(road("2024-08", "2024-08-31", "2024-10-01", "").periodsBelow())
                .isEqualTo(1);
        assertThat(road("2024-08", "2024-08-31", "2024-09-30", "").periodsBelow())
                .isZero();
    }

    @Test
    void aReportGoesStaleAfterFortyFiveDays() {
        // from 17 July to 31 August: 14 + 31 = 45 days
        assertJudged(road("2024-08", "2024-07-17", "2024-09-30", ""), VerdictState.ON_TRACK, "0");
        assertJudged(road("2024-08", "2024-07-16", "2024-09-30", ""), VerdictState.WATCH, "0");
        assertJudged(road("2024-08", "2024-07-16", "2024-10-31", ""), VerdictState.BREACH, "-31");
    }

    @Test
    void withoutAPlannedFinishOnlyTheReportIsLookedAt() {
        assertJudged(road("2024-08", "2024-08-31", "", ""), VerdictState.ON_TRACK, "");
        assertJudged(road("2024-08", "2024-07-16", "", ""), VerdictState.WATCH, "");
    }

    @Test
    void doneByTheDueDayIsAchievedAndADayLaterIsMissed() {
        assertJudged(road("2024-09", "2024-09-30", "2024-09-20", "2024-09-30"), VerdictState.ACHIEVED, "0");
        assertJudged(road("2024-12", "2024-07-31", "2024-09-20", "2024-07-10"), VerdictState.ACHIEVED, "82");
        assertJudged(road("2024-10", "2024-10-31", "2024-09-20", "2024-10-01"), VerdictState.MISSED, "-1");
        // a day after the month is not yet known in it
        assertJudged(road("2024-08", "2024-08-31", "2024-09-30", "2024-09-02"), VerdictState.ON_TRACK, "0");
        assertJudged(road("2024-08", "", "", "2024-08-31"), VerdictState.ACHIEVED, "30");
    }

    @Test
    void theDueDayIsOverAndItIsNotDone() {
        // at the end of 30 September the earliest finish is 1 October
        assertJudged(road("2024-09", "2024-09-30", "2024-09-20", ""), VerdictState.MISSED, "-1");
        assertJudged(road("2024-09", "2024-10-08", "2024-10-20", ""), VerdictState.MISSED, "-20");
        assertJudged(road("2024-11", "2024-11-30", "2024-10-20", ""), VerdictState.MISSED, "-62");
    }

    @Test
    void whileTheReportOfTheDueDayIsAwaitedNothingIsSaid() {
        assertJudged(road("2024-09", "2024-09-29", "2024-09-20", ""), VerdictState.PROVISIONAL, "");
        // 45 days before 30 September is 16 August; who has not reported for longer has not done it
        assertJudged(road("2024-09", "2024-08-16", "2024-09-20", ""), VerdictState.PROVISIONAL, "");
        assertJudged(road("2024-09", "2024-08-15", "2024-09-20", ""), VerdictState.MISSED, "-1");
        assertThat(road("2024-09", "2024-08-31", "", "").steps())
                .extracting(LevelJudgeTest::line)
                .containsExactly("Ledger reported | reported_to < due | 2024-08-31 < 2024-09-30 | PROVISIONAL");
    }

    @Test
    void nothingReportedIsNoDataAndAMonthLeftOutIsProvisional() {
        assertJudged(road("2024-08", "", "2024-09-30", ""), VerdictState.NO_DATA, "");
        assertThat(judge(ROAD, report("L7a", "2024-07", "2024-07-31", "", ""), "2024-08")
                        .state())
                .isEqualTo(VerdictState.PROVISIONAL);
        assertThat(Judge.judge(List.of(ROAD), List.of(), List.of(), Cases.AFTER_THE_YEAR))
                .hasSize(12)
                .extracting(Verdict::state)
                .containsOnly(VerdictState.NO_DATA);
    }

    @Test
    void everyStepIsTold() {
        assertThat(lines(road("2024-08", "2024-08-28", "2024-10-20", "")))
                .containsExactly(
                        "Due day | D |  | 2024-09-30",
                        "Planned finish | f |  | 2024-10-20",
                        "Progress |  |  | 85%",
                        "Last report | a = t − r | 2024-08-31 − 2024-08-28 | 3 days",
                        "Gap | D − f |  | -20 days",
                        "Verdict | D < f ≤ D + 30 | 2024-09-30 < 2024-10-20 ≤ 2024-10-30 | WATCH");
        assertThat(lines(road("2024-09", "2024-09-30", "2024-10-20", "2024-09-28")))
                .containsExactly(
                        "Due day | D |  | 2024-09-30",
                        "Done on | d |  | 2024-09-28",
                        "Progress |  |  | 85%",
                        "Last report | a = t − r | 2024-09-30 − 2024-09-30 | 0 days",
                        "Gap | D − d |  | 2 days",
                        "Verdict | d ≤ D | 2024-09-28 ≤ 2024-09-30 | ACHIEVED");
        assertThat(last(road("2024-10", "2024-10-31", "", "2024-10-01")))
                .isEqualTo("Verdict | d > D | 2024-10-01 > 2024-09-30 | MISSED");
        assertThat(last(road("2024-09", "2024-09-30", "", "")))
                .isEqualTo("Verdict | t ≥ D, not done | 2024-09-30 ≥ 2024-09-30 | MISSED");
        assertThat(last(road("2024-08", "2024-08-31", "2024-10-31", "")))
                .isEqualTo("Verdict | f > D + 30 | 2024-10-31 > 2024-10-30 | BREACH");
        assertThat(last(road("2024-08", "2024-08-31", "2024-09-20", "")))
                .isEqualTo("Verdict | f ≤ D, a ≤ 45 | 2024-09-20 ≤ 2024-09-30, 0 days ≤ 45 days | ON_TRACK");
        assertThat(last(road("2024-08", "2024-07-16", "2024-09-20", "")))
                .isEqualTo("Verdict | a > 45 | 46 days > 45 days | WATCH");
        assertThat(last(road("2024-08", "2024-08-31", "", "")))
                .isEqualTo("Verdict | a ≤ 45, no planned finish reported | 0 days ≤ 45 days | ON_TRACK");
    }

    @Test
    void aPushIsReportedOnOrStaleOrDone() {
        // from 2 January to 30 June 2024: 29 + 29 + 31 + 30 + 31 + 30 = 180 days
        assertJudged(push("2024-01-02", ""), VerdictState.ON_TRACK, "");
        assertJudged(push("2024-01-01", ""), VerdictState.WATCH, "");
        assertJudged(push("2023-01-01", "2024-06-30"), VerdictState.ACHIEVED, "");
        assertJudged(push("2024-06-30", "2024-07-01"), VerdictState.ON_TRACK, "");
        assertJudged(push("", ""), VerdictState.NO_DATA, "");
        assertThat(push("2024-01-01", "").periodsBelow()).isEqualTo(1);
        assertThat(lines(push("2024-01-01", "")))
                .containsExactly(
                        "Progress |  |  | 85%",
                        "Last report | a = t − r | 2024-06-30 − 2024-01-01 | 181 days",
                        "Verdict | a > 180 | 181 days > 180 days | WATCH");
        assertThat(last(push("2024-01-01", "2024-06-30"))).isEqualTo("Verdict | done | 2024-06-30 | ACHIEVED");
    }

    private static Verdict push(String reported, String done) {
        return judge(PUSH, report("C6", "2024-06", reported, "", done), "2024-06");
    }

    @Test
    void ofTwoLateRoadsTheLaterOneBinds() {
        TargetContract both = Promise.of("L7", Rule.COMPOUND)
                .due("2024-09-30")
                .legs("L7a", "L7b")
                .build();
        TargetContract other =
                Promise.of("L7b", Rule.MILESTONE).due("2024-09-30").build();
        List<Observation> reports = List.of(
                report("L7a", "2024-08", "2024-08-31", "2024-10-05", ""),
                report("L7b", "2024-08", "2024-08-31", "2024-10-15", ""));
        Verdict verdict = at(
                Judge.judge(List.of(both, ROAD, other), reports, List.of(), LocalDate.of(2024, 9, 20)),
                "L7",
                "2024-08");
        assertThat(verdict.state()).isEqualTo(VerdictState.WATCH);
        assertThat(verdict.bindingLeg()).contains("L7b");
        assertThat(verdict.gap().orElseThrow()).isEqualByComparingTo("-15");
    }

    private static List<String> lines(Verdict verdict) {
        return verdict.steps().stream().map(LevelJudgeTest::line).toList();
    }

    private static String last(Verdict verdict) {
        return lines(verdict).get(verdict.steps().size() - 1);
    }
}

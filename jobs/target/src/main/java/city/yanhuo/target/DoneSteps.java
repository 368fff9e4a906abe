package city.yanhuo.target;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Figures;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.contract.target.VerdictStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reasoning of a milestone or a status in words and days: D is the due day, f the finish, d the day it was done, a an age. */
record DoneSteps(TargetContract target, LastReport report) {
    /** Due day, finish, progress, last report and gap, as far as they are known. */
    List<VerdictStep> figures(Optional<Long> daysEarly) {
        List<VerdictStep> steps = new ArrayList<>();
        if (target.isDated()) {
            steps.add(Steps.of("期限", "Due day", "D", "", target.due()));
        }
        report.doneOn().ifPresent(day -> steps.add(Steps.of("完成日期", "Done on", "d", "", day)));
        report.plannedFinish()
                .filter(day -> report.doneOn().isEmpty())
                .ifPresent(day -> steps.add(Steps.of("计划完成", "Planned finish", "f", "", day)));
        report.progress().ifPresent(share -> steps.add(Steps.of("进度", "Progress", "", "", Figures.percent(share, 0))));
        report.reportedTo()
                .ifPresent(day -> steps.add(
                        Steps.of("最近报告", "Last report", "a = t − r", report.end() + " − " + day, days(report.age()))));
        daysEarly.ifPresent(early ->
                steps.add(Steps.of("差距", "Gap", report.doneOn().isPresent() ? "D − d" : "D − f", "", days(early))));
        return steps;
    }

    /** The condition that decided. */
    VerdictStep verdict(VerdictState state) {
        int stale = target.terms().staleAfterDays();
        if (report.doneOn().isPresent()) {
            String day = report.doneOn().get().toString();
            if (!target.isDated()) {
                return Steps.verdict(state, new Label("已完成", "done"), day);
            }
            String sign = state == VerdictState.ACHIEVED ? " ≤ " : " > ";
            return Steps.verdict(state, "d" + sign + "D", day + sign + target.due());
        }
        if (state == VerdictState.MISSED) {
            return Steps.verdict(state, new Label("t ≥ D，未完成", "t ≥ D, not done"), report.end() + " ≥ " + target.due());
        }
        boolean isStale = report.age() > stale;
        Label age = Label.joined(days(report.age()), isStale ? " > " : " ≤ ", days(stale));
        String condition = "a" + (isStale ? " > " : " ≤ ") + stale;
        if (!target.isDated() || report.plannedFinish().isEmpty()) {
            return Steps.verdict(
                    state,
                    target.isDated()
                            ? Label.joined(condition, new Label("，未报计划完成日", ", no planned finish reported"))
                            : condition,
                    age);
        }
        String finish = report.plannedFinish().get().toString();
        return switch (state) {
            case BREACH ->
                Steps.verdict(
                        state,
                        "f > D + " + MilestoneJudge.FAR_BEHIND,
                        finish + " > " + target.due().plusDays(MilestoneJudge.FAR_BEHIND));
            case WATCH ->
                report.plannedFinish().get().isAfter(target.due())
                        ? Steps.verdict(
                                state,
                                "D < f ≤ D + " + MilestoneJudge.FAR_BEHIND,
                                target.due() + " < " + finish + " ≤ "
                                        + target.due().plusDays(MilestoneJudge.FAR_BEHIND))
                        : Steps.verdict(state, condition, age);
            case ON_TRACK, NO_DATA, PROVISIONAL, ACHIEVED, MISSED ->
                Steps.verdict(state, "f ≤ D, " + condition, Label.joined(finish, " ≤ ", target.due(), ", ", age));
        };
    }

    /** The due day has passed and the report that covers it is not in. */
    VerdictStep notYetKnown() {
        return Steps.of(
                "台账报送",
                "Ledger reported",
                new Label("报至日 < 期限", "reported_to < due"),
                report.reportedTo().map(day -> day + " < " + target.due()).orElse(""),
                VerdictState.PROVISIONAL.label());
    }

    private static Label days(long days) {
        return new Label(days + " 天", days + " days");
    }
}

package city.yanhuo.query.explain;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictState;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * What would have to be reported of a milestone or a status for another verdict.
 *
 * @param judged what the judge says of a changed report
 */
record DoneFlip(
        TargetContract target, Verdict verdict, Observation current, Function<Observation, VerdictState> judged) {
    Label label() {
        return target.isDated() ? milestone() : status();
    }

    private Label milestone() {
        LocalDate due = target.due();
        LocalDate end = verdict.period().end();
        return switch (verdict.state()) {
            case ACHIEVED ->
                then(
                        current.with().doneOn(Optional.of(due.plusDays(1))).build(),
                        "若完成日期晚于 " + due,
                        "were it done after " + due);
            case MISSED ->
                then(
                        current.with().doneOn(Optional.of(due)).build(),
                        "若在 " + due + " 或之前已完成（文号和日期齐全）",
                        "were it done by " + due + ", document and date given");
            case ON_TRACK ->
                then(
                        current.with()
                                .plannedFinish(Optional.of(due.plusDays(1)))
                                .build(),
                        "若计划完成日期晚于 " + due,
                        "with a planned finish after " + due);
            case WATCH, BREACH, PROVISIONAL, NO_DATA ->
                then(
                        current.with()
                                .plannedFinish(Optional.of(due))
                                .reportedTo(Optional.of(end))
                                .build(),
                        "若有到 " + end + " 的报告，且计划完成日期不晚于 " + due,
                        "with a report up to " + end + " and a planned finish by " + due);
        };
    }

    private Label status() {
        LocalDate oldest = verdict.period().end().minusDays(target.terms().staleAfterDays());
        return switch (verdict.state()) {
            case ACHIEVED -> then(current.with().doneOn(Optional.empty()).build(), "若尚未完成", "were it not done");
            case ON_TRACK ->
                then(
                        current.with()
                                .reportedTo(Optional.of(oldest.minusDays(1)))
                                .build(),
                        "若最近一次报告早于 " + oldest,
                        "were the last report older than " + oldest);
            case WATCH, BREACH, MISSED, PROVISIONAL, NO_DATA ->
                then(
                        current.with().reportedTo(Optional.of(oldest)).build(),
                        "若有到 " + oldest + " 或更晚的报告",
                        "with a report up to " + oldest + " or later");
        };
    }

    private Label then(Observation changed, String zh, String en) {
        VerdictState then = judged.apply(changed);
        return new Label(zh + "，则为" + then.label().zh() + "。", "It would be " + then + " " + en + ".");
    }
}

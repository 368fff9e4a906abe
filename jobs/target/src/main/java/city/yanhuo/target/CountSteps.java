package city.yanhuo.target;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Figures;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.contract.target.VerdictStep;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The reasoning of a count verdict in words and figures. */
record CountSteps(
        TargetContract target,
        Observation observation,
        LocalDate end,
        Fraction count,
        Fraction planned,
        Fraction behind,
        long daysLeft) {
    private static final Label PLAN = new Label("计划", "plan");

    /** Count, candidates, threshold, plan and gap. */
    List<VerdictStep> figures() {
        List<VerdictStep> steps = new ArrayList<>();
        steps.add(reached());
        observation
                .candidates()
                .ifPresent(open -> steps.add(Steps.of("培育中", "Candidates", "k", "", Figures.plain(open))));
        steps.add(Steps.of(
                isCoverage() ? "目标覆盖率" : "目标数",
                isCoverage() ? "Coverage promised" : "Number promised",
                new Label("N 截至 " + target.due(), "N by " + target.due()),
                "",
                number()));
        steps.add(Steps.of("差距", "Gap", "c − N", Label.joined(shownCount(), " − ", number()), gap()));
        steps.add(
                Steps.of("计划进度", "Planned by now", Label.joined(PLAN, "(" + end + ")"), planPoints(), shown(planned)));
        steps.add(Steps.of(
                "落后计划",
                "Behind plan",
                Label.joined(PLAN, " − c"),
                shown(planned) + " − " + shownCount(),
                shown(behind)));
        return steps;
    }

    private VerdictStep reached() {
        Label at = new Label("c 截至 " + end, "c at " + end);
        if (isCoverage()) {
            return Steps.of(
                    "覆盖率",
                    "Covered",
                    Label.joined(at, " = ", new Label("已覆盖 / 总数", "covered / whole")),
                    Figures.plain(observation.level().orElseThrow()) + " / "
                            + Figures.plain(observation.base().orElseThrow()),
                    shownCount());
        }
        return target.terms().unit().isBlank()
                ? Steps.of("已认定", "Recognised", at, "", shownCount())
                : Steps.of(
                        "已达到",
                        "Reached",
                        at,
                        "",
                        Figures.withUnit(count.stored(), target.terms().unit()));
    }

    private boolean isCoverage() {
        return target.rule() == Rule.COVERAGE;
    }

    /** The figure, on the side of the promise on which it stands. */
    private String shownCount() {
        return isCoverage()
                ? Figures.percentBeside(count.stored(), target.threshold().orElseThrow(), 1)
                : Figures.plain(count.stored());
    }

    /** The condition that decided. */
    VerdictStep verdict(VerdictState state, boolean tooLate) {
        return switch (state) {
            case ACHIEVED -> Steps.verdict(state, "c ≥ N", shownCount() + " ≥ " + number());
            case MISSED ->
                Steps.verdict(
                        state, Label.joined("t ≥ ", new Label("期限", "due"), ", c < N"), end + " ≥ " + target.due());
            case ON_TRACK ->
                Steps.verdict(
                        state,
                        Label.joined(PLAN, " − c ≤ 10% × N"),
                        shown(behind) + " ≤ " + share(new BigDecimal("0.1")));
            case WATCH ->
                Steps.verdict(
                        state,
                        Label.joined("10% × N < ", PLAN, " − c ≤ 30% × N"),
                        share(new BigDecimal("0.1")) + " < " + shown(behind) + " ≤ " + share(new BigDecimal("0.3")));
            case BREACH, NO_DATA, PROVISIONAL ->
                tooLate
                        ? Steps.verdict(
                                state,
                                new Label("N − c > k, 剩余天数 < 提前天数", "N − c > k, days left < lead days"),
                                number() + " − " + shownCount() + " > "
                                        + observation
                                                .candidates()
                                                .map(Figures::plain)
                                                .orElse("0")
                                        + ", " + daysLeft + " < "
                                        + target.leadDays())
                        : Steps.verdict(
                                state,
                                Label.joined(PLAN, " − c > 30% × N"),
                                shown(behind) + " > " + share(new BigDecimal("0.3")));
        };
    }

    /** The points that the curve runs between. */
    private String planPoints() {
        return target.plan().stream()
                .map(point -> point.day() + ": " + exact(point.planned()))
                .collect(Collectors.joining(", "));
    }

    private String number() {
        return exact(target.threshold().orElseThrow());
    }

    private Object gap() {
        Fraction gap = count.minus(Fraction.of(target.threshold().orElseThrow()));
        return isCoverage()
                ? Figures.points(Figures.plain(gap.rounded(4).movePointRight(2)))
                : Figures.plain(gap.stored());
    }

    private String share(BigDecimal part) {
        return exact(target.threshold().orElseThrow().multiply(part));
    }

    private String exact(BigDecimal number) {
        return isCoverage() ? Figures.percent(number) : Figures.plain(number);
    }

    private String shown(Fraction number) {
        return isCoverage() ? Steps.percent(number) : Figures.plain(number.rounded(2));
    }
}

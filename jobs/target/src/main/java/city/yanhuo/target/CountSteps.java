package city.yanhuo.target;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Figures;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.contract.target.VerdictStep;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The reasoning of a count verdict in words and figures. */
record CountSteps(
        TargetContract target,
        LocalDate end,
        BigDecimal count,
        Optional<BigDecimal> candidates,
        Fraction planned,
        Fraction behind,
        long daysLeft) {
    private static final Label PLAN = new Label("计划", "plan");

    /** Count, candidates, threshold, plan and gap. */
    List<VerdictStep> figures() {
        List<VerdictStep> steps = new ArrayList<>();
        steps.add(Steps.of("已认定", "Recognised", new Label("c 截至 " + end, "c at " + end), "", Figures.plain(count)));
        candidates.ifPresent(open -> steps.add(Steps.of("培育中", "Candidates", "k", "", Figures.plain(open))));
        steps.add(Steps.of(
                "目标数", "Number promised", new Label("N 截至 " + target.due(), "N by " + target.due()), "", number()));
        steps.add(Steps.of("差距", "Gap", "c − N", Figures.plain(count) + " − " + number(), gap()));
        steps.add(
                Steps.of("计划进度", "Planned by now", Label.joined(PLAN, "(" + end + ")"), planPoints(), shown(planned)));
        steps.add(Steps.of(
                "落后计划",
                "Behind plan",
                Label.joined(PLAN, " − c"),
                shown(planned) + " − " + Figures.plain(count),
                shown(behind)));
        return steps;
    }

    /** The condition that decided. */
    VerdictStep verdict(VerdictState state, boolean tooLate) {
        return switch (state) {
            case ACHIEVED -> Steps.verdict(state, "c ≥ N", Figures.plain(count) + " ≥ " + number());
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
                                number() + " − " + Figures.plain(count) + " > "
                                        + candidates.map(Figures::plain).orElse("0") + ", " + daysLeft + " < "
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
                .map(point -> point.day() + ": " + Figures.plain(point.planned()))
                .collect(Collectors.joining(", "));
    }

    private String number() {
        return Figures.plain(target.threshold().orElseThrow());
    }

    private String gap() {
        return Figures.plain(count.subtract(target.threshold().orElseThrow()));
    }

    private String share(BigDecimal part) {
        return Figures.plain(target.threshold().orElseThrow().multiply(part));
    }

    private static String shown(Fraction number) {
        return Figures.plain(number.rounded(2));
    }
}

package city.yanhuo.target;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Figures;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.contract.target.VerdictStep;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The reasoning of a growth verdict in words and figures. */
record GrowthSteps(TargetContract target, Goal goal, YearMonth month, GrowthFigure figure, Fraction asked) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Label NOTHING = new Label("", "");

    /** Level, base, growth, threshold and gap. */
    List<VerdictStep> figures(Pace pace) {
        List<VerdictStep> steps = new ArrayList<>();
        String upTo = Integer.toString(month.getMonthValue());
        figure.level()
                .ifPresent(level -> steps.add(
                        Steps.of("1—" + upTo + "月累计", "Level, months 1 to " + upTo, "R", "", Steps.yuan(level))));
        figure.base()
                .ifPresent(base -> steps.add(
                        Steps.of("可比同期数", "Comparable base", baseFormula(), baseNumbers(), Steps.yuan(base))));
        steps.add(Steps.of(
                figure.isPublished() ? "公布的累计同比" : "累计同比",
                figure.isPublished() ? "Published growth of the year so far" : "Growth of the year so far",
                figure.isPublished() ? "g" : "g = R / B − 1",
                figure.isPublished() || figure.base().isEmpty() ? NOTHING : ratioNumbers(),
                growth()));
        pace.fullYearBase().ifPresent(base -> steps.add(fullYearBase(base, pace)));
        steps.addAll(goal.steps(pace));
        steps.add(Steps.of("差距", "Gap", "g − G", growth() + " − " + goal.shown(asked), gap()));
        return steps;
    }

    private String baseFormula() {
        return figure.isPublished() ? "B = R / (1 + g)" : "B";
    }

    private Label baseNumbers() {
        return figure.isPublished() ? Label.joined(Steps.yuan(figure.level()), " / (1 + ", growth(), ")") : NOTHING;
    }

    private Label ratioNumbers() {
        return Label.joined(Steps.yuan(figure.level()), " / ", Steps.yuan(figure.base()), " − 1");
    }

    private VerdictStep fullYearBase(Fraction base, Pace pace) {
        boolean isFullYear = month.getMonthValue() == 12;
        return Steps.of(
                "上年全年可比基数",
                "Last year's comparable full year",
                isFullYear ? "A = B" : "A = L12 × B / L" + month.getMonthValue(),
                isFullYear
                        ? NOTHING
                        : Label.joined(
                                Steps.yuan(pace.lastFullYear()),
                                " × ",
                                Steps.yuan(figure.base()),
                                " / ",
                                Steps.yuan(pace.lastSameMonth())),
                Steps.yuan(base));
    }

    /** Required growth of the rest, and the best it ever did. */
    List<VerdictStep> pace(Pace pace, Optional<Fraction> required) {
        List<VerdictStep> steps = new ArrayList<>();
        required.ifPresent(rate -> steps.add(Steps.of(
                "其余月份需增长",
                "Growth that the rest needs",
                "((1 + G) × A − R) / (A − B) − 1",
                requiredNumbers(pace.fullYearBase().orElseThrow()),
                Steps.percent(rate))));
        pace.best()
                .ifPresent(best -> steps.add(Steps.of(
                        "历年同期最好",
                        "Best that the same months ever did",
                        Label.joined(
                                new Label("历年最大 ", "max over years of "),
                                "(R12 − R" + month.getMonthValue() + ") / (B12 − B" + month.getMonthValue() + ") − 1"),
                        Label.joined(
                                pace.history().entrySet().stream()
                                        .map(year -> year.getKey() + ": " + Steps.percent(year.getValue()))
                                        .collect(Collectors.joining(", ")),
                                leftOut()),
                        Steps.percent(best) + " (" + pace.bestYear().orElseThrow() + ")")));
        return steps;
    }

    private Label leftOut() {
        if (target.excludedYears().isEmpty()) {
            return NOTHING;
        }
        String years = target.excludedYears().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new Label("（不含 " + years + "）", " (without " + years + ")");
    }

    private Label requiredNumbers(Fraction whole) {
        return Label.joined(
                "((1 + ",
                goal.shown(asked),
                ") × ",
                Steps.yuan(whole),
                " − ",
                Steps.yuan(figure.level()),
                ") / (",
                Steps.yuan(whole),
                " − ",
                Steps.yuan(figure.base()),
                ") − 1");
    }

    /** The condition that decided a running year. */
    VerdictStep verdict(
            VerdictState state,
            boolean farBelow,
            boolean needsMoreThanBest,
            Optional<Fraction> required,
            Optional<Fraction> best) {
        String side = growth() + (figure.growth().isAtLeast(asked) ? " ≥ " : " < ") + goal.shown(asked);
        if (farBelow) {
            return Steps.verdict(
                    state, Label.joined("g < G − ", Steps.points(target.watchMargin())), growth() + " < " + limit());
        }
        if (needsMoreThanBest) {
            return Steps.verdict(
                    state,
                    Label.joined(
                            figure.growth().isAtLeast(asked) ? "g ≥ G" : "g < G",
                            ", g_req > ",
                            new Label("历年最好", "best")),
                    side + ", " + Steps.percent(required.orElseThrow()) + " > " + Steps.percent(best.orElseThrow()));
        }
        return switch (state) {
            case ON_TRACK -> Steps.verdict(state, "g ≥ G", side);
            case WATCH ->
                figure.growth().isAtLeast(asked)
                        ? Steps.verdict(
                                state, Label.joined("g ≥ G, g_early < G − ", Steps.points(target.watchMargin())), side)
                        : Steps.verdict(
                                state,
                                Label.joined("G − ", Steps.points(target.watchMargin()), " ≤ g < G"),
                                limit() + " ≤ " + side);
            case NO_DATA, PROVISIONAL, ACHIEVED, BREACH, MISSED -> Steps.verdict(state, "g, G", side);
        };
    }

    private String limit() {
        return Figures.percent(asked.minus(Fraction.of(target.watchMargin())).rounded(4));
    }

    /** The condition that decided a finished year. */
    VerdictStep fullYearVerdict(VerdictState state) {
        String sign = state == VerdictState.ACHIEVED ? " ≥ " : " < ";
        return Steps.verdict(state, "g" + sign + "G", growth() + sign + goal.shown(asked));
    }

    /** The increment of a finished year and the condition that decided it. */
    List<VerdictStep> incrementVerdict(Increment increment, Fraction promised, VerdictState state) {
        String sign = state == VerdictState.ACHIEVED ? " ≥ " : " < ";
        Label open = increment.low().compareTo(increment.high()) == 0
                ? NOTHING
                : Label.joined(" (", Steps.yuan(increment.low()), " … ", Steps.yuan(increment.high()), ")");
        return List.of(
                Steps.of(
                        "全年增量",
                        "Increment of the year",
                        "R − B",
                        Label.joined(Steps.yuan(figure.level()), " − ", Steps.yuan(figure.base())),
                        Label.joined(Steps.yuan(increment.value()), open)),
                Steps.verdict(
                        state,
                        "R − B" + sign + "I",
                        Label.joined(Steps.yuan(increment.value()), sign, Steps.yuan(promised))));
    }

    private String growth() {
        int decimals = figure.isPublished() ? target.publishedDecimals().orElse(1) : 1;
        return Figures.percentBeside(figure.growth().stored(), asked.stored(), decimals);
    }

    private Label gap() {
        BigDecimal points =
                figure.growth().minus(asked).times(Fraction.of(HUNDRED)).stored();
        return Figures.points(points, points.abs().compareTo(new BigDecimal("0.05")) < 0 ? 2 : 1);
    }
}

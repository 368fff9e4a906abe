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

/** The reasoning of a level verdict in words and figures. L is the limit with its tolerance, n and N are days. */
record LevelSteps(
        TargetContract target,
        YearMonth month,
        Fraction mean,
        Fraction limit,
        Optional<RestOfYear> allowed,
        Optional<RestOfYear> lastYear) {
    private static final int PERCENT_DIGITS = 2;

    /** Mean, limit, gap, and what the rest may have beside what it had. */
    List<VerdictStep> figures() {
        String upTo = Integer.toString(month.getMonthValue());
        List<VerdictStep> steps = new ArrayList<>();
        steps.add(Steps.of("1—" + upTo + "月均值", "Mean, months 1 to " + upTo, "x", "", shown(mean)));
        BigDecimal tolerance = target.terms().tolerance();
        Label promised = exact(target.threshold().orElseThrow());
        steps.add(
                tolerance.signum() == 0
                        ? Steps.of("上限", "Limit", "L", "", promised)
                        : Steps.of(
                                "上限（含容差）",
                                "Limit with its tolerance",
                                new Label("L = 目标 + 容差", "L = target + tolerance"),
                                Label.joined(promised, " + ", exact(tolerance)),
                                exact(limit.stored())));
        steps.add(Steps.of(
                "差距", "Gap", "L − x", Label.joined(exact(limit.stored()), " − ", shown(mean)), gap(limit.minus(mean))));
        allowed.ifPresent(rest -> steps.add(Steps.of(
                "其余日子允许均值",
                "Mean that the rest may have",
                "(L × N − x × n) / (N − n)",
                numbers(rest, exact(limit.stored())),
                shown(rest.mean()))));
        lastYear.ifPresent(rest -> steps.add(Steps.of(
                "上年同样日子的均值",
                "Mean of the same rest last year",
                "(y × N − y" + upTo + " × n) / (N − n)",
                numbers(rest, shown(rest.whole())),
                shown(rest.mean()))));
        return steps;
    }

    private Label numbers(RestOfYear rest, Label whole) {
        int days = rest.days();
        int year = rest.month().lengthOfYear();
        return Label.joined(
                "(",
                whole,
                " × " + year + " − ",
                shown(rest.part()),
                " × " + days + ") / (" + year + " − " + days + ")");
    }

    /** The condition that decided. */
    VerdictStep verdict(VerdictState state) {
        Label side = Label.joined(shown(mean), mean.isAbove(limit) ? " > " : " ≤ ", exact(limit.stored()));
        if (!mean.isAbove(limit) || allowed.isEmpty()) {
            return Steps.verdict(state, mean.isAbove(limit) ? "x > L" : "x ≤ L", side);
        }
        if (lastYear.isEmpty()) {
            return Steps.verdict(state, Label.joined("x > L, ", new Label("缺上年均值", "last year is not known")), side);
        }
        Fraction may = allowed.get().mean();
        Fraction had = lastYear.get().mean();
        boolean mayNot = had.isAbove(may);
        return Steps.verdict(
                state,
                Label.joined(
                        "x > L, ",
                        new Label("上年其余日子", "last year's rest"),
                        mayNot ? " > " : " ≤ ",
                        new Label("允许均值", "allowed mean")),
                Label.joined(side, ", ", shown(had), mayNot ? " > " : " ≤ ", shown(may)));
    }

    /** A figure, with as many digits as it takes to stand on the right side of the limit. */
    private Label shown(Fraction figure) {
        int decimals = target.publishedDecimals().orElse(1);
        if (target.showsRatio()) {
            return Label.joined(Figures.numberBeside(
                            figure.rounded(12).movePointRight(2),
                            limit.rounded(12).movePointRight(2),
                            decimals)
                    + "%");
        }
        BigDecimal number = new BigDecimal(Figures.numberBeside(
                figure.stored(), limit.stored(), figure.equals(mean) ? decimals : Math.max(decimals, 1)));
        return Figures.withUnit(number, target.terms().unit());
    }

    private Label exact(BigDecimal number) {
        return target.showsRatio()
                ? Label.joined(Figures.percent(number))
                : Figures.withUnit(number, target.terms().unit());
    }

    private Label gap(Fraction gap) {
        return target.showsRatio()
                ? Figures.points(Figures.plain(gap.rounded(PERCENT_DIGITS + 2).movePointRight(2)))
                : Figures.withUnit(gap.rounded(2), target.terms().unit());
    }
}

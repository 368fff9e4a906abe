package city.yanhuo.target;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Figures;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.VerdictFlag;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.contract.target.VerdictStep;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Growth beside the growth of another series (DESIGN §7): 基本同步 allows a tolerance below it, 高于 asks for strictly more. Both are
 * published figures and are compared as published.
 */
record RelativeJudge(TargetContract target, SeriesIndex series) implements RuleJudge {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @Override
    public YearMonth firstMonth() {
        return YearMonth.of(target.year(), 1);
    }

    @Override
    public Assessment assess(YearMonth month) {
        if (series.isEmpty()) {
            return Assessment.without(VerdictState.NO_DATA, Optional.empty(), List.of(Steps.neverMeasured()));
        }
        Optional<BigDecimal> growth = series.main(month).flatMap(Observation::growth);
        Optional<BigDecimal> reference = series.main(month).flatMap(Observation::reference);
        return growth.isPresent() && reference.isPresent()
                ? judge(month, growth.get(), reference.get())
                : Assessment.without(VerdictState.PROVISIONAL, Optional.empty(), List.of(Steps.notReported(month)));
    }

    private Assessment judge(YearMonth month, BigDecimal growth, BigDecimal reference) {
        BigDecimal bound = reference.subtract(target.terms().tolerance());
        BigDecimal margin = growth.subtract(bound);
        boolean meets = target.terms().isStrict() ? margin.signum() > 0 : margin.signum() >= 0;
        boolean farBelow = margin.add(target.watchMargin()).signum() < 0;
        VerdictState state = Assessment.stateOf(month, meets, farBelow);
        return Assessment.of(
                state,
                !meets,
                roundingFlag(margin),
                Fraction.of(growth),
                Fraction.of(bound),
                Fraction.of(margin.multiply(HUNDRED)),
                Fraction.of(margin),
                steps(state, growth, reference, bound, meets, farBelow));
    }

    /** WITHIN_ROUNDING: half a last digit of either figure may turn the comparison (domain.md §2.4). */
    private Set<VerdictFlag> roundingFlag(BigDecimal margin) {
        Set<VerdictFlag> flags = EnumSet.noneOf(VerdictFlag.class);
        target.publishedDecimals()
                .map(decimals -> Increment.halfLastDigit(decimals).multiply(TWO))
                .filter(open -> margin.abs().compareTo(open) <= 0)
                .ifPresent(open -> flags.add(VerdictFlag.WITHIN_ROUNDING));
        return flags;
    }

    private List<VerdictStep> steps(
            VerdictState state,
            BigDecimal growth,
            BigDecimal reference,
            BigDecimal bound,
            boolean meets,
            boolean farBelow) {
        String tolerance = Figures.percent(target.terms().tolerance());
        String ours = Figures.percent(growth);
        String limit = Figures.percent(bound);
        boolean isWatch = !meets && !farBelow && state == VerdictState.WATCH;
        String margin = Figures.percent(target.watchMargin());
        String sign = target.terms().isStrict() ? meets ? " > " : " ≤ " : meets ? " ≥ " : " < ";
        return List.of(
                Steps.of("本序列增速", "Growth of the series", "g", "", ours),
                Steps.of("对照序列增速", "Growth of the other series", "g₀", "", Figures.percent(reference)),
                Steps.of(
                        "须达到",
                        "To be reached",
                        new Label(target.terms().isStrict() ? "高于 g₀" : "g₀ − 容差", "g₀ − tolerance"),
                        Figures.percent(reference) + " − " + tolerance,
                        limit),
                Steps.of(
                        "差距",
                        "Gap",
                        "g − (g₀ − t)",
                        ours + " − " + limit,
                        Figures.points(Figures.plain(growth.subtract(bound).multiply(HUNDRED)))),
                Steps.verdict(
                        state,
                        isWatch
                                ? Label.joined("g₀ − t − ", margin, " ≤ g", sign, "g₀ − t")
                                : "g" + sign + "g₀ − t" + (farBelow && !meets ? " − " + margin : ""),
                        isWatch
                                ? Figures.percent(bound.subtract(target.watchMargin())) + " ≤ " + ours + sign + limit
                                : ours
                                        + sign
                                        + (farBelow && !meets
                                                ? Figures.percent(bound.subtract(target.watchMargin()))
                                                : limit)));
    }
}

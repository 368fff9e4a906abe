package city.yanhuo.target;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Projection;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.VerdictFlag;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.contract.target.VerdictStep;
import city.yanhuo.target.forecast.YearForecast;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cumulative growth at or above a ratio, and an increment read as such a growth (DESIGN §7, domain.md §8). January has no figure
 * of its own, so the year begins with the cumulative figure of February.
 */
record GrowthJudge(TargetContract target, Goal goal, SeriesIndex series, Outlook outlook) implements RuleJudge {
    private static final int FULL_YEAR = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    GrowthJudge(TargetContract target, Goal goal, SeriesIndex series) {
        this(target, goal, series, Outlook.of(target, series));
    }

    @Override
    public YearMonth firstMonth() {
        return YearMonth.of(target.year(), 2);
    }

    @Override
    public Assessment assess(YearMonth month) {
        if (series.isEmpty()) {
            return without(VerdictState.NO_DATA, Steps.neverMeasured());
        }
        Optional<Observation> observation = series.main(month);
        Optional<GrowthFigure> figure =
                observation.flatMap(found -> GrowthFigure.of(found, target.publishedDecimals()));
        if (observation.isEmpty() || figure.isEmpty()) {
            return without(VerdictState.PROVISIONAL, Steps.notReported(month));
        }
        Optional<VerdictStep> lowCoverage = Coverage.stepIfLow(observation.get(), target.coverageGate());
        if (lowCoverage.isPresent()) {
            return provisional(month, observation.get(), figure.get(), lowCoverage.get());
        }
        return judge(month, figure.get());
    }

    /** Below the coverage gate there is no verdict, but three readings of what the missing reporters may bring. */
    private Assessment provisional(
            YearMonth month, Observation observation, GrowthFigure figure, VerdictStep lowCoverage) {
        List<VerdictStep> steps = goal.growth(Pace.at(month, figure, series, target.excludedYears()))
                .map(asked -> PanelReadings.steps(observation, figure, asked, target.watchMargin()))
                .map(ArrayList::new)
                .orElseGet(ArrayList::new);
        steps.add(lowCoverage);
        return Assessment.without(VerdictState.PROVISIONAL, threshold(), steps);
    }

    private Assessment judge(YearMonth month, GrowthFigure figure) {
        Pace pace = Pace.at(month, figure, series, target.excludedYears());
        Optional<Fraction> asked = goal.growth(pace);
        if (asked.isEmpty()) {
            return without(
                    VerdictState.NO_DATA,
                    Steps.of(
                            "全年可比基数",
                            "Last year's comparable full year",
                            "A = L12 × B / Lm",
                            new Label("缺上年水平值", "last year's levels are missing"),
                            VerdictState.NO_DATA.label()));
        }
        return month.getMonthValue() == FULL_YEAR
                ? fullYear(figure, asked.get(), pace)
                : soFar(month, figure, asked.get(), pace);
    }

    private Assessment soFar(YearMonth month, GrowthFigure figure, Fraction asked, Pace pace) {
        Optional<Fraction> required = pace.required(figure, asked);
        Optional<Fraction> best = pace.best();
        GrowthSteps steps = new GrowthSteps(target, goal, month, figure, asked);
        boolean needsMoreThanBest =
                required.isPresent() && best.isPresent() && required.get().isAbove(best.get());
        boolean meets = figure.growth().isAtLeast(asked);
        boolean farBelow = figure.growth().isBelow(asked.minus(Fraction.of(target.watchMargin())));
        Set<VerdictFlag> flags = roundingFlag(figure, asked);
        Optional<EarlySignal> early = EarlySignal.of(target, series, month, asked);

        VerdictState state = VerdictState.ON_TRACK;
        if (!meets) {
            state = farBelow || needsMoreThanBest ? VerdictState.BREACH : VerdictState.WATCH;
        } else if (needsMoreThanBest) {
            state = VerdictState.WATCH;
        } else if (early.filter(EarlySignal::warns).isPresent()) {
            state = VerdictState.WATCH;
            flags.add(VerdictFlag.EARLY_SIGNAL);
        }
        Optional<YearForecast> forecast = outlook.forecast(month, figure, goal, asked, pace);
        List<VerdictStep> reasoning = new ArrayList<>(steps.figures(pace));
        reasoning.addAll(outlook.comparisons(month, figure));
        reasoning.addAll(steps.pace(pace, required));
        forecast.map(YearForecast::steps).ifPresent(reasoning::addAll);
        early.map(EarlySignal::step).ifPresent(reasoning::add);
        reasoning.add(steps.verdict(state, farBelow, needsMoreThanBest, required, best));
        return assessed(
                state,
                !meets,
                flags,
                figure.growth(),
                asked,
                figure.growth().minus(asked),
                required,
                best,
                forecast.map(YearForecast::projection),
                reasoning);
    }

    private Assessment fullYear(GrowthFigure figure, Fraction asked, Pace pace) {
        GrowthSteps steps = new GrowthSteps(target, goal, YearMonth.of(target.year(), FULL_YEAR), figure, asked);
        List<VerdictStep> reasoning = new ArrayList<>(steps.figures(pace));
        reasoning.addAll(outlook.comparisons(YearMonth.of(target.year(), FULL_YEAR), figure));
        if (goal instanceof Goal.Increment increment
                && figure.level().isPresent()
                && figure.base().isPresent()) {
            return fullYearIncrement(figure, Fraction.of(increment.amount()), steps, reasoning);
        }
        boolean meets = figure.growth().isAtLeast(asked);
        VerdictState state = meets ? VerdictState.ACHIEVED : VerdictState.MISSED;
        reasoning.add(steps.fullYearVerdict(state));
        return assessed(
                state,
                !meets,
                roundingFlag(figure, asked),
                figure.growth(),
                asked,
                figure.growth().minus(asked),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                reasoning);
    }

    private Assessment fullYearIncrement(
            GrowthFigure figure, Fraction promised, GrowthSteps steps, List<VerdictStep> reasoning) {
        Increment increment = Increment.of(figure, target.publishedDecimals());
        boolean meets = increment.value().isAtLeast(promised);
        VerdictState state = meets ? VerdictState.ACHIEVED : VerdictState.MISSED;
        reasoning.addAll(steps.incrementVerdict(increment, promised, state));
        Set<VerdictFlag> flags = EnumSet.noneOf(VerdictFlag.class);
        if (increment.mayBe(promised)) {
            flags.add(VerdictFlag.WITHIN_ROUNDING);
        }
        Fraction gap = increment.value().minus(promised);
        return new Assessment(
                state,
                !meets,
                flags,
                Optional.of(increment.value().rounded(2)),
                Optional.of(promised.rounded(2)),
                Optional.of(gap.rounded(2)),
                Optional.of(gap.dividedBy(figure.base().orElseThrow())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                reasoning);
    }

    /** WITHIN_ROUNDING: the threshold lies within half a last digit of a published growth (domain.md §2.4). */
    private Set<VerdictFlag> roundingFlag(GrowthFigure figure, Fraction asked) {
        Set<VerdictFlag> flags = EnumSet.noneOf(VerdictFlag.class);
        if (figure.isPublished()) {
            Fraction half = Fraction.of(
                    Increment.halfLastDigit(target.publishedDecimals().orElseThrow()));
            if (!figure.growth().minus(asked).abs().isAbove(half)) {
                flags.add(VerdictFlag.WITHIN_ROUNDING);
            }
        }
        return flags;
    }

    private static Assessment assessed(
            VerdictState state,
            boolean isBelow,
            Set<VerdictFlag> flags,
            Fraction growth,
            Fraction asked,
            Fraction margin,
            Optional<Fraction> required,
            Optional<Fraction> best,
            Optional<Projection> projection,
            List<VerdictStep> steps) {
        return new Assessment(
                state,
                isBelow,
                flags,
                Optional.of(growth.stored()),
                Optional.of(asked.stored()),
                Optional.of(margin.times(Fraction.of(HUNDRED)).stored()),
                Optional.of(margin),
                required,
                best,
                Optional.empty(),
                projection,
                steps);
    }

    private Assessment without(VerdictState state, VerdictStep step) {
        return Assessment.without(state, threshold(), List.of(step));
    }

    private Optional<BigDecimal> threshold() {
        return goal instanceof Goal.Growth ? target.threshold() : Optional.empty();
    }
}

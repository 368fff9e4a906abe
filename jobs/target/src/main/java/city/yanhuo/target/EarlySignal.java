package city.yanhuo.target;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Figures;
import city.yanhuo.contract.target.Measure;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.VerdictStep;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A series on another basis that stands beside the official one. It may raise WATCH, never BREACH (domain.md §2.3).
 *
 * @param warns whether it lies so far below the threshold that an official ON_TRACK becomes WATCH
 * @param step what it says
 */
record EarlySignal(boolean warns, VerdictStep step) {
    /** The signal for a month; empty when the target has none, or it has not reported. */
    static Optional<EarlySignal> of(TargetContract target, SeriesIndex series, YearMonth month, Fraction asked) {
        return target.earlySignal()
                .flatMap(measure -> series.early(month)
                        .flatMap(observation -> GrowthFigure.of(observation, Optional.empty())
                                .map(figure -> {
                                    BigDecimal coverage = observation.coverage().orElse(BigDecimal.ONE);
                                    boolean covered = coverage.compareTo(target.coverageGate()) >= 0;
                                    boolean low =
                                            figure.growth().isBelow(asked.minus(Fraction.of(target.watchMargin())));
                                    return new EarlySignal(
                                            covered && low, step(target, measure, figure, coverage, low));
                                })));
    }

    private static VerdictStep step(
            TargetContract target, Measure measure, GrowthFigure figure, BigDecimal coverage, boolean low) {
        return Steps.of(
                "早期信号（" + measure.basis().orElse(measure.mart()) + "）",
                "Early signal (" + measure.basis().orElse(measure.mart()) + ")",
                "g_early = R / B − 1",
                Label.joined(
                        Steps.yuan(figure.level()),
                        " / ",
                        Steps.yuan(figure.base()),
                        " − 1, ",
                        new Label("覆盖率 ", "coverage "),
                        Figures.percent(coverage, 1)),
                low
                        ? Label.joined(Steps.percent(figure.growth()), " < G − ", Steps.points(target.watchMargin()))
                        : Steps.percent(figure.growth()));
    }
}

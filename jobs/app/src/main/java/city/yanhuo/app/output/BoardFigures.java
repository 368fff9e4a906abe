package city.yanhuo.app.output;

import city.yanhuo.contract.target.Figures;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.Verdict;
import java.math.BigDecimal;
import java.util.Optional;

/** The figures of a verdict as the board shows them: signed, rounded, never telling another story than the verdict. */
final class BoardFigures {
    /** Ratios stay far below, amounts in 元 far above. */
    private static final BigDecimal LARGEST_RATIO = BigDecimal.valueOf(1000);

    private BoardFigures() {}

    static String value(Verdict verdict, Rule rule) {
        Optional<BigDecimal> threshold = verdict.threshold();
        return verdict.value()
                .map(value -> {
                    if (rule == Rule.COUNT) {
                        return Figures.plain(value);
                    }
                    if (isAmount(value)) {
                        return sign(value) + Figures.yuan(value);
                    }
                    return sign(value)
                            + threshold
                                    .map(limit -> Figures.percentBeside(value, limit, 1))
                                    .orElseGet(() -> Figures.percent(value, 1));
                })
                .orElse("—");
    }

    static String threshold(Verdict verdict, Rule rule) {
        return verdict.threshold()
                .map(threshold -> {
                    if (rule == Rule.COUNT) {
                        return "≥ " + Figures.plain(threshold);
                    }
                    if (isAmount(threshold)) {
                        return "≥ " + Figures.yuan(threshold);
                    }
                    return "≥ " + (rule == Rule.GROWTH ? Figures.percent(threshold) : Figures.percent(threshold, 1));
                })
                .orElse("");
    }

    static String gap(Verdict verdict, Rule rule, String points) {
        return verdict.gap()
                .map(gap -> {
                    if (rule == Rule.COUNT) {
                        return sign(gap) + Figures.plain(gap);
                    }
                    if (isAmount(gap)) {
                        return sign(gap) + Figures.yuan(gap);
                    }
                    return sign(gap)
                            + gap.setScale(1, java.math.RoundingMode.HALF_UP).toPlainString() + " " + points;
                })
                .orElse("");
    }

    static String growth(BigDecimal ratio) {
        return sign(ratio) + Figures.percent(ratio, 1);
    }

    private static boolean isAmount(BigDecimal number) {
        return number.abs().compareTo(LARGEST_RATIO) > 0;
    }

    private static String sign(BigDecimal number) {
        return number.signum() > 0 ? "+" : "";
    }
}

package city.yanhuo.app.output;

import city.yanhuo.app.cli.Language;
import city.yanhuo.contract.target.Figures;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The figures of a verdict as the board shows them: signed, rounded, never telling another story than the verdict. */
final class BoardFigures {
    /** Ratios stay far below, amounts in 元 far above. */
    private static final BigDecimal LARGEST_RATIO = BigDecimal.valueOf(1000);

    private static final BigDecimal NEARLY = BigDecimal.valueOf(10_000_000);
    private static final int HUNDRED_MILLION = 8;
    private static final int BILLION = 9;

    private final Language language;
    private final String points;

    /**
     * Figures in a language.
     *
     * @param points the word for percentage points
     */
    BoardFigures(Language language, String points) {
        this.language = language;
        this.points = points;
    }

    /** The value, the threshold and the gap of a verdict by its rule. */
    Cells of(Verdict verdict, Rule rule) {
        return new Cells(value(verdict, rule), threshold(verdict, rule), gap(verdict, rule));
    }

    /** What has been added so far beside what was promised for the year. */
    Cells ofIncrement(BigDecimal increment, BigDecimal promised) {
        BigDecimal gap = increment.subtract(promised);
        return new Cells(
                sign(increment) + amount(increment, gap), "≥ " + amount(promised, gap), sign(gap) + amount(gap, gap));
    }

    private String value(Verdict verdict, Rule rule) {
        Optional<BigDecimal> threshold = verdict.threshold();
        return verdict.value()
                .map(value -> {
                    if (rule == Rule.COUNT) {
                        return Figures.plain(value);
                    }
                    if (isAmount(value)) {
                        return sign(value) + amount(value, gapOf(verdict));
                    }
                    return sign(value)
                            + threshold
                                    .map(limit -> Figures.percentBeside(value, limit, 1))
                                    .orElseGet(() -> Figures.percent(value, 1));
                })
                .orElse("—");
    }

    private String threshold(Verdict verdict, Rule rule) {
        return verdict.threshold()
                .map(threshold -> {
                    if (rule == Rule.COUNT) {
                        return "≥ " + Figures.plain(threshold);
                    }
                    if (isAmount(threshold)) {
                        return "≥ " + amount(threshold, gapOf(verdict));
                    }
                    return "≥ " + (rule == Rule.GROWTH ? Figures.percent(threshold) : Figures.percent(threshold, 1));
                })
                .orElse("");
    }

    private String gap(Verdict verdict, Rule rule) {
        return verdict.gap()
                .map(gap -> {
                    if (rule == Rule.COUNT) {
                        return sign(gap) + Figures.plain(gap);
                    }
                    if (isAmount(gap)) {
                        return sign(gap) + amount(gap, gap);
                    }
                    return sign(gap) + gap.setScale(1, RoundingMode.HALF_UP).toPlainString() + " " + points;
                })
                .orElse("");
    }

    private static BigDecimal gapOf(Verdict verdict) {
        return verdict.gap().orElse(BigDecimal.ZERO);
    }

    /** A ratio with its sign: {@code +19.2%}. */
    static String growth(BigDecimal ratio) {
        return sign(ratio) + Figures.percent(ratio, 1);
    }

    /** In 亿元 or billions, to the million; amounts that nearly meet need more digits to be told apart. */
    private String amount(BigDecimal yuan, BigDecimal gap) {
        int finer = gap.abs().compareTo(NEARLY) < 0 ? 2 : 0;
        return switch (language) {
            case ZH -> rounded(yuan, HUNDRED_MILLION, 2 + finer) + "亿元";
            case EN -> (yuan.signum() < 0 ? "-" : "") + "CNY " + rounded(yuan.abs(), BILLION, 3 + finer) + " bn";
        };
    }

    private static String rounded(BigDecimal yuan, int power, int decimals) {
        return Figures.plain(yuan.movePointLeft(power).setScale(decimals, RoundingMode.HALF_UP));
    }

    private static boolean isAmount(BigDecimal number) {
        return number.abs().compareTo(LARGEST_RATIO) > 0;
    }

    private static String sign(BigDecimal number) {
        return number.signum() > 0 ? "+" : "";
    }

    /**
     * The figures of one line.
     *
     * @param value what was measured; a dash when nothing was
     * @param threshold what was promised; empty when it cannot be told yet
     * @param gap their difference; empty when there is none
     */
    record Cells(String value, String threshold, String gap) {}
}

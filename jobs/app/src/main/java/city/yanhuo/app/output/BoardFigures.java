package city.yanhuo.app.output;

import city.yanhuo.app.cli.Language;
import city.yanhuo.contract.Label;
import city.yanhuo.contract.target.Figures;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The figures of a verdict as the board shows them: signed, rounded, never telling another story than the verdict. */
final class BoardFigures {
    /** Ratios stay far below, amounts in 元 far above. */
    private static final BigDecimal LARGEST_RATIO = BigDecimal.valueOf(1000);

    private static final BigDecimal NEARLY = BigDecimal.valueOf(10_000_000);
    private static final int HUNDRED_MILLION = 8;
    private static final int BILLION = 9;

    private final Language language;
    private final String points;
    private final String days;

    /**
     * Figures in a language.
     *
     * @param points the word for percentage points
     * @param days the word for days
     */
    BoardFigures(Language language, String points, String days) {
        this.language = language;
        this.points = points;
        this.days = days;
    }

    /** The value, the threshold and the gap of a verdict by the target that decides it. */
    Cells of(Verdict verdict, TargetContract target) {
        return new Cells(value(verdict, target), threshold(verdict, target), gap(verdict, target));
    }

    /** What has been added so far beside what was promised for the year. */
    Cells ofIncrement(BigDecimal increment, BigDecimal promised) {
        BigDecimal gap = increment.subtract(promised);
        return new Cells(
                sign(increment) + amount(increment, gap), "≥ " + amount(promised, gap), sign(gap) + amount(gap, gap));
    }

    private String value(Verdict verdict, TargetContract target) {
        return verdict.value()
                .map(value -> {
                    if (!target.showsRatio()) {
                        return number(value, target);
                    }
                    if (isAmount(value)) {
                        return sign(value) + amount(value, gapOf(verdict));
                    }
                    return (target.rule() == Rule.COVERAGE ? "" : sign(value))
                            + verdict.threshold()
                                    .map(limit -> Figures.percentBeside(value, limit, 1))
                                    .orElseGet(() -> Figures.percent(value, 1));
                })
                .orElse("—");
    }

    private String threshold(Verdict verdict, TargetContract target) {
        String meets = target.rule() == Rule.LEVEL ? "≤ " : target.terms().isStrict() ? "> " : "≥ ";
        return verdict.threshold()
                .map(threshold -> {
                    if (!target.showsRatio()) {
                        return meets + Figures.plain(threshold);
                    }
                    if (isAmount(threshold)) {
                        return meets + amount(threshold, gapOf(verdict));
                    }
                    return meets
                            + (target.rule() == Rule.INCREMENT || target.rule() == Rule.COMPOUND
                                    ? Figures.percent(threshold, 1)
                                    : Figures.percent(threshold));
                })
                .orElse("");
    }

    private String gap(Verdict verdict, TargetContract target) {
        return verdict.gap()
                .map(gap -> {
                    if (target.rule() == Rule.MILESTONE) {
                        return sign(gap) + Figures.plain(gap) + " " + days;
                    }
                    if (!target.showsRatio()) {
                        return sign(gap) + Figures.plain(gap);
                    }
                    if (isAmount(gap)) {
                        return sign(gap) + amount(gap, gap);
                    }
                    return sign(gap) + Figures.gapNumber(gap) + " " + points;
                })
                .orElse("");
    }

    private String number(BigDecimal number, TargetContract target) {
        Label shown = Figures.withUnit(number, target.terms().unit());
        return language == Language.ZH ? shown.zh() : shown.en();
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

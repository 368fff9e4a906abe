package city.yanhuo.alert;

import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.period.PeriodKind;
import city.yanhuo.contract.target.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures in English words, side by side with {@link ChineseWords}. */
final class EnglishWords {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LEVEL = new BigDecimal("0.05");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR_AND_MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private EnglishWords() {}

    /** {@code Jan–Sep}, {@code the full year}, {@code Sep}. */
    static String months(Period period) {
        boolean isFullYear = period.kind() == PeriodKind.CUM && period.end().getMonthValue() == 12;
        if (isFullYear && period.start().getMonthValue() == 1) {
            return "the full year";
        }
        String last = MONTH.format(period.end());
        return period.start().getMonth() == period.end().getMonth() ? last : MONTH.format(period.start()) + "–" + last;
    }

    /** {@code September 2024}. */
    static String month(LocalDate day) {
        return YEAR_AND_MONTH.format(day);
    }

    /** {@code 22 October 2024}. */
    static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** {@code up 14.0%}, {@code down 3.2%}, {@code unchanged}. */
    static String growth(BigDecimal ratio, int decimals) {
        return isLevel(ratio.multiply(HUNDRED))
                ? "unchanged"
                : (ratio.signum() < 0 ? "down " : "up ") + Figures.percent(ratio.abs(), decimals);
    }

    /** As {@link #growth}, with as many decimals as it takes to stand on its side of the threshold. */
    static String growthBeside(BigDecimal ratio, BigDecimal threshold, int decimals) {
        return isLevel(ratio.multiply(HUNDRED))
                ? "unchanged"
                : (ratio.signum() < 0 ? "down " : "up ")
                        + Figures.percentBeside(ratio, threshold, decimals).replace("-", "");
    }

    /** What the rate did: {@code fell by 0.8 percentage points}. */
    static String change(BigDecimal before, BigDecimal now) {
        BigDecimal points = now.subtract(before).multiply(HUNDRED);
        return isLevel(points)
                ? "did not change"
                : (points.signum() < 0 ? "fell by " : "rose by ") + points(points.abs());
    }

    /** {@code 6.0 percentage points below the target}. */
    static String gap(BigDecimal points) {
        return points.signum() == 0
                ? "equal to the target"
                : points(points.abs()) + (points.signum() < 0 ? " below the target" : " above the target");
    }

    /** {@code 6.0 percentage points}; a gap that would round to nothing gets the decimals that show it. */
    static String points(BigDecimal points) {
        int decimals = 1;
        while (decimals < 4 && points.signum() != 0 && rounded(points, decimals).signum() == 0) {
            decimals++;
        }
        return rounded(points, decimals).toPlainString() + " percentage points";
    }

    /** 元 as {@code CNY 4.77 billion}. */
    static String yuan(BigDecimal amount) {
        return "CNY " + rounded(amount.movePointLeft(9), 3).toPlainString() + " billion";
    }

    private static BigDecimal rounded(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP);
    }

    private static boolean isLevel(BigDecimal points) {
        return points.abs().compareTo(LEVEL) < 0;
    }
}

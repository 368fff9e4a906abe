package city.yanhuo.contract.target;

import city.yanhuo.contract.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Figures as people read them. Rounds 四舍五入 (HALF_UP); prints more decimals where the rounded figure would tell another story
 * than the exact one (domain.md §2.4: 14.96 % must not print as 15.0 % beside a missed 15 %).
 */
public final class Figures {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TINY = new BigDecimal("0.05");
    private static final int MOST_DECIMALS = 8;

    private Figures() {}

    /** A ratio as a percentage: 0.14 with one decimal is {@code 14.0%}. */
    public static String percent(BigDecimal ratio, int decimals) {
        return rounded(ratio.multiply(HUNDRED), decimals) + "%";
    }

    /** A ratio as a percentage with all its own digits: 0.2 is {@code 20%}. */
    public static String percent(BigDecimal ratio) {
        return plain(ratio.multiply(HUNDRED)) + "%";
    }

    /**
     * A ratio that stands beside its threshold: at least the given decimals, and as many as it takes that the figure printed lies
     * on the same side of the threshold as the exact one.
     */
    public static String percentBeside(BigDecimal ratio, BigDecimal threshold, int decimals) {
        BigDecimal value = ratio.multiply(HUNDRED);
        BigDecimal limit = threshold.multiply(HUNDRED);
        boolean meets = value.compareTo(limit) >= 0;
        int shown = decimals;
        while (shown < MOST_DECIMALS
                && (value.setScale(shown, RoundingMode.HALF_UP).compareTo(limit) >= 0) != meets) {
            shown++;
        }
        return rounded(value, shown) + "%";
    }

    /**
     * A number beside its threshold: at least the given decimals, and as many as it takes that the number printed lies above, at or
     * below the threshold as the exact one does.
     */
    public static String numberBeside(BigDecimal number, BigDecimal threshold, int decimals) {
        int shown = decimals;
        while (shown < MOST_DECIMALS
                && number.setScale(shown, RoundingMode.HALF_UP).compareTo(threshold) != number.compareTo(threshold)) {
            shown++;
        }
        return rounded(number, shown);
    }

    /** A difference of ratios that is already in percentage points: {@code -6.0 个百分点}, {@code -6.0 pp}. */
    public static Label points(BigDecimal points, int decimals) {
        return points(rounded(points, decimals));
    }

    /** A gap in percentage points with one decimal, or two where one would tell of no gap. */
    public static Label gap(BigDecimal points) {
        return points(gapNumber(points));
    }

    /** The number of such a gap, without the word. */
    public static String gapNumber(BigDecimal points) {
        boolean isTiny = points.signum() != 0 && points.abs().compareTo(TINY) < 0;
        return rounded(points, isTiny ? 2 : 1);
    }

    /** A number of percentage points. */
    public static Label points(String number) {
        return new Label(number + " 个百分点", number + " pp");
    }

    /** An amount in 元 as 亿元, with two to four decimals: {@code 47.65亿元}. */
    public static String yuan(BigDecimal amount) {
        BigDecimal value =
                amount.movePointLeft(8).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return value.setScale(Math.max(2, value.scale()), RoundingMode.HALF_UP).toPlainString() + "亿元";
    }

    /** An amount in 元 as 亿元 or as billions: {@code 47.65亿元}, {@code CNY 4.765 billion}. */
    public static Label amount(BigDecimal amount) {
        BigDecimal billions = amount.movePointLeft(9).setScale(5, RoundingMode.HALF_UP);
        return new Label(yuan(amount), "CNY " + plain(billions) + " billion");
    }

    /** A number with its unit; without one the number alone: {@code 18 万千瓦}. */
    public static Label withUnit(BigDecimal number, Label unit) {
        return unit.isBlank() ? Label.joined(plain(number)) : Label.joined(plain(number), " ", unit);
    }

    /** A number with all its own digits and no exponent. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}

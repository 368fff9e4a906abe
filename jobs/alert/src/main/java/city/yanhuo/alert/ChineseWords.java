package city.yanhuo.alert;

import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.period.PeriodKind;
import city.yanhuo.contract.target.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Figures in the words of a Chinese statistical bulletin (domain.md §6.4). A negative 增长 is never written. */
final class ChineseWords {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Below this many percentage points two figures are 持平. */
    private static final BigDecimal LEVEL = new BigDecimal("0.05");

    private ChineseWords() {}

    /** {@code 1—9月}, {@code 全年}, {@code 9月}. */
    static String months(Period period) {
        int last = period.end().getMonthValue();
        int first = period.start().getMonthValue();
        if (period.kind() != PeriodKind.CUM || first == last) {
            return first == last ? last + "月" : first + "—" + last + "月";
        }
        return last == 12 ? "全年" : first + "—" + last + "月";
    }

    /** {@code 2024年10月22日}. */
    static String date(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** {@code 增长14.0%}, {@code 下降3.2%}, {@code 持平}. */
    static String growth(BigDecimal ratio, int decimals) {
        return isLevel(ratio.multiply(HUNDRED))
                ? "持平"
                : (ratio.signum() < 0 ? "下降" : "增长") + Figures.percent(ratio.abs(), decimals);
    }

    /** As {@link #growth}, with as many decimals as it takes to stand on its side of the threshold. */
    static String growthBeside(BigDecimal ratio, BigDecimal threshold, int decimals) {
        return isLevel(ratio.multiply(HUNDRED))
                ? "持平"
                : (ratio.signum() < 0 ? "下降" : "增长")
                        + Figures.percentBeside(ratio, threshold, decimals).replace("-", "");
    }

    /** How growth changed from one period to the next: {@code 增速回落0.8个百分点}. */
    static String change(BigDecimal before, BigDecimal now) {
        BigDecimal points = now.subtract(before).multiply(HUNDRED);
        if (isLevel(points)) {
            return "增速持平";
        }
        if (before.signum() < 0 && now.signum() >= 0) {
            return "由负转正";
        }
        if (before.signum() >= 0 && now.signum() < 0) {
            return "由正转负";
        }
        String verb = now.signum() < 0 ? points.signum() < 0 ? "降幅扩大" : "降幅收窄" : points.signum() < 0 ? "增速回落" : "增速加快";
        return verb + points(points.abs());
    }

    /** {@code 低于年度目标6.0个百分点}. */
    static String gap(BigDecimal points) {
        return points.signum() == 0 ? "与年度目标持平" : (points.signum() < 0 ? "低于年度目标" : "高于年度目标") + points(points.abs());
    }

    /** {@code 6.0个百分点}; a gap that would round to nothing gets the decimals that show it. */
    static String points(BigDecimal points) {
        int decimals = 1;
        while (decimals < 4 && points.signum() != 0 && rounded(points, decimals).signum() == 0) {
            decimals++;
        }
        return rounded(points, decimals).toPlainString() + "个百分点";
    }

    /** {@code 47.70亿元}. */
    static String yuan(BigDecimal amount) {
        return rounded(amount.movePointLeft(8), 2).toPlainString() + "亿元";
    }

    /** As {@link #yuan}, with more decimals when it would otherwise look equal to the limit that it is not. */
    static String yuanBeside(BigDecimal amount, BigDecimal limit) {
        boolean looksEqual = rounded(amount.movePointLeft(8), 2).compareTo(limit.movePointLeft(8)) == 0;
        return looksEqual && amount.compareTo(limit) != 0 ? Figures.yuan(amount) : yuan(amount);
    }

    private static BigDecimal rounded(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP);
    }

    private static boolean isLevel(BigDecimal points) {
        return points.abs().compareTo(LEVEL) < 0;
    }
}

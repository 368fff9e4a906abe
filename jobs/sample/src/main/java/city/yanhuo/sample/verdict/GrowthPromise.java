package city.yanhuo.sample.verdict;

import city.yanhuo.sample.nev.EarlySignal;
import city.yanhuo.sample.official.Cumulative;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Growth of at least G from January, or an increment of at least I, which is growth of at least I / A (DESIGN §7, domain.md §8).
 *
 * @param series the series
 * @param isPublished whether its growth is published, with one decimal
 * @param growth G; empty for an increment
 * @param increment I in 元; empty for a growth
 * @param earlySignal whether the dealers' panel is listened to
 */
record GrowthPromise(
        Cumulative series,
        boolean isPublished,
        Optional<BigDecimal> growth,
        Optional<BigDecimal> increment,
        Signal earlySignal) {
    private static final MathContext EXACT_ENOUGH = new MathContext(50, RoundingMode.HALF_UP);
    private static final BigDecimal MARGIN = new BigDecimal("0.03");
    private static final BigDecimal HALF_LAST_DIGIT = new BigDecimal("0.0005");
    private static final BigDecimal GATE = new BigDecimal("0.9");
    private static final int SCALE = 10;
    private static final int DECEMBER = 12;

    /** The early signal of a month. */
    @FunctionalInterface
    interface Signal {
        Optional<EarlySignal> at(YearMonth month);
    }

    /** Judges a month of 2024 before December. */
    Judgement judge(YearMonth month) {
        BigDecimal level = series.level(month);
        BigDecimal base = series.base(month);
        BigDecimal achieved = series.growth(month);
        BigDecimal wholeYear = comparableYear(month, base);
        BigDecimal asked =
                growth.orElseGet(() -> increment.orElse(BigDecimal.ZERO).divide(wholeYear, EXACT_ENOUGH));
        BigDecimal required = required(asked, wholeYear, level, base);
        boolean tooMuch = required.compareTo(best(month)) > 0;
        boolean meets = achieved.compareTo(asked) >= 0;
        boolean warned = meets && !tooMuch && isWarned(month, asked);
        return new Judgement(
                state(meets, tooMuch, warned, achieved.compareTo(asked.subtract(MARGIN)) < 0),
                Optional.of(achieved.setScale(SCALE, RoundingMode.HALF_UP)),
                Optional.of(asked.setScale(SCALE, RoundingMode.HALF_UP)),
                Optional.of(achieved.subtract(asked).movePointRight(2).setScale(SCALE, RoundingMode.HALF_UP)),
                !meets,
                flags(achieved, asked, warned));
    }

    /** g_req: what the months that are left must grow by. */
    static BigDecimal required(BigDecimal asked, BigDecimal wholeYear, BigDecimal level, BigDecimal base) {
        BigDecimal needed = BigDecimal.ONE.add(asked).multiply(wholeYear).subtract(level);
        return needed.divide(wholeYear.subtract(base), EXACT_ENOUGH).subtract(BigDecimal.ONE);
    }

    /** A: last year's comparable full year, linked by the same month of last year's published levels. */
    BigDecimal comparableYear(YearMonth month, BigDecimal base) {
        BigDecimal lastYear = series.level(month.minusYears(1).withMonth(DECEMBER));
        return lastYear.multiply(base).divide(series.level(month.minusYears(1)), EXACT_ENOUGH);
    }

    /** The best growth of the same rest in the past years that count. */
    BigDecimal best(YearMonth month) {
        BigDecimal best = BigDecimal.valueOf(-1);
        for (int year = series.firstYear(); year < month.getYear(); year++) {
            boolean disturbed = year == 2020 || year == 2022;
            if (!disturbed) {
                best = best.max(rest(month.withYear(year)));
            }
        }
        return best;
    }

    private BigDecimal rest(YearMonth month) {
        YearMonth december = month.withMonth(DECEMBER);
        BigDecimal level = series.level(december).subtract(series.level(month));
        BigDecimal base = series.base(december).subtract(series.base(month));
        return level.divide(base, EXACT_ENOUGH).subtract(BigDecimal.ONE);
    }

    private boolean isWarned(YearMonth month, BigDecimal asked) {
        return earlySignal
                .at(month)
                .filter(signal -> signal.coverage().compareTo(GATE) >= 0)
                .filter(signal -> signal.growth().compareTo(asked.subtract(MARGIN)) < 0)
                .isPresent();
    }

    private static String state(boolean meets, boolean tooMuch, boolean warned, boolean farBelow) {
        if (meets) {
            return tooMuch || warned ? "WATCH" : "ON_TRACK";
        }
        return tooMuch || farBelow ? "BREACH" : "WATCH";
    }

    private String flags(BigDecimal achieved, BigDecimal asked, boolean warned) {
        boolean near = isPublished && achieved.subtract(asked).abs().compareTo(HALF_LAST_DIGIT) <= 0;
        String rounding = near ? "WITHIN_ROUNDING" : "";
        String signal = warned ? "EARLY_SIGNAL" : "";
        return near && warned ? signal + "," + rounding : signal + rounding;
    }
}

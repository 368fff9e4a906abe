package city.yanhuo.sample.verdict;

import city.yanhuo.sample.department.Air;
import city.yanhuo.sample.department.Reports;
import city.yanhuo.sample.indicator.CityFigures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Optional;

/** Means that must stay at or below a limit, and growth beside that of another series (DESIGN §7, domain.md §8.7). */
final class FigurePromise {
    private static final MathContext EXACT_ENOUGH = new MathContext(50, RoundingMode.HALF_UP);
    private static final BigDecimal PRICE_LIMIT = new BigDecimal("0.035");
    private static final BigDecimal HALF_TENTH_PERCENT = new BigDecimal("0.0005");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TENTH_PERCENT = new BigDecimal("0.001");
    private static final BigDecimal NEARLY = new BigDecimal("0.005");
    private static final int SCALE = 10;

    private FigurePromise() {}

    /** The published mean of dust since January, whole micrograms. */
    static Judgement judgeAir(Air air, int limit, YearMonth month) {
        BigDecimal mean = BigDecimal.valueOf(air.mean(month));
        BigDecimal bound = BigDecimal.valueOf(limit);
        YearMonth lastYear = month.minusYears(1);
        BigDecimal before = rest(
                lastYear, BigDecimal.valueOf(air.mean(lastYear.withMonth(12))), BigDecimal.valueOf(air.mean(lastYear)));
        boolean mayNot = before.compareTo(rest(month, bound, mean)) > 0;
        return judgeLevel(mean, bound, mayNot, HALF, 0);
    }

    /** The published rise of prices since January; the sample's never comes near the limit. */
    static Judgement judgePrices(CityFigures figures, YearMonth month) {
        BigDecimal rise = figures.priceRise(month);
        if (rise.compareTo(PRICE_LIMIT) > 0) {
            throw new IllegalStateException("Cannot judge the prices: they rise above the limit, found " + rise);
        }
        return judgeLevel(rise, PRICE_LIMIT, false, HALF_TENTH_PERCENT, 2);
    }

    /** Real growth of incomes to a quarter's end beside that of the product: about as much, or strictly more. */
    static Judgement judgeIncome(CityFigures figures, boolean isUrban, YearMonth quarter) {
        BigDecimal growth = Reports.realGrowth(isUrban, quarter).movePointLeft(2);
        BigDecimal product = figures.productGrowth(quarter);
        BigDecimal bound = isUrban ? product.subtract(NEARLY) : product;
        BigDecimal margin = growth.subtract(bound);
        boolean meets = isUrban ? margin.signum() >= 0 : margin.signum() > 0;
        boolean farBelow = margin.add(NEARLY).signum() < 0;
        String state = farBelow ? "BREACH" : "WATCH";
        return new Judgement(
                meets ? "ON_TRACK" : state,
                Optional.of(growth),
                Optional.of(bound),
                Optional.of(margin.movePointRight(2)),
                !meets,
                margin.abs().compareTo(TENTH_PERCENT) <= 0 ? "WITHIN_ROUNDING" : "");
    }

    private static Judgement judgeLevel(
            BigDecimal mean, BigDecimal bound, boolean mayNot, BigDecimal halfDigit, int shift) {
        BigDecimal gap = bound.subtract(mean);
        String above = mayNot ? "BREACH" : "WATCH";
        return new Judgement(
                gap.signum() >= 0 ? "ON_TRACK" : above,
                Optional.of(mean.setScale(SCALE, RoundingMode.HALF_UP)),
                Optional.of(bound),
                Optional.of(gap.movePointRight(shift)),
                gap.signum() < 0,
                gap.abs().compareTo(halfDigit) <= 0 ? "WITHIN_ROUNDING" : "");
    }

    /** The mean of the days after a month that makes the year's mean what it is. */
    private static BigDecimal rest(YearMonth month, BigDecimal year, BigDecimal toDate) {
        BigDecimal days = BigDecimal.valueOf(month.atEndOfMonth().getDayOfYear());
        BigDecimal all = BigDecimal.valueOf(month.lengthOfYear());
        return year.multiply(all).subtract(toDate.multiply(days)).divide(all.subtract(days), EXACT_ENOUGH);
    }
}

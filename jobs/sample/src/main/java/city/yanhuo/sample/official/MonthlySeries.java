package city.yanhuo.sample.official;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One monthly series from 2017-01 to 2024-09 with the year 2016 as its start. Amounts are whole 千元 (0.1 万元). The base of a year
 * is last year's level counted over this year's units, so that growth is not the ratio of the levels (domain.md §2.3).
 */
public final class MonthlySeries {
    /** First year with a base. */
    public static final int FIRST_YEAR = 2017;
    /** Last year, which ends in {@link #LAST_MONTH}. */
    public static final int LAST_YEAR = 2024;
    /** Last month of the last year. */
    public static final int LAST_MONTH = 9;

    private static final int YEARS = LAST_YEAR - FIRST_YEAR + 2;
    private static final int MONTHS = 12;

    private final long[][] level = new long[YEARS][MONTHS + 1];
    private final long[][] base = new long[YEARS][MONTHS + 1];

    private MonthlySeries() {}

    /**
     * Grows a series.
     *
     * @param start annual level of 2016 in 千元
     * @param shares share of each month in a year, from January
     * @param path cumulative growth in percent
     * @param scope comparable base over last year's level, per year
     */
    public static MonthlySeries grow(double start, double[] shares, GrowthPath path, Scope scope) {
        MonthlySeries series = new MonthlySeries();
        for (int month = 1; month <= MONTHS; month++) {
            series.level[0][month] = Math.round(start * shares[month - 1]);
        }
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            series.growYear(year, path, scope.of(year));
        }
        return series;
    }

    /** The part of this series that has a share of each month. */
    public MonthlySeries part(PartShare share) {
        MonthlySeries part = new MonthlySeries();
        for (int year = FIRST_YEAR - 1; year <= LAST_YEAR; year++) {
            for (int month = 1; month <= MONTHS; month++) {
                part.level[index(year)][month] = Math.round(level[index(year)][month] * share.of(year));
                part.base[index(year)][month] =
                        year == FIRST_YEAR - 1 ? 0 : Math.round(base[index(year)][month] * share.of(year - 1));
            }
        }
        return part;
    }

    /** The sum of two series. */
    public MonthlySeries plus(MonthlySeries other) {
        return combine(other, 1);
    }

    /** What is left of this series without a part of it. */
    public MonthlySeries minus(MonthlySeries other) {
        return combine(other, -1);
    }

    /** Level of one month, 千元. */
    public long month(int year, int month) {
        return level[index(year)][month];
    }

    /** Level from January to the month, 千元. */
    public long cumulative(int year, int month) {
        return sum(level[index(year)], month);
    }

    /** Comparable base from January to the month, 千元. */
    public long cumulativeBase(int year, int month) {
        return sum(base[index(year)], month);
    }

    /** Growth of the month in percent, as published. */
    public BigDecimal monthGrowth(int year, int month) {
        return growth(level[index(year)][month], base[index(year)][month]);
    }

    /** Growth from January to the month in percent, as published. */
    public BigDecimal cumulativeGrowth(int year, int month) {
        return growth(cumulative(year, month), cumulativeBase(year, month));
    }

    private void growYear(int year, GrowthPath path, double scope) {
        int index = index(year);
        long baseToDate = 0;
        long levelToDate = 0;
        for (int month = 1; month <= MONTHS; month++) {
            base[index][month] = Math.round(level[index - 1][month] * scope);
            baseToDate += base[index][month];
            long target = Math.round(baseToDate * (1 + path.at(year, month) / 100));
            level[index][month] = target - levelToDate;
            levelToDate = target;
        }
    }

    private MonthlySeries combine(MonthlySeries other, int sign) {
        MonthlySeries result = new MonthlySeries();
        for (int year = 0; year < YEARS; year++) {
            for (int month = 1; month <= MONTHS; month++) {
                result.level[year][month] = level[year][month] + sign * other.level[year][month];
                result.base[year][month] = base[year][month] + sign * other.base[year][month];
            }
        }
        return result;
    }

    private static BigDecimal growth(long level, long base) {
        return BigDecimal.valueOf(level - base)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP);
    }

    private static long sum(long[] months, int last) {
        long sum = 0;
        for (int month = 1; month <= last; month++) {
            sum += months[month];
        }
        return sum;
    }

    private static int index(int year) {
        return year - FIRST_YEAR + 1;
    }

    /** Comparable base over last year's published level. */
    @FunctionalInterface
    public interface Scope {
        /** Of the year. */
        double of(int year);
    }

    /** Share of a part in its whole. */
    @FunctionalInterface
    public interface PartShare {
        /** Of the year. */
        double of(int year);
    }
}

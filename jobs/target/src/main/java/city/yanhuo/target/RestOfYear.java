package city.yanhuo.target;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * The days of a year after a month, and their mean (domain.md §8.7).
 *
 * @param month the last month that is in
 * @param whole mean of the whole year, known or allowed
 * @param part mean from January to the month's end
 */
record RestOfYear(YearMonth month, Fraction whole, Fraction part) {
    /** (whole · N − part · n) / (N − n), in days. */
    Fraction mean() {
        Fraction days = Fraction.of(BigDecimal.valueOf(days()));
        Fraction year = Fraction.of(BigDecimal.valueOf(month.lengthOfYear()));
        return whole.times(year).minus(part.times(days)).dividedBy(year.minus(days));
    }

    /** n, the days that are in. */
    int days() {
        return month.atEndOfMonth().getDayOfYear();
    }
}

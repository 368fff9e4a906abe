package city.yanhuo.target.forecast;

import java.math.BigDecimal;

/**
 * A projection that a past month would have given, beside what the year came to.
 *
 * @param year the past year
 * @param month its month, 2 to 11
 * @param years number of years that the projection could use, K
 * @param projected full-year level as it would have been projected, 元
 * @param actual full-year level as it was published first, 元
 * @param error projected over actual less one, ratio
 * @param low lower end of the 80 % interval, 元
 * @param high upper end, 元
 * @param held whether the actual level lies in the interval
 */
public record BacktestRow(
        int year,
        int month,
        int years,
        BigDecimal projected,
        BigDecimal actual,
        BigDecimal error,
        BigDecimal low,
        BigDecimal high,
        boolean held) {}

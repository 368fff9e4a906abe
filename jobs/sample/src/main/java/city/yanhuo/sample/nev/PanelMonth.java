package city.yanhuo.sample.nev;

import java.math.BigDecimal;

/**
 * One cell of the dealers' panel in one month.
 *
 * @param sales what the reporters sold in the month
 * @param toDate what was sold in the months of the year so far
 * @param reported dealers with a report
 * @param expected dealers seen this year
 * @param coverage share of last year's weight that has reported, ten decimals
 * @param split what volume, mix and price did in the month
 * @param splitToDate the same over the months of the year so far
 */
record PanelMonth(
        DealerSales sales,
        DealerSales toDate,
        int reported,
        int expected,
        BigDecimal coverage,
        Split split,
        Split splitToDate) {}

package city.yanhuo.sample.nev;

import city.yanhuo.sample.measure.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What volume, mix and price did to a panel's sales against last year's, 元, weighted with last year (domain.md §2.2). Rounded so that
 * the three make the increment.
 *
 * @param volume more cars, at last year's mean price
 * @param mix other products, at last year's price of each
 * @param price other prices of this year's cars
 */
record Split(BigDecimal volume, BigDecimal mix, BigDecimal price) {
    static final Split NOTHING = new Split(yuan(0), yuan(0), yuan(0));

    private static final int FINE = 30;

    /** Of one month's products, each summed over its dealers; all of them were sold last year too. */
    static Split of(List<DealerSales> products) {
        DealerSales all = products.stream().reduce(DealerSales.NOTHING, DealerSales::plus);
        BigDecimal atMeanPrice = rounded(cost(all.units(), all));
        BigDecimal atBasePrice = rounded(
                products.stream().map(each -> cost(each.units(), each)).reduce(BigDecimal.ZERO, BigDecimal::add));
        return new Split(
                atMeanPrice.subtract(yuan(all.amountBase())),
                atBasePrice.subtract(atMeanPrice),
                yuan(all.amount()).subtract(atBasePrice));
    }

    Split plus(Split other) {
        return new Split(volume.add(other.volume), mix.add(other.mix), price.add(other.price));
    }

    /** What units cost at last year's price. */
    private static BigDecimal cost(long units, DealerSales lastYear) {
        return BigDecimal.valueOf(units)
                .multiply(yuan(lastYear.amountBase()))
                .divide(BigDecimal.valueOf(lastYear.unitsBase()), FINE, RoundingMode.HALF_UP);
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(Figure.YUAN_SCALE, RoundingMode.HALF_UP);
    }

    /** 百元 in 元. */
    private static BigDecimal yuan(long hundreds) {
        return BigDecimal.valueOf(hundreds * 100).setScale(Figure.YUAN_SCALE);
    }
}

package city.yanhuo.sample.indicator;

import city.yanhuo.sample.chance.Chance;
import java.math.BigDecimal;
import java.time.YearMonth;

/** The statistics office's indicators that promises are judged on, as they stand now. */
public final class CityFigures {
    private static final BigDecimal SAME = BigDecimal.valueOf(100);

    private final IndicatorSeries series;

    /** Figures of one city. */
    public CityFigures(Chance chance) {
        this.series = new IndicatorSeries(chance);
    }

    /** Rise of consumer prices, the mean from January on, a ratio. */
    public BigDecimal priceRise(YearMonth month) {
        return series.toDate(Kind.CPI, month)
                .orElseThrow()
                .level()
                .subtract(SAME)
                .movePointLeft(2);
    }

    /** Real growth of the gross domestic product to a quarter's end, a ratio. */
    public BigDecimal productGrowth(YearMonth quarter) {
        return series.toDate(Kind.GDP, quarter).orElseThrow().growth().movePointLeft(2);
    }
}

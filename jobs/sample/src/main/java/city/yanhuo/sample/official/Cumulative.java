package city.yanhuo.sample.official;

import java.math.BigDecimal;
import java.time.YearMonth;

/** A series from January on that a promise of growth is judged on. */
public interface Cumulative {
    /** Level from January to the month, 元. */
    BigDecimal level(YearMonth month);

    /** Its comparable base, 元. */
    BigDecimal base(YearMonth month);

    /** Its growth, a ratio. */
    BigDecimal growth(YearMonth month);

    /** First year with a base. */
    int firstYear();
}

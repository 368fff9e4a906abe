package city.yanhuo.contract.target;

import java.time.YearMonth;

/** Which ends of months are judged. */
public enum Frequency {
    /** Every month. */
    MONTH,
    /** March, June, September, December. */
    QUARTER;

    private static final int MONTHS_OF_A_QUARTER = 3;

    /** Whether the end of a month is judged. */
    public boolean judges(YearMonth month) {
        return this == MONTH || month.getMonthValue() % MONTHS_OF_A_QUARTER == 0;
    }
}

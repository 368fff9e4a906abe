package city.yanhuo.contract.period;

/** The kinds of period that figures are reported for (DESIGN §3). */
public enum PeriodKind {
    HOUR,
    DAY,
    WEEK,
    /** Ten days: 上旬, 中旬, 下旬. */
    TENDAY,
    MONTH,
    /** From 1 January to the end of a month. */
    CUM,
    QUARTER,
    YEAR,
    HOLIDAY
}

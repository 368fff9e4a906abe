package city.yanhuo.sample.retail;

import java.time.YearMonth;

/** Cells of the sheets that are not as they should be. */
final class RetailDefect {
    private static final YearMonth NO_GROWTH = YearMonth.of(2019, 5);
    private static final YearMonth NO_NUMBER = YearMonth.of(2018, 4);

    private RetailDefect() {}

    /** Whether the cumulative growth is left blank: the row still counts, its growth comes from the levels and is marked. */
    static boolean leavesGrowthBlank(RetailRow row, YearMonth month) {
        return row.commodity().equals("FURNITURE") && month.equals(NO_GROWTH);
    }

    /** Whether words stand in place of the cumulative level: the row is rejected. */
    static boolean hasWordsForLevel(RetailRow row, YearMonth month) {
        return row.commodity().equals("BUILDING") && month.equals(NO_NUMBER);
    }
}

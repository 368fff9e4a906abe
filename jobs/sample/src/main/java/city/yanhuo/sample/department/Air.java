package city.yanhuo.sample.department;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

/** Mean concentrations as the environment bureau publishes them, whole numbers, 2021 to September 2024. */
public enum Air {
    /** Fine particles: above the limit in the heating months, at it in June 2024, below it since August. */
    PM25(new int[][] {
        {74, 62, 47, 37, 31, 26, 24, 25, 30, 42, 57, 72},
        {72, 60, 46, 36, 29, 25, 23, 24, 29, 41, 55, 70},
        {70, 58, 45, 35, 28, 25, 23, 23, 28, 40, 55, 68},
        {66, 52, 42, 33, 27, 22, 21, 21, 25}
    }),
    /** Particles up to 10 micrometres: behind all year. */
    PM10(new int[][] {
        {134, 114, 98, 84, 67, 54, 47, 46, 57, 80, 103, 126},
        {131, 111, 95, 81, 64, 52, 45, 45, 55, 78, 100, 123},
        {128, 108, 92, 78, 62, 50, 44, 43, 54, 76, 98, 120},
        {132, 112, 100, 86, 70, 56, 48, 46, 56}
    });

    /** First year with figures. */
    static final int FIRST_YEAR = 2021;

    private final int[][] months;

    Air(int[][] months) {
        this.months = months;
    }

    /** Mean of a month. */
    public int month(YearMonth month) {
        return months[month.getYear() - FIRST_YEAR][month.getMonthValue() - 1];
    }

    /** Mean from January on over its days. */
    public int mean(YearMonth last) {
        int sum = 0;
        int days = 0;
        for (int number = 1; number <= last.getMonthValue(); number++) {
            YearMonth month = last.withMonth(number);
            sum += month(month) * month.lengthOfMonth();
            days += month.lengthOfMonth();
        }
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(days), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}

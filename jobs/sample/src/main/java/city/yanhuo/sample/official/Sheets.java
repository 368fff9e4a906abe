package city.yanhuo.sample.official;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the statistics office's monthly sheets have in common: which there are, when they come, how they are called. */
public final class Sheets {
    /** The supplier's folder. */
    public static final String SUPPLIER = "统计局";
    /** What stands for a figure of January or February alone. */
    public static final String NOT_PUBLISHED = "—";

    private static final LocalDate HANDED_OVER = LocalDate.of(2024, 1, 12);
    private static final int RELEASE_DAY = 21;

    private Sheets() {}

    /** The last months of all sheets: February stands for January and February together. */
    public static List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        YearMonth last = YearMonth.of(MonthlySeries.LAST_YEAR, MonthlySeries.LAST_MONTH);
        for (YearMonth month = YearMonth.of(MonthlySeries.FIRST_YEAR, 2);
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            if (month.getMonthValue() > 1) {
                months.add(month);
            }
        }
        return List.copyOf(months);
    }

    /** Whether the sheet is that of January and February together, which has no figures of a month alone. */
    public static boolean isMerged(YearMonth month) {
        return month.getMonth() == Month.FEBRUARY;
    }

    /** The day that the sheet arrives; all of the years before come together in January 2024. */
    public static LocalDate received(YearMonth month) {
        LocalDate released = month.plusMonths(1).atDay(RELEASE_DAY);
        return released.isBefore(HANDED_OVER) ? HANDED_OVER : released;
    }

    /** {@code 2024年1—9月}, with the dash that is wanted. */
    public static String period(YearMonth month, String dash) {
        return String.format(Locale.ROOT, "%d年1%s%d月", month.getYear(), dash, month.getMonthValue());
    }

    /** 千元 as a cell in 万元. */
    public static BigDecimal tenThousands(long thousands) {
        return BigDecimal.valueOf(thousands, 1);
    }
}

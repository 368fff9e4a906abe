package city.yanhuo.sample.department;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The true figures of 2024, by month from January or by quarter. */
public final class Reports {
    /** Last month with figures. */
    public static final YearMonth LAST = YearMonth.of(2024, 9);

    /** New urban jobs of each month. */
    static final int[] NEW_JOBS = {6_120, 5_480, 9_630, 8_890, 9_240, 9_910, 7_560, 7_380, 8_420};
    /** Months in which a canteen opened, by {@link Area}. */
    static final int[][] CANTEENS = {{2, 5, 8}, {3, 6}, {4}, {6}, {4, 7}, {5}, {9}, {}, {}, {}};
    /** Renewals started since January, the city. */
    static final int[] ESTATES = {0, 0, 52, 118, 205, 287, 352, 409, 446};
    /** Share of each area in them, in percent. */
    static final int[] ESTATE_SHARES = {21, 18, 20, 11, 19, 4, 3, 1, 1, 2};
    /** Retrofitted capacity since January by quarter, 0.1 万千瓦. */
    static final int[] RETROFIT = {18, 41, 65};
    /** National water sections, and those at class III or better by month. */
    static final int NATIONAL = 9;

    static final int[] NATIONAL_GOOD = {9, 8, 8, 9, 9, 9, 8, 9, 8};
    /** Sections of the Fen river, and those up to standard by month. */
    static final int FEN = 6;

    static final int[] FEN_GOOD = {6, 5, 4, 6, 6, 6, 6, 6, 6};
    /** Communities by {@link Area}, and those with embedded and with home childcare by quarter. */
    static final int[] COMMUNITIES = {118, 104, 112, 76, 121, 52, 31, 14, 9, 27};

    static final int[][] EMBEDDED = {
        {36, 38, 35, 21, 40, 14, 3, 1, 0, 2},
        {40, 41, 38, 23, 43, 15, 4, 1, 0, 3},
        {62, 60, 56, 30, 60, 24, 5, 2, 1, 4}
    };
    static final int[][] AT_HOME = {
        {50, 48, 45, 25, 50, 18, 6, 2, 1, 5},
        {58, 55, 52, 28, 58, 20, 7, 3, 1, 6},
        {66, 62, 58, 31, 64, 22, 8, 3, 2, 7}
    };
    /** Real growth of urban and of rural income from January, in tenths of a percent, by quarter from 2023 on. */
    static final int[] URBAN_REAL = {29, 36, 39, 42, 24, 22, 21};

    static final int[] RURAL_REAL = {58, 64, 67, 70, 36, 32, 28};
    /** Consumer prices of 2021 and 2022, last year = 1000. */
    static final int[][] PRICES = {
        {997, 999, 1004, 1008, 1012, 1010, 1009, 1008, 1007, 1014, 1021, 1015},
        {1010, 1009, 1014, 1019, 1020, 1023, 1026, 1024, 1027, 1021, 1016, 1018}
    };

    /** The canteens of this month came late. */
    static final YearMonth LATE = YearMonth.of(2024, 8);

    static final LocalDate LATE_ON = LocalDate.of(2024, 9, 26);
    /** Renewals of this month were counted twice in one area, and corrected. */
    static final YearMonth DOUBLED = YearMonth.of(2024, 6);

    static final Area DOUBLED_AREA = Area.WANBAILIN;
    static final int DOUBLED_BY = 30;
    static final LocalDate DOUBLED_UNTIL = LocalDate.of(2024, 7, 22);
    /** Communities of this quarter had two digits changed over in one area, and were corrected. */
    static final int SWAPPED = 2;

    static final Area SWAPPED_AREA = Area.JINYUAN;
    static final int SWAPPED_AS = 51;
    static final LocalDate SWAPPED_UNTIL = LocalDate.of(2024, 8, 1);

    private Reports() {}

    /** Months of 2024 with figures. */
    static List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = LAST.withMonth(1); !month.isAfter(LAST); month = month.plusMonths(1)) {
            months.add(month);
        }
        return List.copyOf(months);
    }

    /** Last months of the quarters of 2024 with figures. */
    static List<YearMonth> quarters() {
        return months().stream().filter(month -> month.getMonthValue() % 3 == 0).toList();
    }

    /** The quarter of a month, from 1. */
    static int quarter(YearMonth month) {
        return (month.getMonthValue() + 2) / 3;
    }

    static int jobs(YearMonth month) {
        return NEW_JOBS[month.getMonthValue() - 1];
    }

    /** New urban jobs from January on. */
    public static int jobsToDate(YearMonth month) {
        int sum = 0;
        for (int index = 0; index < month.getMonthValue(); index++) {
            sum += NEW_JOBS[index];
        }
        return sum;
    }

    static int canteens(Area area, YearMonth month) {
        int open = 0;
        for (int opened : CANTEENS[area.place()]) {
            open += opened <= month.getMonthValue() ? 1 : 0;
        }
        return open;
    }

    /** Canteens of all areas from January on. */
    public static int canteens(YearMonth month) {
        return Area.ALL.stream().mapToInt(area -> canteens(area, month)).sum();
    }

    /** Renewals started in all areas from January on. */
    public static int estates(YearMonth month) {
        return ESTATES[month.getMonthValue() - 1];
    }

    static int estates(Area area, YearMonth month) {
        return share(estates(month), area);
    }

    /** The part of a whole that falls to an area; the parts add up to the whole. */
    static int share(int whole, Area area) {
        int before = 0;
        for (int index = 0; index < area.place(); index++) {
            before += ESTATE_SHARES[index];
        }
        int until = before + ESTATE_SHARES[area.place()];
        return Math.round(whole * until / 100f) - Math.round(whole * before / 100f);
    }

    /** Retrofitted capacity to a quarter's end, 万千瓦. */
    public static BigDecimal retrofit(YearMonth month) {
        return BigDecimal.valueOf(RETROFIT[quarter(month) - 1], 1);
    }

    /** National sections at class III or better. */
    public static int nationalGood(YearMonth month) {
        return NATIONAL_GOOD[month.getMonthValue() - 1];
    }

    /** Sections of the Fen river up to standard. */
    public static int fenGood(YearMonth month) {
        return FEN_GOOD[month.getMonthValue() - 1];
    }

    /** All national sections. */
    public static int national() {
        return NATIONAL;
    }

    /** All sections of the Fen river. */
    public static int fen() {
        return FEN;
    }

    static int price(YearMonth month) {
        return PRICES[month.getYear() - Air.FIRST_YEAR][month.getMonthValue() - 1];
    }

    /** The six districts together. */
    public static int communities() {
        return urban(COMMUNITIES);
    }

    /** Communities of the six districts with embedded childcare. */
    public static int embedded(YearMonth month) {
        return urban(EMBEDDED[quarter(month) - 1]);
    }

    /** Communities of the six districts with home childcare. */
    public static int atHome(YearMonth month) {
        return urban(AT_HOME[quarter(month) - 1]);
    }

    /** Real growth of income from January to a quarter's end in percent. */
    public static BigDecimal realGrowth(boolean urban, YearMonth month) {
        int index = (month.getYear() - 2023) * 4 + quarter(month) - 1;
        return BigDecimal.valueOf(urban ? URBAN_REAL[index] : RURAL_REAL[index], 1);
    }

    private static int urban(int[] areas) {
        int sum = 0;
        for (int index = 0; index < Area.URBAN; index++) {
            sum += areas[index];
        }
        return sum;
    }
}

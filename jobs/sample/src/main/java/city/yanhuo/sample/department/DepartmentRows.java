package city.yanhuo.sample.department;

import city.yanhuo.sample.official.Sheets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the departments' workbooks must give in the mart {@code indicator_period}. */
public final class DepartmentRows {
    private static final String CITY = "140100";
    private static final String REPORT = "DEPARTMENT_REPORT";
    private static final String BULLETIN = "STATS_BULLETIN";
    private static final Optional<Told> NOTHING = Optional.empty();

    private final List<Row> rows = new ArrayList<>();

    private DepartmentRows() {}

    /** All rows. */
    public static List<Row> all() {
        DepartmentRows all = new DepartmentRows();
        Reports.months().forEach(all::addMonth);
        Reports.quarters().forEach(all::addQuarter);
        all.addHistory();
        for (YearMonth quarter : SurveyFiles.quarters()) {
            all.addIncome("URBAN_INCOME_REAL", true, quarter);
            all.addIncome("RURAL_INCOME_REAL", false, quarter);
        }
        return List.copyOf(all.rows);
    }

    private void addMonth(YearMonth month) {
        LocalDate on = DepartmentFiles.received(month);
        add(
                "URBAN_NEW_JOBS",
                "人",
                month,
                Told.level(Reports.jobs(month), on),
                Told.level(Reports.jobsToDate(month), on));
        LocalDate canteensOn = month.equals(Reports.LATE) ? Reports.LATE_ON : on;
        for (Area area : Area.ALL) {
            Told canteens = Told.level(Reports.canteens(area, month), canteensOn);
            rows.add(toDate("COMMUNITY_CANTEENS", "个", area.code(), month, canteens));
            rows.add(toDate("OLD_ESTATES_STARTED", "个", area.code(), month, estates(area, month, on)));
        }
        rows.add(own("NATIONAL_SECTIONS", CITY, false, month, Told.level(Reports.NATIONAL, on)));
        rows.add(own("NATIONAL_SECTIONS_AT_III", CITY, false, month, Told.level(Reports.nationalGood(month), on)));
        rows.add(own("FEN_SECTIONS", CITY, false, month, Told.level(Reports.FEN, on)));
        rows.add(own("FEN_SECTIONS_AT_STANDARD", CITY, false, month, Told.level(Reports.fenGood(month), on)));
        addAir(month, on);
    }

    private void addAir(YearMonth month, LocalDate on) {
        for (Air air : Air.values()) {
            add(air.name(), "微克/立方米", month, Told.level(air.month(month), on), Told.level(air.mean(month), on));
        }
    }

    private static Told estates(Area area, YearMonth month, LocalDate on) {
        int started = Reports.estates(area, month);
        boolean doubled = month.equals(Reports.DOUBLED) && area == Reports.DOUBLED_AREA;
        return doubled
                ? Told.level(started, Reports.DOUBLED_UNTIL).after(started + Reports.DOUBLED_BY, on)
                : Told.level(started, on);
    }

    private void addQuarter(YearMonth quarter) {
        LocalDate on = DepartmentFiles.received(quarter).plusDays(4);
        int index = Reports.quarter(quarter);
        rows.add(new Row(
                "ENERGY_SAVING_RETROFIT",
                "万千瓦",
                CITY,
                REPORT,
                true,
                quarter,
                NOTHING,
                Optional.of(Told.level(Reports.retrofit(quarter), on))));
        for (Area area : Area.ALL) {
            int at = area.place();
            boolean corrected = index == Reports.SWAPPED && area == Reports.SWAPPED_AREA;
            addChildcare("COMMUNITIES", area, quarter, Reports.COMMUNITIES[at], on, corrected, 0);
            addChildcare(
                    "COMMUNITIES_WITH_CHILDCARE",
                    area,
                    quarter,
                    Reports.EMBEDDED[index - 1][at],
                    on,
                    corrected,
                    Reports.SWAPPED_AS);
            addChildcare(
                    "COMMUNITIES_WITH_HOME_CHILDCARE", area, quarter, Reports.AT_HOME[index - 1][at], on, corrected, 0);
        }
    }

    /** A corrected row tells all its figures anew; 0 where the first one was right. */
    private void addChildcare(
            String indicator, Area area, YearMonth quarter, int level, LocalDate on, boolean corrected, int first) {
        Told told = corrected
                ? Told.level(level, Reports.SWAPPED_UNTIL).after(first == 0 ? level : first, on)
                : Told.level(level, on);
        rows.add(own(indicator, area.code(), true, quarter, told));
    }

    private void addHistory() {
        for (int year = Air.FIRST_YEAR; year < Reports.LAST.getYear(); year++) {
            DepartmentFiles.year(year).forEach(month -> addAir(month, DepartmentFiles.HANDED_OVER));
        }
        for (int year = SurveyFiles.FIRST_YEAR; year <= SurveyFiles.LAST_YEAR; year++) {
            for (YearMonth month : DepartmentFiles.year(year)) {
                rows.add(new Row(
                        "CPI",
                        "上年同期=100",
                        CITY,
                        BULLETIN,
                        false,
                        month,
                        Optional.of(
                                Told.level(BigDecimal.valueOf(Reports.price(month), 1), DepartmentFiles.HANDED_OVER)),
                        Optional.of(Told.level(SurveyFiles.meanPrice(month), DepartmentFiles.HANDED_OVER))));
            }
        }
    }

    private void addIncome(String indicator, boolean urban, YearMonth quarter) {
        Told told = Told.growth(Reports.realGrowth(urban, quarter), Sheets.received(quarter));
        rows.add(new Row(indicator, "%", CITY, BULLETIN, true, quarter, NOTHING, Optional.of(told)));
    }

    private void add(String indicator, String unit, YearMonth month, Told own, Told toDate) {
        rows.add(new Row(indicator, unit, CITY, REPORT, false, month, Optional.of(own), Optional.of(toDate)));
    }

    private static Row toDate(String indicator, String unit, String scope, YearMonth month, Told told) {
        return new Row(indicator, unit, scope, REPORT, false, month, NOTHING, Optional.of(told));
    }

    private static Row own(String indicator, String scope, boolean isQuarterly, YearMonth month, Told told) {
        return new Row(indicator, "个", scope, REPORT, isQuarterly, month, Optional.of(told), NOTHING);
    }
}

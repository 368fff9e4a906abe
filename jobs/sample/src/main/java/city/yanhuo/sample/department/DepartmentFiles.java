package city.yanhuo.sample.department;

import city.yanhuo.sample.file.Landing;
import city.yanhuo.sample.file.SheetFile;
import city.yanhuo.sample.official.Sheets;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The departments' workbooks of 2024, and the lists of past years that they handed over in January. */
public final class DepartmentFiles {
    static final LocalDate HANDED_OVER = LocalDate.of(2024, 1, 12);

    private static final String FOOTER = "填表人：孙某某　联系电话：0351-5550155";

    private final Landing landing;

    /** Workbooks of one city. */
    public DepartmentFiles(Landing landing) {
        this.landing = landing;
    }

    /** Writes all of them. */
    public void write() throws IOException {
        for (YearMonth month : Reports.months()) {
            writeJobs(month);
            writeCanteens(month);
            writeEstates(month);
            writeWater(month);
            writeAir(received(month), "空气质量月报_" + text(month), List.of(month));
        }
        for (YearMonth quarter : Reports.quarters()) {
            writeRetrofit(quarter);
            writeChildcare(quarter);
        }
        for (int year = Air.FIRST_YEAR; year < Reports.LAST.getYear(); year++) {
            writeAir(HANDED_OVER, "空气质量历史数据_" + year + "年", year(year));
        }
        new SurveyFiles(landing).write();
        writeEstatesCorrection();
        writeChildcareCorrection();
    }

    /** The day that a department's report of a month arrives. */
    static LocalDate received(YearMonth month) {
        return month.plusMonths(1).atDay(11);
    }

    static String text(YearMonth month) {
        return String.format(Locale.ROOT, "%d年%d月", month.getYear(), month.getMonthValue());
    }

    static List<YearMonth> year(int year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .toList();
    }

    static BigDecimal cell(long number) {
        return BigDecimal.valueOf(number);
    }

    private SheetFile open(LocalDate received, String supplier, String name, String title, @Nullable Object... header)
            throws IOException {
        SheetFile sheet = landing.workbook(received, supplier, name + ".xlsx", "报表");
        sheet.ignored(title);
        sheet.ignored(name.substring(name.indexOf('_') + 1).replaceFirst("_.*", ""));
        sheet.ignored(header);
        sheet.merge(1, 1, 1, header.length);
        return sheet;
    }

    private void writeJobs(YearMonth month) throws IOException {
        try (SheetFile sheet =
                open(received(month), "人社局", "城镇新增就业月报_" + text(month), "城镇新增就业月报", "指标", "本月", "累计", "年度任务")) {
            sheet.good(2, "城镇新增就业人数（人）", cell(Reports.jobs(month)), cell(Reports.jobsToDate(month)), cell(80_000));
            sheet.ignored(FOOTER);
        }
    }

    private void writeCanteens(YearMonth month) throws IOException {
        LocalDate received = month.equals(Reports.LATE) ? Reports.LATE_ON : received(month);
        try (SheetFile sheet =
                open(received, "民政局", "社区食堂示范店建设情况_" + text(month), "社区食堂示范店建设情况", "区县", "年度任务", "累计建成")) {
            for (Area area : Area.ALL) {
                sheet.good(1, area.label(), null, cell(Reports.canteens(area, month)));
            }
            sheet.control("合计", cell(22), cell(Reports.canteens(month)));
            sheet.ignored(FOOTER);
        }
    }

    private void writeEstates(YearMonth month) throws IOException {
        try (SheetFile sheet = openEstates(received(month), month, "")) {
            int sum = 0;
            for (Area area : Area.ALL) {
                boolean doubled = month.equals(Reports.DOUBLED) && area == Reports.DOUBLED_AREA;
                int typed = Reports.estates(area, month) + (doubled ? Reports.DOUBLED_BY : 0);
                writeEstatesRow(sheet, area, month, typed);
                sum += typed;
            }
            sheet.control("合计", cell(438), cell(sum), cell(finished(month)));
            sheet.ignored(FOOTER);
        }
    }

    private void writeEstatesCorrection() throws IOException {
        try (SheetFile sheet = openEstates(Reports.DOUBLED_UNTIL, Reports.DOUBLED, "_更正")) {
            Area area = Reports.DOUBLED_AREA;
            writeEstatesRow(sheet, area, Reports.DOUBLED, Reports.estates(area, Reports.DOUBLED));
        }
    }

    private SheetFile openEstates(LocalDate received, YearMonth month, String suffix) throws IOException {
        return open(received, "住建局", "老旧小区改造进度_" + text(month) + suffix, "老旧小区改造进度", "区县", "计划改造", "累计开工", "累计完工");
    }

    private static void writeEstatesRow(SheetFile sheet, Area area, YearMonth month, int started) {
        sheet.good(
                1,
                area.label(),
                cell(Reports.share(438, area)),
                cell(started),
                cell(Reports.share(finished(month), area)));
    }

    /** What was started three months before. */
    private static int finished(YearMonth month) {
        return month.getMonthValue() > 3 ? Reports.estates(month.minusMonths(3)) : 0;
    }

    private void writeWater(YearMonth month) throws IOException {
        try (SheetFile sheet =
                open(received(month), "生态环境局", "地表水环境质量月报_" + text(month), "地表水环境质量月报", "断面类别", "断面数", "达标断面数")) {
            sheet.good(2, "国考断面", cell(Reports.NATIONAL), cell(Reports.nationalGood(month)));
            sheet.good(2, "汾河断面", cell(Reports.FEN), cell(Reports.fenGood(month)));
            sheet.ignored("注：国考断面以达到或好于Ⅲ类为达标。");
        }
    }

    private void writeAir(LocalDate received, String name, List<YearMonth> months) throws IOException {
        try (SheetFile sheet = landing.workbook(received, "生态环境局", name + ".xlsx", "报表")) {
            sheet.ignored("太原市空气质量");
            sheet.ignored("月份", "PM2.5", null, "PM10", null);
            sheet.ignored(null, "当月", "累计", "当月", "累计");
            sheet.merge(1, 1, 1, 5);
            sheet.merge(2, 1, 3, 1);
            sheet.merge(2, 2, 2, 3);
            sheet.merge(2, 4, 2, 5);
            for (YearMonth month : months) {
                sheet.good(
                        4,
                        text(month),
                        cell(Air.PM25.month(month)),
                        cell(Air.PM25.mean(month)),
                        cell(Air.PM10.month(month)),
                        cell(Air.PM10.mean(month)));
            }
            sheet.ignored("注：浓度为微克每立方米，已扣除沙尘天。");
        }
    }

    private void writeRetrofit(YearMonth quarter) throws IOException {
        try (SheetFile sheet = open(
                received(quarter).plusDays(4),
                "能源局",
                "节能改造季报_" + Sheets.period(quarter, "—"),
                "节能改造季报",
                "指标",
                "累计完成")) {
            sheet.good(1, "节能改造容量（万千瓦）", Reports.retrofit(quarter));
            sheet.ignored(FOOTER);
        }
    }

    private void writeChildcare(YearMonth quarter) throws IOException {
        int index = Reports.quarter(quarter);
        try (SheetFile sheet = openChildcare(received(quarter).plusDays(4), quarter, "")) {
            int[] sums = new int[3];
            for (Area area : Area.ALL) {
                int embedded = Reports.EMBEDDED[index - 1][area.place()];
                boolean swapped = index == Reports.SWAPPED && area == Reports.SWAPPED_AREA;
                int typed = swapped ? Reports.SWAPPED_AS : embedded;
                writeChildcareRow(sheet, area, index, typed);
                sums[0] += Reports.COMMUNITIES[area.place()];
                sums[1] += typed;
                sums[2] += Reports.AT_HOME[index - 1][area.place()];
            }
            sheet.control("合计", cell(sums[0]), cell(sums[1]), cell(sums[2]));
            sheet.ignored(FOOTER);
        }
    }

    private void writeChildcareCorrection() throws IOException {
        YearMonth quarter = YearMonth.of(2024, Reports.SWAPPED * 3);
        try (SheetFile sheet = openChildcare(Reports.SWAPPED_UNTIL, quarter, "_更正")) {
            Area area = Reports.SWAPPED_AREA;
            writeChildcareRow(sheet, area, Reports.SWAPPED, Reports.EMBEDDED[Reports.SWAPPED - 1][area.place()]);
        }
    }

    private SheetFile openChildcare(LocalDate received, YearMonth quarter, String suffix) throws IOException {
        String name = "社区托育服务季报_2024年第" + Reports.quarter(quarter) + "季度" + suffix;
        return open(received, "卫健委", name, "社区托育服务季报", "区县", "社区数", "开展嵌入式托育社区数", "开展家庭式托育社区数");
    }

    private static void writeChildcareRow(SheetFile sheet, Area area, int quarter, int embedded) {
        sheet.good(
                3,
                area.label(),
                cell(Reports.COMMUNITIES[area.place()]),
                cell(embedded),
                cell(Reports.AT_HOME[quarter - 1][area.place()]));
    }
}

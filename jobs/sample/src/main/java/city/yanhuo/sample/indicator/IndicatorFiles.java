package city.yanhuo.sample.indicator;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.file.Landing;
import city.yanhuo.sample.file.SheetFile;
import city.yanhuo.sample.official.Sheets;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** The statistics office's sheets of main indicators, one revision, and the communiqué of a year. */
public final class IndicatorFiles {
    private final Landing landing;
    private final IndicatorSeries series;

    /** Sheets of one city. */
    public IndicatorFiles(Landing landing, Chance chance) {
        this.landing = landing;
        this.series = new IndicatorSeries(chance);
    }

    /** Writes all of them. */
    public void write() throws IOException {
        for (YearMonth month : IndicatorSeries.months()) {
            try (SheetFile sheet = open(month, Sheets.received(month), "")) {
                for (Kind kind : Kind.values()) {
                    writeRow(sheet, kind, series.month(kind, month), series.firstToDate(kind, month));
                }
                sheet.ignored("注：PM2.5、PM10 由市生态环境局提供。");
            }
        }
        try (SheetFile sheet = open(IndicatorSeries.REVISED, IndicatorSeries.REVISED_ON, "_修订")) {
            writeRow(sheet, Kind.GDP, Optional.empty(), series.toDate(Kind.GDP, IndicatorSeries.REVISED));
        }
        writeCommunique();
    }

    private SheetFile open(YearMonth month, LocalDate received, String suffix) throws IOException {
        String period = String.format(Locale.ROOT, "%d年%d月", month.getYear(), month.getMonthValue());
        String name = "主要指标月报_" + period + suffix + ".xlsx";
        SheetFile sheet = landing.workbook(received, Sheets.SUPPLIER, name, "表1");
        sheet.ignored("表1　主要经济社会指标");
        sheet.ignored(period);
        sheet.ignored("指标", "本月", null, "累计", null);
        sheet.ignored(null, "绝对数", "同比增长(%)", "绝对数", "同比增长(%)");
        sheet.merge(1, 1, 1, 5);
        sheet.merge(3, 1, 4, 1);
        sheet.merge(3, 2, 3, 3);
        sheet.merge(3, 4, 3, 5);
        return sheet;
    }

    private static void writeRow(SheetFile sheet, Kind kind, Optional<Published> month, Optional<Published> toDate) {
        if (month.isPresent() || toDate.isPresent()) {
            int rows = (month.isPresent() ? 1 : 0) + (toDate.isPresent() ? 1 : 0);
            sheet.good(rows, kind.label(), level(month), growth(month), level(toDate), growth(toDate));
        }
    }

    private static Object level(Optional<Published> figure) {
        return figure.<Object>map(Published::level).orElse(Sheets.NOT_PUBLISHED);
    }

    private static Object growth(Optional<Published> figure) {
        return figure.<Object>map(Published::growth).orElse(Sheets.NOT_PUBLISHED);
    }

    private void writeCommunique() throws IOException {
        String name = IndicatorSeries.COMMUNIQUE + "年统计公报主要指标.xlsx";
        try (SheetFile sheet = landing.workbook(IndicatorSeries.COMMUNIQUE_ON, Sheets.SUPPLIER, name, "公报")) {
            sheet.ignored(IndicatorSeries.COMMUNIQUE + "年国民经济和社会发展统计公报主要指标");
            sheet.ignored("指标", "本年", "上年", "同比增长(%)");
            sheet.merge(1, 1, 1, 4);
            for (Kind kind : Kind.values()) {
                Published year = series.year(kind);
                Object base = year.base().<Object>map(value -> value).orElse(Sheets.NOT_PUBLISHED);
                sheet.good(1, kind.label(), year.level(), base, year.growth());
            }
        }
    }
}

package city.yanhuo.sample.retail;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.file.Landing;
import city.yanhuo.sample.file.SheetFile;
import city.yanhuo.sample.official.MonthlySeries;
import city.yanhuo.sample.official.Sheets;
import java.io.IOException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The statistics office's monthly sheets of retail by class. */
public final class RetailFiles {
    private final Landing landing;
    private final RetailSeries series;

    /** Sheets of one city. */
    public RetailFiles(Landing landing, Chance chance) {
        this.landing = landing;
        this.series = new RetailSeries(chance);
    }

    /** Writes all months. */
    public void write() throws IOException {
        for (YearMonth month : Sheets.months()) {
            String name = "限额以上单位商品零售分类_" + Sheets.period(month, "-") + ".xlsx";
            try (SheetFile sheet = landing.workbook(Sheets.received(month), Sheets.SUPPLIER, name, "表3")) {
                writeHead(sheet, month);
                for (RetailRow row : series.rows()) {
                    writeRow(sheet, row, month);
                }
                sheet.ignored("注：同比增长按可比口径计算，与上年公布数直接相比的结果不同。");
            }
        }
    }

    private static void writeHead(SheetFile sheet, YearMonth month) {
        sheet.ignored("表3　限额以上单位商品零售分类");
        sheet.ignored(Sheets.period(month, "—"), null, null, null, "单位：万元");
        sheet.ignored("指标", "本月", null, "累计", null);
        sheet.ignored(null, "绝对额", "同比增长(%)", "绝对额", "同比增长(%)");
        sheet.merge(1, 1, 1, 5);
        sheet.merge(3, 1, 4, 1);
        sheet.merge(3, 2, 3, 3);
        sheet.merge(3, 4, 3, 5);
    }

    private static void writeRow(SheetFile sheet, RetailRow row, YearMonth month) {
        MonthlySeries series = row.series();
        int year = month.getYear();
        int number = month.getMonthValue();
        boolean merged = Sheets.isMerged(month);
        @Nullable
        Object[] cells = {
            row.label(),
            merged ? Sheets.NOT_PUBLISHED : Sheets.tenThousands(series.month(year, number)),
            merged ? Sheets.NOT_PUBLISHED : series.monthGrowth(year, number),
            Sheets.tenThousands(series.cumulative(year, number)),
            series.cumulativeGrowth(year, number)
        };
        if (RetailDefect.hasWordsForLevel(row, month)) {
            cells[3] = "见附注";
            sheet.rejected("累计/绝对额", "NOT_A_NUMBER", cells);
            return;
        }
        if (RetailDefect.leavesGrowthBlank(row, month)) {
            cells[4] = null;
        }
        sheet.good(merged ? 1 : 2, cells);
    }
}

package city.yanhuo.sample.nev;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.file.Landing;
import city.yanhuo.sample.file.SheetFile;
import city.yanhuo.sample.official.MonthlySeries;
import city.yanhuo.sample.official.Sheets;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;

/** The statistics office's monthly sheets of new-energy vehicles. */
public final class NevFiles {
    private final Landing landing;
    private final NevSeries series;

    /** Sheets of one city. */
    public NevFiles(Landing landing, Chance chance) {
        this.landing = landing;
        this.series = new NevSeries(chance);
    }

    /** Writes all months. */
    public void write() throws IOException {
        for (YearMonth month : Sheets.months()) {
            String name = "新能源汽车零售_" + Sheets.period(month, "-") + ".xlsx";
            try (SheetFile sheet = landing.workbook(Sheets.received(month), Sheets.SUPPLIER, name, "表5")) {
                writeHead(sheet, month);
                for (NevRow row : series.rows()) {
                    writeRow(sheet, row, month);
                }
                sheet.ignored("注：新能源汽车包括纯电动、插电式混合动力（含增程式）和燃料电池汽车。");
            }
        }
    }

    private static void writeHead(SheetFile sheet, YearMonth month) {
        sheet.ignored("表5　限额以上单位新能源汽车零售");
        sheet.ignored(Sheets.period(month, "—"));
        sheet.ignored("指标", "零售额(万元)", null, null, "零售量(辆)", null);
        sheet.ignored(null, "本月", "累计", "累计同比(%)", "本月", "累计");
        sheet.merge(1, 1, 1, 6);
        sheet.merge(3, 1, 4, 1);
        sheet.merge(3, 2, 3, 4);
        sheet.merge(3, 5, 3, 6);
    }

    private void writeRow(SheetFile sheet, NevRow row, YearMonth month) {
        MonthlySeries amounts = row.series();
        int year = month.getYear();
        int number = month.getMonthValue();
        boolean merged = Sheets.isMerged(month);
        sheet.good(
                merged ? 1 : 2,
                row.label(),
                merged ? Sheets.NOT_PUBLISHED : Sheets.tenThousands(amounts.month(year, number)),
                Sheets.tenThousands(amounts.cumulative(year, number)),
                amounts.cumulativeGrowth(year, number),
                merged ? Sheets.NOT_PUBLISHED : BigDecimal.valueOf(series.units(row.energyType(), year, number)),
                BigDecimal.valueOf(series.unitsToDate(row.energyType(), year, number)));
    }
}

package city.yanhuo.sample.retail;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.file.Table;
import city.yanhuo.sample.measure.Parts;
import city.yanhuo.sample.official.OfficialAmounts;
import city.yanhuo.sample.official.Sheets;
import city.yanhuo.sample.order.PlatformSales;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/** The true rows of the mart {@code online_retail_monthly}. */
public final class OnlineRetail {
    private static final String HEADER =
            "scope,commodity_class,channel,basis,period,period_start,period_end," + Parts.HEADER;
    private static final String CITY = "140100";

    private final RetailSeries series;
    private final PlatformSales platforms;
    private final FirmPanel firms;

    /** Truth of one city. */
    public OnlineRetail(Chance chance, int scale) {
        this.series = new RetailSeries(chance);
        this.platforms = new PlatformSales(chance, scale);
        this.firms = new FirmPanel(chance);
    }

    /** Writes all rows: the official ones by channel and month, then the named firms', then the platforms'. */
    public void write(Path folder) throws IOException {
        try (Table table = Table.create(folder.resolve("online_retail_monthly.csv"), HEADER)) {
            write(table, "ALL", "ABOVE_NORM");
            write(table, "ONLINE", "GOODS");
            firms.write(table);
            platforms.write(table);
        }
    }

    /** The series that target C1 is judged on. */
    public OfficialAmounts online() {
        List<RetailRow> rows = series.rows();
        return amounts(rows.get(rows.size() - 1));
    }

    private void write(Table table, String channel, String whole) throws IOException {
        Parts parts = new Parts(whole);
        for (RetailRow row : series.rows()) {
            for (YearMonth month : Sheets.months()) {
                if (row.channel().equals(channel) && !RetailDefect.hasWordsForLevel(row, month)) {
                    parts.add(month, row.commodity(), amounts(row).of(month));
                }
            }
        }
        for (Parts.Part part : parts.rows()) {
            table.rowOf(
                    List.of(
                            CITY,
                            part.commodity(),
                            channel,
                            "STATS_ABOVE_NORM",
                            OfficialAmounts.period(part.month()),
                            OfficialAmounts.start(part.month()),
                            part.month().atEndOfMonth()),
                    part.cells());
        }
    }

    private static OfficialAmounts amounts(RetailRow row) {
        return new OfficialAmounts(row.series(), new OfficialAmounts.Known() {
            @Override
            public boolean row(YearMonth month) {
                return !RetailDefect.hasWordsForLevel(row, month);
            }

            @Override
            public boolean growth(YearMonth month) {
                return !RetailDefect.leavesGrowthBlank(row, month);
            }

            @Override
            public boolean monthGrowth() {
                return true;
            }
        });
    }
}

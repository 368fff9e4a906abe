package city.yanhuo.sample.nev;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.file.Table;
import city.yanhuo.sample.measure.Amounts;
import city.yanhuo.sample.measure.Figure;
import city.yanhuo.sample.official.MonthlySeries;
import city.yanhuo.sample.official.OfficialAmounts;
import city.yanhuo.sample.official.Sheets;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The true rows of the mart {@code nev_retail_monthly}. */
public final class NevRetail {
    private static final String HEADER =
            "scope,energy_type,brand,basis,period,period_start,period_end," + Amounts.HEADER
                    + ",units_month,units_month_reason,units_ytd,units_ytd_reason,mean_price,mean_price_reason,"
                    + "reporters_reported,reporters_expected,coverage_share," + MoreFigures.HEADER;
    private static final String CITY = "140100";
    private static final int FEBRUARY = 2;
    private static final PanelCell EVERYTHING = new PanelCell("NEV", "ALL");

    private final NevSeries series;
    private final DealerPanel panel;

    /** Truth of one city. */
    public NevRetail(Chance chance) {
        this.series = new NevSeries(chance);
        this.panel = new DealerPanel(chance);
    }

    /** Writes all rows: the official ones by energy type and month, then the panel's. */
    public void write(Path folder) throws IOException {
        try (Table table = Table.create(folder.resolve("nev_retail_monthly.csv"), HEADER)) {
            for (NevRow row : series.rows()) {
                for (YearMonth month : Sheets.months()) {
                    writeOfficial(table, row, month);
                }
            }
            for (PanelCell cell : DealerPanel.cells()) {
                for (YearMonth month : DealerSeries.months()) {
                    Optional<PanelMonth> found = panel.at(cell, month);
                    if (found.isPresent()) {
                        writePanel(table, cell, month, found.get());
                    }
                }
            }
        }
    }

    /** The series that target C2 is judged on. */
    public OfficialAmounts whole() {
        return amounts(series.rows().get(0));
    }

    /** The panel's cumulative growth, the early signal of C2; empty when nobody has reported the month. */
    public Optional<EarlySignal> earlySignal(YearMonth month) {
        return panel.at(EVERYTHING, month)
                .map(found -> new EarlySignal(
                        panelAmounts(found).ytdGrowth().value().orElse(BigDecimal.ZERO), found.coverage()));
    }

    private void writeOfficial(Table table, NevRow row, YearMonth month) throws IOException {
        boolean merged = month.getMonthValue() == FEBRUARY;
        long unitsToDate = series.unitsToDate(row.energyType(), month.getYear(), month.getMonthValue());
        OfficialAmounts amounts = amounts(row);
        table.rowOf(
                List.of(
                        CITY,
                        row.energyType(),
                        "ALL",
                        "STATS_ABOVE_NORM",
                        OfficialAmounts.period(month),
                        OfficialAmounts.start(month),
                        month.atEndOfMonth()),
                amounts.of(month).cells(),
                List.of(
                        merged ? "" : units(row, month),
                        merged ? "MERGED" : "",
                        unitsToDate,
                        "",
                        price(amounts.level(month), unitsToDate).value(),
                        price(amounts.level(month), unitsToDate).reason(),
                        "",
                        "",
                        BigDecimal.ONE.setScale(Figure.RATE_SCALE)),
                MoreFigures.official(
                        amounts.of(month),
                        merged ? Optional.empty() : Optional.of(units(row, month)),
                        merged || !isSeries(month.minusYears(1))
                                ? Optional.empty()
                                : Optional.of(units(row, month.minusYears(1))),
                        unitsToDate,
                        isSeries(month.minusYears(1))
                                ? Optional.of(series.unitsToDate(
                                        row.energyType(), month.getYear() - 1, month.getMonthValue()))
                                : Optional.empty()));
    }

    private static boolean isSeries(YearMonth month) {
        return month.getYear() >= MonthlySeries.FIRST_YEAR;
    }

    private long units(NevRow row, YearMonth month) {
        return series.units(row.energyType(), month.getYear(), month.getMonthValue());
    }

    private static void writePanel(Table table, PanelCell cell, YearMonth month, PanelMonth found) throws IOException {
        Figure price = price(yuan(found.toDate().amount()), found.toDate().units());
        table.rowOf(
                List.of(
                        CITY,
                        cell.energyType(),
                        cell.brand(),
                        "FIRM_PANEL",
                        month,
                        month.atDay(1),
                        month.atEndOfMonth()),
                panelAmounts(found).cells(),
                List.of(
                        found.sales().units(),
                        "",
                        found.toDate().units(),
                        "",
                        price.value(),
                        price.reason(),
                        found.reported(),
                        found.expected(),
                        found.coverage()),
                MoreFigures.panel(found));
    }

    private static Amounts panelAmounts(PanelMonth found) {
        BigDecimal month = yuan(found.sales().amount());
        BigDecimal monthBase = yuan(found.sales().amountBase());
        BigDecimal toDate = yuan(found.toDate().amount());
        BigDecimal toDateBase = yuan(found.toDate().amountBase());
        return new Amounts(
                Figure.of(month),
                Optional.empty(),
                Figure.of(month),
                Optional.of(monthBase),
                Figure.growth(month, monthBase),
                Figure.of(toDate),
                Figure.of(toDateBase),
                Optional.of("PUBLISHED"),
                Optional.empty(),
                Figure.none("NO_BASE"),
                Figure.growth(toDate, toDateBase),
                Optional.of("COMPARABLE"));
    }

    private static Figure price(BigDecimal amount, long units) {
        return Figure.ratio(amount, BigDecimal.valueOf(units), "ZERO_BASE");
    }

    /** 百元 in 元. */
    private static BigDecimal yuan(long hundreds) {
        return BigDecimal.valueOf(hundreds * 100).setScale(Figure.YUAN_SCALE);
    }

    private static OfficialAmounts amounts(NevRow row) {
        return new OfficialAmounts(row.series(), new OfficialAmounts.Known() {
            @Override
            public boolean row(YearMonth month) {
                return true;
            }

            @Override
            public boolean growth(YearMonth month) {
                return true;
            }

            @Override
            public boolean monthGrowth() {
                return false;
            }
        });
    }
}

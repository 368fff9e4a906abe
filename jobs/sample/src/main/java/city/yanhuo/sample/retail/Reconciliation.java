package city.yanhuo.sample.retail;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.file.Table;
import city.yanhuo.sample.measure.Figure;
import city.yanhuo.sample.official.MonthlySeries;
import city.yanhuo.sample.official.Sheets;
import city.yanhuo.sample.order.PlatformSales;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The true rows of the mart {@code reconciliation_monthly}: the sheets' months against their cumulative figures, and the platforms'
 * orders and the named firms' tables against online retail and each other.
 */
public final class Reconciliation {
    private static final String HEADER = "pair,scope,item,channel,basis,other_basis,period,period_start,one_month,"
            + "other_month,addends_month,residual_month,tolerance_month,is_within_month,one_ytd,other_ytd,addends_ytd,"
            + "residual_ytd,tolerance_ytd,is_within_ytd";
    private static final String CITY = "140100";
    private static final String SHEETS = "STATS_ABOVE_NORM";
    /** The sheets print 千元. */
    private static final BigDecimal HALF_A_DIGIT = BigDecimal.valueOf(50_000, 2);

    private static final BigDecimal TENTH = new BigDecimal("0.10");

    private final RetailSeries series;
    private final PlatformSales platforms;
    private final FirmPanel firms;

    /** Truth of one city. */
    public Reconciliation(Chance chance, int scale) {
        this.series = new RetailSeries(chance);
        this.platforms = new PlatformSales(chance, scale);
        this.firms = new FirmPanel(chance);
    }

    /** Two figures of one thing. */
    private record Comparison(BigDecimal one, BigDecimal other, int addends, BigDecimal tolerance) {
        List<Object> cells() {
            BigDecimal residual = one.subtract(other);
            return List.of(
                    one, other, addends, residual, tolerance, residual.abs().compareTo(tolerance) <= 0);
        }
    }

    /** Writes all rows. */
    public void write(Path folder) throws IOException {
        try (Table table = Table.create(folder.resolve("reconciliation_monthly.csv"), HEADER)) {
            for (RetailRow row : series.rows()) {
                for (YearMonth month : Sheets.months()) {
                    writeMonths(table, row, month);
                }
            }
            List<RetailRow> rows = series.rows();
            MonthlySeries online = rows.get(rows.size() - 1).series();
            for (YearMonth month : PlatformSales.months()) {
                BigDecimal orders = platforms.net(month);
                writeOrders(table, "ORDERS_ENTERPRISES", month, orders, firms.month(month), "FIRM_PANEL");
                writeOrders(table, "ORDERS_OFFICIAL", month, orders, month(online, month), SHEETS);
            }
            for (YearMonth month : FirmPanel.months()) {
                writeFirms(table, month, online);
            }
        }
    }

    private static void writeOrders(
            Table table, String pair, YearMonth month, BigDecimal orders, BigDecimal other, String basis)
            throws IOException {
        writeRow(
                table,
                List.of(pair, CITY, "GOODS", "ONLINE", "PLATFORM_ORDERS", basis),
                month,
                Optional.of(new Comparison(orders, other, 1, declared(other))),
                Optional.empty());
    }

    /** The sheet has no January, and January and February only together; the firms' months are added up. */
    private void writeFirms(Table table, YearMonth month, MonthlySeries online) throws IOException {
        if (month.getMonthValue() == 1) {
            return;
        }
        BigDecimal ofMonth = month(online, month);
        BigDecimal sinceJanuary = Figure.yuanOfThousands(online.cumulative(month.getYear(), month.getMonthValue()));
        writeRow(
                table,
                List.of("ENTERPRISES_OFFICIAL", CITY, "GOODS", "ONLINE", "FIRM_PANEL", SHEETS),
                month,
                Sheets.isMerged(month)
                        ? Optional.empty()
                        : Optional.of(new Comparison(firms.month(month), ofMonth, FirmPanel.size(), declared(ofMonth))),
                Optional.of(new Comparison(
                        firms.level(month), sinceJanuary, month.getMonthValue(), declared(sinceJanuary))));
    }

    private static BigDecimal month(MonthlySeries series, YearMonth month) {
        return Figure.yuanOfThousands(series.month(month.getYear(), month.getMonthValue()));
    }

    private static BigDecimal declared(BigDecimal other) {
        return other.multiply(TENTH).setScale(Figure.YUAN_SCALE, RoundingMode.HALF_UP);
    }

    private static void writeMonths(Table table, RetailRow row, YearMonth month) throws IOException {
        if (Sheets.isMerged(month) || RetailDefect.hasWordsForLevel(row, month)) {
            return;
        }
        Optional<Comparison> ofMonth = Optional.empty();
        if (!RetailDefect.hasWordsForLevel(row, month.minusMonths(1))) {
            BigDecimal implied = cumulative(row, month).subtract(cumulative(row, month.minusMonths(1)));
            ofMonth = Optional.of(new Comparison(level(row, month), implied, 2, tolerance(2)));
        }
        BigDecimal sum = cumulative(row, YearMonth.of(month.getYear(), 2));
        boolean isWhole = true;
        for (YearMonth before = YearMonth.of(month.getYear(), 3);
                !before.isAfter(month);
                before = before.plusMonths(1)) {
            isWhole = isWhole && !RetailDefect.hasWordsForLevel(row, before);
            sum = sum.add(level(row, before));
        }
        int addends = month.getMonthValue() - 1;
        Optional<Comparison> sinceJanuary = isWhole
                ? Optional.of(new Comparison(sum, cumulative(row, month), addends, tolerance(addends)))
                : Optional.empty();
        if (ofMonth.isPresent() || sinceJanuary.isPresent()) {
            writeRow(
                    table,
                    List.of("MONTHS_CUMULATIVE", CITY, row.commodity(), row.channel(), SHEETS, SHEETS),
                    month,
                    ofMonth,
                    sinceJanuary);
        }
    }

    private static BigDecimal tolerance(int addends) {
        return HALF_A_DIGIT.multiply(BigDecimal.valueOf(addends));
    }

    private static BigDecimal level(RetailRow row, YearMonth month) {
        return Figure.yuanOfThousands(row.series().month(month.getYear(), month.getMonthValue()));
    }

    private static BigDecimal cumulative(RetailRow row, YearMonth month) {
        return Figure.yuanOfThousands(row.series().cumulative(month.getYear(), month.getMonthValue()));
    }

    private static void writeRow(
            Table table,
            List<Object> key,
            YearMonth month,
            Optional<Comparison> ofMonth,
            Optional<Comparison> sinceJanuary)
            throws IOException {
        List<Object> cells = new ArrayList<>(key);
        cells.add(month);
        cells.add(month.atDay(1));
        List<Object> blank = List.of("", "", "", "", "", "");
        cells.addAll(ofMonth.map(Comparison::cells).orElse(blank));
        cells.addAll(sinceJanuary.map(Comparison::cells).orElse(blank));
        table.rowOf(cells);
    }
}

package city.yanhuo.sample.nev;

import city.yanhuo.sample.chance.Chance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dealers as a matched panel (domain.md §2.3): each with the base that it states itself. */
final class DealerPanel {
    private static final int SCALE = 10;
    private static final int FINE = 30;

    private final DealerSeries series;

    DealerPanel(Chance chance) {
        this.series = new DealerSeries(chance);
    }

    /** The cells: everything together, energy type by energy type, and each brand of a type. */
    static List<PanelCell> cells() {
        List<PanelCell> cells = new ArrayList<>();
        cells.add(new PanelCell("NEV", "ALL"));
        for (Dealer dealer : Dealer.PANEL) {
            for (Dealer.Line line : dealer.lines()) {
                add(cells, new PanelCell(line.energyType(), "ALL"));
                add(cells, new PanelCell(line.energyType(), line.brand()));
            }
        }
        return List.copyOf(cells);
    }

    /** The cell's figures of a month; empty when nobody has reported it. */
    Optional<PanelMonth> at(PanelCell cell, YearMonth month) {
        DealerSales sales = DealerSales.NOTHING;
        BigDecimal missing = BigDecimal.ZERO;
        int reported = 0;
        int expected = 0;
        for (Dealer dealer : Dealer.PANEL) {
            List<YearMonth> months = reportedMonths(dealer, cell);
            if (months.contains(month)) {
                sales = sales.plus(sold(dealer, cell, month));
                reported++;
            } else if (!months.isEmpty()) {
                missing = missing.add(meanBase(dealer, cell, months));
            }
            expected += months.isEmpty() ? 0 : 1;
        }
        if (reported == 0) {
            return Optional.empty();
        }
        BigDecimal base = BigDecimal.valueOf(sales.amountBase());
        BigDecimal coverage = base.divide(base.add(missing), SCALE, RoundingMode.HALF_UP);
        return Optional.of(new PanelMonth(
                sales,
                toDate(cell, month),
                reported,
                expected,
                coverage,
                Split.of(products(cell, month)),
                splitToDate(cell, month)));
    }

    private Split splitToDate(PanelCell cell, YearMonth last) {
        return DealerSeries.months().stream()
                .filter(month -> !month.isAfter(last))
                .map(month -> Split.of(products(cell, month)))
                .reduce(Split.NOTHING, Split::plus);
    }

    /** What the reporters of a month sold of each brand of an energy type. */
    private List<DealerSales> products(PanelCell cell, YearMonth month) {
        Map<List<String>, DealerSales> products = new HashMap<>();
        for (Dealer dealer : Dealer.PANEL) {
            for (Dealer.Line line : dealer.lines()) {
                if (cell.contains(line) && dealer.reports(month)) {
                    products.merge(
                            List.of(line.energyType(), line.brand()),
                            series.of(dealer, line, month),
                            DealerSales::plus);
                }
            }
        }
        return List.copyOf(products.values());
    }

    private DealerSales toDate(PanelCell cell, YearMonth last) {
        DealerSales sum = DealerSales.NOTHING;
        for (Dealer dealer : Dealer.PANEL) {
            for (YearMonth month : reportedMonths(dealer, cell)) {
                sum = month.isAfter(last) ? sum : sum.plus(sold(dealer, cell, month));
            }
        }
        return sum;
    }

    private BigDecimal meanBase(Dealer dealer, PanelCell cell, List<YearMonth> months) {
        BigDecimal sum = BigDecimal.ZERO;
        for (YearMonth month : months) {
            sum = sum.add(BigDecimal.valueOf(sold(dealer, cell, month).amountBase()));
        }
        return sum.divide(BigDecimal.valueOf(months.size()), FINE, RoundingMode.HALF_UP);
    }

    private DealerSales sold(Dealer dealer, PanelCell cell, YearMonth month) {
        DealerSales sum = DealerSales.NOTHING;
        for (Dealer.Line line : dealer.lines()) {
            sum = cell.contains(line) ? sum.plus(series.of(dealer, line, month)) : sum;
        }
        return sum;
    }

    private static List<YearMonth> reportedMonths(Dealer dealer, PanelCell cell) {
        boolean sells = dealer.lines().stream().anyMatch(cell::contains);
        return sells ? DealerSeries.months().stream().filter(dealer::reports).toList() : List.of();
    }

    private static void add(List<PanelCell> cells, PanelCell cell) {
        if (!cells.contains(cell)) {
            cells.add(cell);
        }
    }
}

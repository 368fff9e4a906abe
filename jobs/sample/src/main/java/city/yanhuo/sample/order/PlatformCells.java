package city.yanhuo.sample.order;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.file.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The true rows of the marts {@code online_orders_daily} and {@code online_orders_monthly}. */
public final class PlatformCells {
    private static final String CITY = "140100";
    private static final String KEY = "platform,category,scope,basis,period,period_start,period_end,is_total,";
    private static final List<String> MEASURES = List.of(
            "orders",
            "lines",
            "buyers",
            "lines_without_buyer",
            "return_lines",
            "gross",
            "returns",
            "net",
            "returns_of_orders",
            "returns_of_orders_reason",
            "returns_without_order");

    private final OrderSeries series;

    /** Truth of one city. */
    public PlatformCells(Chance chance, int scale) {
        this.series = new OrderSeries(chance, scale);
    }

    /** What was told of a platform, a class of goods (or {@code ALL}) and a period. */
    private static final class Cell {
        private final Set<String> orders = new HashSet<>();
        private final Set<String> buyers = new HashSet<>();
        private long lines;
        private long returnLines;
        private BigDecimal gross = new BigDecimal("0.00");
        private BigDecimal returns = new BigDecimal("0.00");

        void add(OrderLine line) {
            if (line.refund()) {
                returnLines++;
                returns = returns.add(line.amount());
            } else {
                lines++;
                orders.add(line.order());
                buyers.add(line.buyer());
                gross = gross.add(line.amount());
            }
        }

        /** No platform tells which order a return takes back. */
        List<Object> cells() {
            return List.of(
                    orders.size(),
                    lines,
                    buyers.size(),
                    0,
                    returnLines,
                    gross,
                    returns,
                    gross.subtract(returns),
                    "",
                    "NO_ORDER_DAY",
                    returns);
        }
    }

    /** Writes both tables: the years begin in July, so that there is nothing since January. */
    public void write(Path folder) throws IOException {
        String months = MEASURES.stream()
                .map(name -> name.endsWith("_reason") ? name.replace("_reason", "_month_reason") : name + "_month")
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        try (Table daily = Table.create(folder.resolve("online_orders_daily.csv"), KEY + String.join(",", MEASURES));
                Table monthly = Table.create(
                        folder.resolve("online_orders_monthly.csv"), KEY + months + ",orders_ytd,orders_ytd_reason")) {
            for (Platform platform : Platform.values()) {
                for (YearMonth month : OrderSeries.MONTHS) {
                    write(daily, monthly, platform, month);
                }
            }
        }
    }

    private void write(Table daily, Table monthly, Platform platform, YearMonth month) throws IOException {
        Map<LocalDate, Map<String, Cell>> days = new TreeMap<>();
        Map<String, Cell> whole = new TreeMap<>();
        for (long position = 0; position < series.size(platform, month); position++) {
            boolean isLost = OrderDefect.at(platform, month, position)
                    .filter(OrderDefect::losesLine)
                    .isPresent();
            if (!isLost) {
                OrderLine line = series.line(platform, month, position);
                Map<String, Cell> day = days.computeIfAbsent(line.paidAt().toLocalDate(), any -> new TreeMap<>());
                for (String category : List.of(line.goods().name(), "ALL")) {
                    day.computeIfAbsent(category, any -> new Cell()).add(line);
                    whole.computeIfAbsent(category, any -> new Cell()).add(line);
                }
            }
        }
        for (Map.Entry<LocalDate, Map<String, Cell>> day : days.entrySet()) {
            LocalDate date = day.getKey();
            for (Map.Entry<String, Cell> cell : day.getValue().entrySet()) {
                daily.rowOf(
                        key(platform, cell.getKey(), date, date, date),
                        cell.getValue().cells());
            }
        }
        for (Map.Entry<String, Cell> cell : whole.entrySet()) {
            monthly.rowOf(
                    key(platform, cell.getKey(), month, month.atDay(1), month.atEndOfMonth()),
                    cell.getValue().cells(),
                    List.of("", "INCOMPLETE_YEAR"));
        }
    }

    private static List<Object> key(Platform platform, String category, Object period, LocalDate start, LocalDate end) {
        return List.of(platform.name(), category, CITY, "PLATFORM_ORDERS", period, start, end, category.equals("ALL"));
    }
}

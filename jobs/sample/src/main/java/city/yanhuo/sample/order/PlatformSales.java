package city.yanhuo.sample.order;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.file.Table;
import city.yanhuo.sample.measure.Amounts;
import city.yanhuo.sample.measure.Figure;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The true rows of the platforms in the mart {@code online_retail_monthly}: sales less refunds. */
public final class PlatformSales {
    private static final String INCOMPLETE_YEAR = "INCOMPLETE_YEAR";
    private static final String CITY = "140100";

    private final OrderSeries series;

    /** Truth of one city. */
    public PlatformSales(Chance chance, int scale) {
        this.series = new OrderSeries(chance, scale);
    }

    /** Adds the rows of all goods together, then class by class. */
    public void write(Table table) throws IOException {
        Map<YearMonth, EnumMap<Goods, BigDecimal>> sums = new HashMap<>();
        for (YearMonth month : OrderSeries.MONTHS) {
            sums.put(month, sum(month));
        }
        for (YearMonth month : OrderSeries.MONTHS) {
            writeRow(
                    table,
                    "GOODS",
                    month,
                    total(sums, month),
                    Optional.ofNullable(sums.get(month.minusYears(1)))
                            .map(lastYear -> total(sums, month.minusYears(1))));
        }
        for (Goods goods : Goods.values()) {
            for (YearMonth month : OrderSeries.MONTHS) {
                BigDecimal level =
                        sums.getOrDefault(month, new EnumMap<>(Goods.class)).get(goods);
                if (level != null) {
                    Optional<BigDecimal> base =
                            Optional.ofNullable(sums.get(month.minusYears(1))).map(lastYear -> lastYear.get(goods));
                    writeRow(table, goods.name(), month, level, base);
                }
            }
        }
    }

    private EnumMap<Goods, BigDecimal> sum(YearMonth month) {
        EnumMap<Goods, BigDecimal> sums = new EnumMap<>(Goods.class);
        for (Platform platform : Platform.values()) {
            long size = series.size(platform, month);
            for (long position = 0; position < size; position++) {
                boolean lost = OrderDefect.at(platform, month, position)
                        .filter(OrderDefect::losesLine)
                        .isPresent();
                if (!lost) {
                    OrderLine line = series.line(platform, month, position);
                    sums.merge(line.goods(), line.refund() ? line.amount().negate() : line.amount(), BigDecimal::add);
                }
            }
        }
        return sums;
    }

    private static BigDecimal total(Map<YearMonth, EnumMap<Goods, BigDecimal>> sums, YearMonth month) {
        return sums.getOrDefault(month, new EnumMap<>(Goods.class)).values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void writeRow(
            Table table, String commodity, YearMonth month, BigDecimal level, Optional<BigDecimal> base)
            throws IOException {
        Figure none = Figure.none(INCOMPLETE_YEAR);
        Amounts amounts = new Amounts(
                Figure.of(level),
                Optional.empty(),
                none,
                base,
                base.map(lastYear -> Figure.growth(level, lastYear)).orElse(Figure.none("NO_BASE")),
                none,
                none,
                Optional.empty(),
                Optional.empty(),
                none,
                none,
                Optional.empty());
        table.rowOf(
                List.of(CITY, commodity, "ONLINE", "PLATFORM_ORDERS", month, month.atDay(1), month.atEndOfMonth()),
                amounts.cells());
    }
}

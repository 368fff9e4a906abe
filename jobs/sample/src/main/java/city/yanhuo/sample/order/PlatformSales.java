package city.yanhuo.sample.order;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.file.Table;
import city.yanhuo.sample.measure.Amounts;
import city.yanhuo.sample.measure.Figure;
import city.yanhuo.sample.measure.Parts;
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

    /** Adds the rows by month: all goods together, the classes, what they leave. */
    public void write(Table table) throws IOException {
        Map<YearMonth, EnumMap<Goods, BigDecimal>> sums = new HashMap<>();
        for (YearMonth month : OrderSeries.MONTHS) {
            sums.put(month, sum(month));
        }
        Parts parts = new Parts("GOODS");
        for (YearMonth month : OrderSeries.MONTHS) {
            Optional<BigDecimal> lastYear =
                    Optional.ofNullable(sums.get(month.minusYears(1))).map(any -> total(sums, month.minusYears(1)));
            parts.add(month, "GOODS", amounts(total(sums, month), lastYear));
            sums.getOrDefault(month, new EnumMap<>(Goods.class))
                    .forEach((goods, level) -> parts.add(
                            month,
                            goods.name(),
                            amounts(
                                    level,
                                    Optional.ofNullable(sums.get(month.minusYears(1)))
                                            .map(known -> known.get(goods)))));
        }
        for (Parts.Part part : parts.rows()) {
            YearMonth month = part.month();
            table.rowOf(
                    List.of(
                            CITY,
                            part.commodity(),
                            "ONLINE",
                            "PLATFORM_ORDERS",
                            month,
                            month.atDay(1),
                            month.atEndOfMonth()),
                    part.cells());
        }
    }

    /** Months of which the platforms send their orders. */
    public static List<YearMonth> months() {
        return OrderSeries.MONTHS;
    }

    /** Sales less refunds of all goods in a month. */
    public BigDecimal net(YearMonth month) {
        return sum(month).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
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

    private static Amounts amounts(BigDecimal level, Optional<BigDecimal> base) {
        Figure none = Figure.none(INCOMPLETE_YEAR);
        return new Amounts(
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
    }
}

package city.yanhuo.sample.order;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.chance.Dice;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The true order lines, July to September of 2023 and 2024. A line is computed when it is asked for; nothing is kept. */
final class OrderSeries {
    static final List<YearMonth> MONTHS = List.of(
            YearMonth.of(2023, 7),
            YearMonth.of(2023, 8),
            YearMonth.of(2023, 9),
            YearMonth.of(2024, 7),
            YearMonth.of(2024, 8),
            YearMonth.of(2024, 9));

    private static final double GROWTH = 1.17;
    private static final int REFUNDS_PER_THOUSAND = 35;
    private static final int BUYERS = 40_000;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final List<String> SHOPS =
            List.of("龙城便利体育路店", "龙城便利迎泽大街店", "汾河生鲜长风店", "汾河生鲜府西街店", "晋阳优选亲贤街店", "晋阳优选胜利街店");

    private final Chance chance;
    private final int scale;

    OrderSeries(Chance chance, int scale) {
        this.chance = chance;
        this.scale = scale;
    }

    /** Number of lines of a platform's month. */
    long size(Platform platform, YearMonth month) {
        long ofLastYear = (long) platform.linesPerMonth() * scale;
        return month.getYear() == 2024 ? Math.round(ofLastYear * GROWTH) : ofLastYear;
    }

    /** One line, by its position from 0; the lines are in the order of payment. */
    OrderLine line(Platform platform, YearMonth month, long position) {
        Dice dice = chance.of("order", platform, month, position);
        Goods goods = Goods.at(dice.below(100));
        long cents = Math.round(dice.between(goods.lowestPrice(), goods.highestPrice()));
        return new OrderLine(
                orderNumber(platform, month, position / 2),
                (int) (position % 2) + 1,
                paidAt(platform, month, position),
                goods,
                1 + dice.below(3),
                BigDecimal.valueOf(cents, 2),
                dice.below(1000) < REFUNDS_PER_THOUSAND,
                SHOPS.get(dice.below(SHOPS.size())),
                buyer(platform, dice.below(BUYERS)));
    }

    private static String orderNumber(Platform platform, YearMonth month, long order) {
        return String.format(
                Locale.ROOT, "%s%d%02d%09d", platform.prefix(), month.getYear(), month.getMonthValue(), order + 1);
    }

    private LocalDateTime paidAt(Platform platform, YearMonth month, long position) {
        long order = position / 2;
        long orders = (size(platform, month) + 1) / 2;
        long seconds = month.lengthOfMonth() * SECONDS_PER_DAY;
        long second = (long) ((order + chance.of("paid", platform, month, order).between(0, 1)) * seconds / orders);
        return month.atDay(1).atStartOfDay().plusSeconds(Math.min(second, seconds - 1));
    }

    private String buyer(Platform platform, int number) {
        return HexFormat.of().toHexDigits(chance.of("buyer", platform, number).bits());
    }
}

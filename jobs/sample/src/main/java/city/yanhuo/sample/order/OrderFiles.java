package city.yanhuo.sample.order;

import city.yanhuo.sample.chance.Chance;
import city.yanhuo.sample.file.Landing;
import city.yanhuo.sample.file.TextFile;
import city.yanhuo.sample.file.TextShape;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The platforms' monthly files of order lines, each in its own shape. */
public final class OrderFiles {
    private static final LocalDate HANDED_OVER = LocalDate.of(2024, 1, 12);
    private static final DateTimeFormatter DASHES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss", Locale.ROOT);

    private final Landing landing;
    private final OrderSeries series;

    /** Files of one city. */
    public OrderFiles(Landing landing, Chance chance, int scale) {
        this.landing = landing;
        this.series = new OrderSeries(chance, scale);
    }

    /** Writes all months of both platforms. */
    public void write() throws IOException {
        for (YearMonth month : OrderSeries.MONTHS) {
            for (Platform platform : Platform.values()) {
                writeMonth(platform, month);
            }
        }
    }

    private void writeMonth(Platform platform, YearMonth month) throws IOException {
        LocalDate sent = month.plusMonths(1).atDay(6);
        LocalDate received = sent.isBefore(HANDED_OVER) ? HANDED_OVER : sent;
        try (TextFile file = landing.text(received, platform.supplier(), name(platform, month), shape(platform))) {
            file.ignored(header(platform));
            long size = series.size(platform, month);
            for (long position = 0; position < size; position++) {
                writeLine(file, platform, month, position);
            }
        }
    }

    private void writeLine(TextFile file, Platform platform, YearMonth month, long position) throws IOException {
        String[] cells = cells(platform, series.line(platform, month, position));
        Optional<OrderDefect> defect = OrderDefect.at(platform, month, position);
        if (defect.isEmpty()) {
            file.good(1, cells);
            return;
        }
        switch (defect.get().kind()) {
            case LINE_BREAK -> {
                cells[10] = "龙城便利\n（体育路店）";
                file.good(1, cells);
            }
            case LETTERS_IN_PRICE -> {
                cells[6] = "l" + cells[6];
                file.rejected("单价", "NOT_A_NUMBER", cells);
            }
            case NO_SUCH_DAY -> {
                cells[2] = "2023/07/32 10:20:00";
                file.rejected("PayTime", "NOT_A_DATE", cells);
            }
            case UNKNOWN_CLASS -> {
                cells[3] = "盲盒惊喜";
                file.rejected("Category", "UNKNOWN_CODE", cells);
            }
            case SAME_LINE -> {
                file.good(1, cells);
                file.duplicate(cells);
            }
            case SECOND_VALUE -> {
                file.good(1, cells);
                String[] second = cells.clone();
                second[5] = "9";
                second[7] = "1" + second[7];
                file.rejected("", "DUPLICATE_KEY", second);
            }
        }
    }

    private static String[] header(Platform platform) {
        return switch (platform) {
            case MEITUAN -> new String[] {"订单号", "行号", "支付时间", "类目", "渠道", "数量", "单价", "金额", "币种", "退款", "门店", "用户"};
            case JDDJ ->
                new String[] {
                    "OrderNo", "Item", "PayTime", "Category", "Qty", "Price", "Amount", "Refund", "Store", "BuyerHash"
                };
        };
    }

    private static String[] cells(Platform platform, OrderLine line) {
        String number = Integer.toString(line.line());
        String quantity = Integer.toString(line.quantity());
        String price = line.price().toPlainString();
        String amount = line.amount().toPlainString();
        return switch (platform) {
            case MEITUAN ->
                new String[] {
                    line.order(),
                    number,
                    DASHES.format(line.paidAt()),
                    line.goods().officialName(),
                    line.quantity() > 1 ? "APP" : "小程序",
                    quantity,
                    price,
                    amount,
                    "CNY",
                    line.refund() ? "是" : "否",
                    line.shop(),
                    line.buyer()
                };
            case JDDJ ->
                new String[] {
                    line.order(),
                    number,
                    SLASHES.format(line.paidAt()),
                    line.goods().shortName(),
                    quantity,
                    price,
                    amount,
                    line.refund() ? "Y" : "N",
                    line.shop(),
                    line.buyer()
                };
        };
    }

    private static TextShape shape(Platform platform) {
        return switch (platform) {
            case MEITUAN -> TextShape.UTF8_BOM_COMMA;
            case JDDJ -> TextShape.GB18030_SEMICOLON;
        };
    }

    private static String name(Platform platform, YearMonth month) {
        return switch (platform) {
            case MEITUAN -> "订单明细_" + month + ".csv";
            case JDDJ -> String.format(Locale.ROOT, "orders_%d%02d.csv", month.getYear(), month.getMonthValue());
        };
    }
}

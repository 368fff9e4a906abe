package city.yanhuo.sample.order;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Many order lines and nothing else, in the shape of 美团's files, for measurements: two in ten thousand are broken, one in two hundred
 * repeats the line before it. Beside them what must come out of each file.
 */
public final class BulkOrders {
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
    private static final int BROKEN_OF_10_000 = 2;
    private static final int REPEATED_OF_1_000 = 5;
    private static final String HEADER = "订单号,行号,支付时间,类目,渠道,数量,单价,金额,币种,退款,门店,用户\n";
    private static final String[] CATEGORIES = {"粮油食品类", "饮料类", "化妆品类", "日用品类", "中西药品类"};
    private static final String[] CHANNELS = {"APP", "小程序", "网页"};
    private static final String[] SHOPS = {"一店", "二店", "三店", "四店", "五店", "六店", "七店", "八店"};

    private final long seed;

    private BulkOrders(long seed) {
        this.seed = seed;
    }

    /**
     * Writes {@code landing/美团/订单明细_<n>.csv} and {@code expected/orders.csv}. The same seed, lines and files give the same bytes.
     *
     * @param lines records in all files together
     * @param files how many
     * @throws FileAlreadyExistsException if there is a landing folder already
     */
    public static void write(Path out, long seed, long lines, int files) throws IOException {
        Path landing = out.resolve("landing/美团");
        if (Files.exists(landing)) {
            throw new FileAlreadyExistsException(
                    "Cannot write order lines: the folder is there already, found " + landing + "; choose another");
        }
        Files.createDirectories(landing);
        Files.createDirectories(out.resolve("expected"));
        BulkOrders orders = new BulkOrders(seed);
        List<String> expected = new ArrayList<>(List.of("file,records,good,rejected,duplicate,amount_cents"));
        for (int file = 0; file < files; file++) {
            long first = lines * file / files;
            expected.add(orders.write(landing, file, lines * (file + 1) / files - first));
        }
        Files.write(out.resolve("expected/orders.csv"), expected);
    }

    private String write(Path landing, int file, long lines) throws IOException {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + file);
        String name = String.format(Locale.ROOT, "订单明细_%04d.csv", file);
        long good = 0;
        long rejected = 0;
        long duplicate = 0;
        long cents = 0;
        StringBuilder text = new StringBuilder();
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(landing.resolve(name)), 1 << 20)) {
            stream.write(HEADER.getBytes(StandardCharsets.UTF_8));
            boolean mayRepeat = false;
            for (long line = 0; line < lines; line++) {
                if (mayRepeat && random.nextInt(1_000) < REPEATED_OF_1_000) {
                    duplicate++;
                } else {
                    boolean isBroken = random.nextInt(10_000) < BROKEN_OF_10_000;
                    int quantity = 1 + random.nextInt(5);
                    int price = 100 + random.nextInt(20_000);
                    fill(text, random, file, line, isBroken ? "两" : String.valueOf(quantity), price, quantity * price);
                    good += isBroken ? 0 : 1;
                    rejected += isBroken ? 1 : 0;
                    cents += isBroken ? 0 : (long) quantity * price;
                    mayRepeat = !isBroken;
                }
                stream.write(text.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return String.join(",", name, "" + lines, "" + good, "" + rejected, "" + duplicate, "" + cents);
    }

    private static void fill(
            StringBuilder text, SplittableRandom random, int file, long line, String quantity, int price, int amount) {
        int second = random.nextInt(86_400);
        text.setLength(0);
        text.append('M')
                .append(file)
                .append('-')
                .append(line / 2)
                .append(',')
                .append(line % 2 + 1)
                .append(',');
        text.append(FIRST_DAY.plusDays(file % 1_000 + random.nextInt(28))).append(' ');
        two(text, second / 3_600).append(':');
        two(text, second / 60 % 60).append(':');
        two(text, second % 60).append(',');
        text.append(CATEGORIES[random.nextInt(CATEGORIES.length)]).append(',');
        text.append(CHANNELS[random.nextInt(CHANNELS.length)])
                .append(',')
                .append(quantity)
                .append(',');
        cents(text, price).append(',');
        cents(text, amount).append(",CNY,否,");
        text.append(SHOPS[random.nextInt(SHOPS.length)])
                .append(",u")
                .append(random.nextInt(1_000_000))
                .append('\n');
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static StringBuilder cents(StringBuilder text, int cents) {
        return two(text.append(cents / 100).append('.'), cents % 100);
    }
}

package city.yanhuo.source;

import city.yanhuo.contract.Contracts;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A large workbook, read by our reader and by POI's DOM, each in a process of its own, for {@code scripts/bench ingest}. Arguments:
 * {@code make FILE ROWS}, {@code ours FILE}, {@code dom FILE}. Prints milliseconds and the most resident megabytes.
 */
public final class WorkbookBench {
    private static final String FEED = """
            subject: order_line
            shape: {format: xlsx}
            columns:
              - {name: order, headers: [订单号], type: text, required: true}
              - {name: paid, headers: [支付日期], type: timestamp, required: true, accept: [midnight]}
              - {name: category, headers: [类目], type: text, required: true}
              - {name: quantity, headers: [数量], type: decimal, required: true, minimum: 0}
              - {name: price, headers: [单价], type: money, unit: 元, required: true, decimals: 2}
              - {name: amount, headers: [金额], type: money, unit: 元, required: true, decimals: 2}
              - {name: shop, headers: [门店], type: text}
              - {name: buyer, headers: [用户], type: text}
            fields:
              platform: {constant: BENCH}
              order_id: {column: order}
              line_id: {constant: "1"}
              basis: {constant: PLATFORM_ORDERS}
              paid_at: {column: paid}
              category: {column: category}
              quantity: {column: quantity}
              price: {column: price}
              amount: {column: amount}
              shop: {column: shop}
              buyer: {column: buyer}
            """;

    private WorkbookBench() {}

    /** Measures once. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        long begin = System.nanoTime();
        long rows =
                switch (arguments[0]) {
                    case "make" -> make(file, Integer.parseInt(arguments[2]));
                    case "ours" -> ours(file);
                    default -> dom(file.toFile());
                };
        System.err.println(rows + " rows");
        System.out.println((System.nanoTime() - begin) / 1_000_000 + " " + peakMegabytes());
    }

    private static long make(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("订单");
            TestFeed.row(sheet, 0, "订单号", "支付日期", "类目", "数量", "单价", "金额", "门店", "用户");
            for (int i = 1; i <= rows; i++) {
                int price = 100 + i * 7_919 % 20_000;
                int quantity = 1 + i % 5;
                TestFeed.row(
                        sheet,
                        i,
                        "M" + i,
                        null,
                        "饮料类",
                        quantity,
                        price / 100.0,
                        quantity * price / 100.0,
                        "一店",
                        "u" + i % 99_991);
                sheet.value(i, 1, LocalDate.of(2024, 1, 1).plusDays(i % 366));
                sheet.style(i, 1).format("yyyy-MM-dd").set();
            }
        }
        return rows;
    }

    private static long ours(Path file) {
        Contracts contracts = TestFeed.contracts(FEED);
        long[] records = new long[1];
        Delivery delivery = new Delivery(file, LandingPath.of("供方/orders.xlsx"), LocalDate.of(2024, 12, 31));
        ReadOutcome outcome = new FeedReader(contracts.feed("test"), contracts.reference())
                .read(delivery, new RecordSink() {
                    @Override
                    public void accept(SubjectRecord record) {
                        records[0]++;
                    }

                    @Override
                    public void reject(RejectedRow row) {
                        throw new IllegalStateException("Cannot measure: every row is sound, found " + row);
                    }
                });
        outcome.failure().ifPresent(failure -> {
            throw new IllegalStateException(failure.toString());
        });
        return records[0];
    }

    /** What a program does that takes the workbook into memory: the text of every cell. */
    private static long dom(File file) throws Exception {
        long cells = 0;
        try (org.apache.poi.ss.usermodel.Workbook book = WorkbookFactory.create(file)) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    cells += cell.toString().isEmpty() ? 0 : 1;
                }
            }
            return cells / 8;
        }
    }

    private static long peakMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1_024)
                .findFirst()
                .orElse(0);
    }
}

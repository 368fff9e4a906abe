package city.yanhuo.source;

import city.yanhuo.contract.Contracts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A feed whose contract a test writes out, and the small files that go through it. */
final class TestFeed {
    private final Path folder;
    private final Contracts contracts;

    /** The body follows {@code feed, version, zh, en, steward, files}. */
    TestFeed(Path folder, String body) {
        this.folder = folder;
        this.contracts = contracts(body);
    }

    /** The contracts of a test alone; the body is that of the feed. */
    static Contracts contracts(String body) {
        return Reads.contracts("test", """
                feed: test
                version: 1
                zh: 测试
                en: Test
                steward: 测试处
                files: ["供方/*"]
                """ + body);
    }

    /** Gate counts in the simplest form: 日期, 景区, 人次, 收入. */
    static TestFeed gates(Path folder) {
        return new TestFeed(folder, GATES + "shape: {format: csv, totals: [合计, 小计], footers: [填表人, 注]}\n");
    }

    static final String GATES = """
            subject: visit
            columns:
              - {name: day, headers: [日期], type: date, required: true}
              - {name: place, headers: [景区, 景区名称], type: text, required: true}
              - {name: visits, headers: [人次], type: count, unit: 人次, required: true, minimum: 0}
              - {name: revenue, headers: [收入], type: money, unit: 元}
            ignored: [备注]
            fields:
              place: {column: place, lookup: place}
              period: {column: day}
              hour: {constant: -1}
              basis: {constant: GATE_IN}
              visits: {column: visits}
              ticket_revenue: {column: revenue}
            """;

    Reads text(String content) {
        return text(content, "a.csv");
    }

    Reads text(String content, String name) {
        return bytes(content.getBytes(StandardCharsets.UTF_8), name);
    }

    Reads bytes(byte[] content, String name) {
        try {
            return path(Files.write(folder.resolve("delivered"), content), name);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Reads sheet(String sheet, Consumer<Worksheet> content) {
        return workbook(book -> content.accept(book.newWorksheet(sheet)), "a.xlsx");
    }

    Reads workbook(Consumer<Workbook> content, String name) {
        Path file = folder.resolve("delivered");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            content.accept(book);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return path(file, name);
    }

    Reads path(Path file, String name) {
        return Reads.of(contracts, contracts.feed("test"), file, "供方/" + name);
    }

    static void row(Worksheet sheet, int row, Object... cells) {
        for (int cell = 0; cell < cells.length; cell++) {
            if (cells[cell] instanceof Number number) {
                sheet.value(row, cell, number);
            } else if (cells[cell] != null) {
                sheet.value(row, cell, cells[cell].toString());
            }
        }
    }
}

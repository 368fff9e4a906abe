package city.yanhuo.source;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.feed.FeedContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to a file, reading it gives rows or a rejection: it never throws, never hangs, loses no record, and says what is
 * wrong. How many mutants: system property {@code yanhuo.mutants}; a failure names its seed, which {@code yanhuo.mutants.seed} repeats.
 */
final class MutantTest {
    private static final Path LANDING = Path.of(System.getProperty("yanhuo.root"), "sample-data", "landing");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final String CELLS = """
            日期,景区,人次,收入
            2024-10-01,蒙山,"1,234",10.5
            2024-10-02,太山,２,—
            2024-10-03,晋祠博物馆,7,▲3
            合计,,1243,7.5
            """;

    @TempDir
    Path folder;

    private interface Change {
        byte[] of(Random random) throws IOException;
    }

    /** A real file, the contract that reads it, and how it is changed. */
    private record Original(Contracts contracts, FeedContract feed, String path, Change change) {}

    @Test
    void everyMutantIsAnswered() throws Exception {
        long many = Long.getLong("yanhuo.mutants", 10_000);
        long first = Long.getLong("yanhuo.mutants.seed", 1);
        List<Original> originals = originals();
        LongAdder reached = new LongAdder();
        LongStream.range(first, first + many).parallel().forEach(seed -> {
            if (answered(originals, seed)) {
                reached.increment();
            }
        });
        assertThat(reached.sum()).as("mutants whose rows were read").isGreaterThan(many * 3 / 10);
    }

    private boolean answered(List<Original> originals, long seed) {
        Original original = originals.get((int) (seed % originals.size()));
        try {
            byte[] bytes = original.change().of(new Random(seed));
            Path file = Files.write(folder.resolve(seed + ".bin"), bytes);
            boolean reached = CompletableFuture.supplyAsync(() -> isRead(original, file))
                    .get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            Files.delete(file);
            return reached;
        } catch (Exception | AssertionError e) {
            throw new AssertionError("Cannot answer the mutant of " + original.path() + ": seed " + seed, e);
        }
    }

    /** Whether its rows were read. */
    private static boolean isRead(Original original, Path file) {
        Reads reads = Reads.of(original.contracts(), original.feed(), file, original.path());
        Reconciliation counts = reads.outcome().counts();
        assertThat(counts.holds()).isTrue();
        assertThat(reads.rejected())
                .allSatisfy(row ->
                        assertThat(row.message()).startsWith("Cannot read ").contains(", found "));
        assertThat(reads.outcome().notes())
                .allSatisfy(note -> assertThat(note.message()).startsWith("Cannot "));
        if (reads.outcome().failure().isPresent()) {
            assertThat(reads.failure())
                    .startsWith("Cannot read " + original.path() + ": ")
                    .contains("found ");
            assertThat(reads.outcome().failure().get().kind()).isEqualTo(ErrorKind.DATA);
            return false;
        }
        assertThat(counts.outputs()).isEqualTo(reads.records().size());
        long lines = reads.rejected().stream()
                .map(row -> row.origin().sheet() + row.origin().line())
                .distinct()
                .count();
        assertThat(lines).isLessThanOrEqualTo(counts.rejected());
        return counts.good() + counts.rejected() + counts.duplicate() > 0;
    }

    private static List<Original> originals() throws IOException {
        List<Original> originals = new ArrayList<>();
        Contracts contracts = Reads.projectContracts();
        FeedMatcher matcher = new FeedMatcher(contracts.feeds());
        for (String path : List.of(
                "2024-10-08/文旅局/景区入园日报_2024-09.csv",
                "2024-08-05/钟楼街管委会/小时客流_2024-07.csv",
                "2024-09-06/美团/订单明细_2024-08.csv",
                "2024-10-06/京东到家/orders_202409.csv",
                "2024-10-21/统计局/限额以上单位商品零售分类_2024年1-9月.xlsx",
                "2024-10-21/统计局/新能源汽车零售_2024年1-9月.xlsx",
                "2024-10-08/山西新晋商汽车有限公司/新能源汽车销售月报_2024-09.xlsx",
                "2024-10-10/小店区商务局/消费场景和地标台账_2024年9月.xlsx")) {
            byte[] bytes = Files.readAllBytes(LANDING.resolve(path));
            Charset charset = path.contains("文旅局") || path.contains("京东") ? GB18030 : StandardCharsets.UTF_8;
            FeedContract feed = matcher.match(LandingPath.of(path)).orElseThrow();
            originals.add(new Original(
                    contracts,
                    feed,
                    path,
                    random -> path.endsWith(".xlsx")
                            ? Mutants.ofWorkbook(bytes, random)
                            : Mutants.ofText(bytes, random, charset)));
        }
        addOthers(originals);
        return originals;
    }

    /** The same small table in the other shapes. */
    private static void addOthers(List<Original> originals) throws IOException {
        byte[] json = """
                {"asof": "2024-10-05", "rows": [{"日期": "2024-10-01", "景区": "蒙山", "人次": 1234, "收入": 10.5},
                 {"日期": "2024-10-02", "景区": "太山", "人次": "２", "收入": null},
                 {"日期": "2024-10-03", "景区": "晋祠博物馆", "人次": 7, "收入": {"a": [1, 2]}}]}
                """.getBytes(StandardCharsets.UTF_8);
        byte[] lines = new String(json, StandardCharsets.UTF_8)
                .replaceFirst(".*\\[\\{", "{")
                .replace("},", "}")
                .replace("}]}", "")
                .getBytes(StandardCharsets.UTF_8);
        byte[] html = ("<html><table><tr><td>"
                        + CELLS.strip()
                                .replace("\n", "</td></tr><tr><td>")
                                .replace("\"1,234\"", "1234")
                                .replace(",", "</td><td>")
                        + "</td></tr></table>")
                .getBytes(GB18030);
        add(originals, "format: json, path: rows", random -> Mutants.ofBytes(json, random));
        add(originals, "format: json", random -> Mutants.ofBytes(lines, random));
        add(originals, "format: xlsx", random -> Mutants.ofBytes(html, random));
        byte[] old = oldWorkbook();
        add(originals, "format: xlsx", random -> Mutants.ofBytes(old, random));
    }

    private static void add(List<Original> originals, String shape, Change change) {
        Contracts contracts = TestFeed.contracts(TestFeed.GATES + "shape: {" + shape + ", totals: [合计]}\n");
        originals.add(new Original(contracts, contracts.feed("test"), "供方/a", change));
    }

    private static byte[] oldWorkbook() {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("日报");
            for (String line : CELLS.replace("\"1,234\"", "1234").strip().split("\n")) {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                for (String cell : line.split(",")) {
                    row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

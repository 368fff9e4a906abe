package city.yanhuo.source;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.feed.FeedContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens to a file, reading it never throws, loses no record, and says what is wrong. */
final class MutantTest {
    private static final Path LANDING = Path.of(System.getProperty("yanhuo.root"), "sample-data", "landing");
    private static final Contracts CONTRACTS = Reads.projectContracts();
    private static final FeedMatcher MATCHER = new FeedMatcher(CONTRACTS.feeds());
    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\"",
            "\"\"",
            ",",
            ";",
            "\n",
            "\r",
            "\r\n\r\n",
            "\t",
            "—",
            "-",
            "1e3",
            "1.5",
            "-0",
            "(1",
            "1,23",
            "%",
            "9".repeat(70),
            "2024-02-30",
            "0000-00-00",
            "99:99",
            "合计",
            "填表人",
            "注",
            "日期",
            "＝",
            "\u3000",
            "\u200b",
            "\ufeff",
            "NaN",
            "null",
            "'",
            "\\",
            "<v>",
            "</row>",
            "𠮷",
            "x".repeat(5_000),
            ",".repeat(300));

    @Property(tries = 300)
    void textFiles(@ForAll("texts") String path, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = head(Files.readAllBytes(LANDING.resolve(path)), random);
        read(path, mutate(bytes, random, path.contains("文旅局") || path.contains("京东") ? gb18030() : utf8()));
    }

    @Property(tries = 150)
    void partsOfWorkbooks(@ForAll("workbooks") String path, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(LANDING.resolve(path));
                ZipInputStream zip = new ZipInputStream(in);
                ZipOutputStream out = new ZipOutputStream(changed)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readAllBytes();
                boolean isSheet =
                        entry.getName().contains("sheet1") || entry.getName().contains("sharedStrings");
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(isSheet && random.nextBoolean() ? mutate(part, random, utf8()) : part);
            }
        }
        read(path, changed.toByteArray());
    }

    @Property(tries = 100)
    void bytesOfWorkbooks(@ForAll("workbooks") String path, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        read(path, mutate(Files.readAllBytes(LANDING.resolve(path)), random, utf8()));
    }

    private static void read(String path, byte[] bytes) throws IOException {
        Path file = Files.createTempFile("mutant", ".bin");
        try {
            Files.write(file, bytes);
            FeedContract feed = MATCHER.match(LandingPath.of(path)).orElseThrow();
            Reads reads = Reads.of(CONTRACTS, feed, file, path);
            Reconciliation counts = reads.outcome().counts();
            assertThat(counts.holds()).isTrue();
            assertThat(reads.rejected())
                    .allSatisfy(row ->
                            assertThat(row.message()).startsWith("Cannot read ").contains(", found "));
            assertThat(reads.outcome().notes())
                    .allSatisfy(note -> assertThat(note.message()).startsWith("Cannot "));
            if (reads.outcome().failure().isPresent()) {
                assertThat(reads.failure())
                        .startsWith("Cannot read " + path + ": ")
                        .contains("found ");
                assertThat(reads.outcome().failure().get().kind()).isEqualTo(ErrorKind.DATA);
            } else {
                assertThat(counts.outputs()).isEqualTo(reads.records().size());
                long lines = reads.rejected().stream()
                        .map(RejectedRow::origin)
                        .map(Origin::line)
                        .distinct()
                        .count();
                assertThat(lines).isEqualTo(counts.rejected());
            }
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] head(byte[] bytes, Random random) {
        int length = Math.min(bytes.length, 2_000 + random.nextInt(4_000));
        while (bytes[length - 1] != '\n') {
            length--;
        }
        return Arrays.copyOf(bytes, length);
    }

    private static byte[] mutate(byte[] bytes, Random random, Charset charset) {
        byte[] changed = bytes;
        for (int i = random.nextInt(6); i >= 0; i--) {
            changed = mutateOnce(changed, random, charset);
        }
        return changed;
    }

    private static byte[] mutateOnce(byte[] bytes, Random random, Charset charset) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int length = Math.min(random.nextInt(40), bytes.length - at);
        return switch (random.nextInt(8)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            case 1 -> splice(bytes, at, length, new byte[0]);
            case 2 -> splice(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
            case 3 -> Arrays.copyOf(bytes, at);
            case 4 -> splice(bytes, at, 0, new byte[] {(byte) random.nextInt(256)});
            default ->
                splice(
                        bytes,
                        at,
                        length / 8,
                        NASTY.get(random.nextInt(NASTY.size())).getBytes(charset));
        };
    }

    private static byte[] splice(byte[] bytes, int at, int removed, byte[] inserted) {
        byte[] spliced = new byte[bytes.length - removed + inserted.length];
        System.arraycopy(bytes, 0, spliced, 0, at);
        System.arraycopy(inserted, 0, spliced, at, inserted.length);
        System.arraycopy(bytes, at + removed, spliced, at + inserted.length, bytes.length - at - removed);
        return spliced;
    }

    private static Charset utf8() {
        return StandardCharsets.UTF_8;
    }

    private static Charset gb18030() {
        return Charset.forName("GB18030");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                "2024-10-08/文旅局/景区入园日报_2024-09.csv",
                "2024-08-05/钟楼街管委会/小时客流_2024-07.csv",
                "2024-09-06/美团/订单明细_2024-08.csv",
                "2024-10-06/京东到家/orders_202409.csv");
    }

    @Provide
    Arbitrary<String> workbooks() {
        return Arbitraries.of(
                "2024-10-21/统计局/限额以上单位商品零售分类_2024年1-9月.xlsx",
                "2024-10-21/统计局/新能源汽车零售_2024年1-9月.xlsx",
                "2024-10-08/山西新晋商汽车有限公司/新能源汽车销售月报_2024-09.xlsx",
                "2024-10-10/小店区商务局/消费场景和地标台账_2024年9月.xlsx");
    }
}

package city.yanhuo.pipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.pipeline.testing.TestSpark;
import city.yanhuo.source.FeedMatcher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives are unfolded into deliveries, and neither they nor half-written files harm the home. */
class ArrivalsTest {
    private static final String FEED = """
            feed: slow
            version: 1
            zh: 慢
            en: Slow
            subject: visit
            steward: 测试处
            files: ["慢/*.csv"]
            settle: {seconds: 30}
            shape: {format: csv}
            columns:
              - {name: visits, headers: [人次], type: count, unit: 人次}
            fields:
              place: {constant: mengshan}
              period: {file: '(\\d{4}-\\d{2}-\\d{2})'}
              hour: {constant: -1}
              basis: {constant: GATE_IN}
              visits: {column: visits}
            """;

    @TempDir
    Path folder;

    private Home home;
    private Ledger ledger;
    private Path supplier;

    @BeforeEach
    void open() throws IOException {
        home = new Home(folder.resolve("home")).create();
        ledger = Ledger.open(home, "");
        supplier = Files.createDirectories(folder.resolve("landing/2024-10-08/文旅局"));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Arrivals.Report take(Clock clock, String... feeds) {
        FeedMatcher matcher = new FeedMatcher(Stream.of(feeds)
                .map(feed -> TestSpark.contractsWith("feed/slow.yml", feed).feed("slow"))
                .toList());
        return new Arrivals(ledger, home, matcher, clock).take(folder.resolve("landing"));
    }

    private Arrivals.Report take() {
        return take(Clock.systemUTC());
    }

    private List<String> paths() {
        return ledger.read(books -> books.deliveries().all()).stream()
                .map(delivery -> delivery.path())
                .toList();
    }

    private static byte[] zip(Charset names, Map<String, byte[]> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void eachMemberIsADeliveryWhateverItsNamesEncoding() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("十月/入园日报_1.csv", bytes("a"));
        members.put("入园日报_2.csv", bytes("b"));
        members.put("__MACOSX/._入园日报_2.csv", bytes("x"));
        members.put(".DS_Store", bytes("x"));
        Files.write(supplier.resolve("gbk.zip"), zip(Charset.forName("GBK"), members));
        Files.write(supplier.resolve("utf8.ZIP"), zip(StandardCharsets.UTF_8, Map.of("入园日报_3.csv", bytes("c"))));
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(supplier.resolve("入园日报_4.csv.gz")))) {
            gzip.write(bytes("d"));
        }
        assertThat(take().untaken()).isEmpty();
        assertThat(paths())
                .containsExactly(
                        "2024-10-08/文旅局/gbk.zip/入园日报_2.csv",
                        "2024-10-08/文旅局/gbk.zip/十月/入园日报_1.csv",
                        "2024-10-08/文旅局/utf8.ZIP/入园日报_3.csv",
                        "2024-10-08/文旅局/入园日报_4.csv.gz/入园日报_4.csv");
        ledger.read(books -> books.deliveries().all())
                .forEach(
                        delivery -> assertThat(home.archived(delivery.sha256())).isNotEmptyFile());
        assertThat(take().unseen()).as("the second time nothing is new").isZero();
    }

    @Test
    void membersThatLeadOutOrHoldArchivesAreToldAndTheOthersTaken() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("../../escaped.csv", bytes("a"));
        members.put("/tmp/absolute.csv", bytes("b"));
        members.put("C:/windows.csv", bytes("c"));
        members.put("inner.zip", zip(StandardCharsets.UTF_8, Map.of("x.csv", bytes("d"))));
        members.put("line\nbreak.csv", bytes("e"));
        members.put("good.csv", bytes("f"));
        Files.write(supplier.resolve("a.zip"), zip(StandardCharsets.UTF_8, members));
        assertThat(take().untaken())
                .containsExactlyInAnyOrder(
                        told("its member ../../escaped.csv: its name leads out of the archive"),
                        told("its member /tmp/absolute.csv: its name leads out of the archive"),
                        told("its member C:/windows.csv: its name leads out of the archive"),
                        told("its member inner.zip: it is an archive in an archive; unpack it and send its files"),
                        told("its member line?break.csv: its name holds characters that no name has"));
        assertThat(paths()).containsExactly("2024-10-08/文旅局/a.zip/good.csv");
        assertThat(folder.resolve("escaped.csv")).doesNotExist();
    }

    private static String told(String why) {
        return "2024-10-08/文旅局/a.zip: Cannot take the file: " + why;
    }

    @Test
    void aBombIsNotUnfoldedAndNothingOfItIsTaken() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("first.csv"));
            zip.write(bytes("a"));
            zip.putNextEntry(new ZipEntry("zeros.csv"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        Files.write(supplier.resolve("a.zip"), bytes.toByteArray());
        assertThat(take().untaken())
                .containsExactly(told("it is no honest archive, found that it unfolds to more than 256 MB;"
                        + " send its files one by one"));
        assertThat(paths()).isEmpty();
        try (Stream<Path> kept = Files.walk(home.archive())) {
            assertThat(kept.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void damagedArchivesAreToldWithTheirName() throws IOException {
        byte[] whole = zip(StandardCharsets.UTF_8, Map.of("a.csv", bytes("1,2,3\n".repeat(1_000))));
        byte[] broken = whole.clone();
        broken[60] ^= 0x55;
        Files.write(supplier.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Files.write(supplier.resolve("flipped.zip"), broken);
        Files.writeString(supplier.resolve("text.zip"), "no archive");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes("1,2,3\n".repeat(1_000)));
        }
        Files.write(supplier.resolve("cut.csv.gz"), java.util.Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        Files.writeString(supplier.resolve("a.tar.gz"), "tar");
        assertThat(take().untaken())
                .hasSize(5)
                .allSatisfy(sentence -> assertThat(sentence).contains("Cannot take the file: ", ", found ", "; "));
        assertThat(paths()).isEmpty();
    }

    @Test
    void aFileIsLeftUntilItHasSettled() throws IOException {
        Path slow = Files.createDirectories(folder.resolve("landing/慢"));
        Files.writeString(slow.resolve("2024-10-01.csv"), "人次\n1\n");
        assertThat(take(Clock.systemUTC(), FEED).untaken())
                .singleElement()
                .asString()
                .startsWith(
                        "慢/2024-10-01.csv: Cannot take the file: the contract slow waits until it has not changed for"
                                + " 30 s, found a change ");
        assertThat(take(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(31)), FEED)
                        .untaken())
                .isEmpty();
        assertThat(paths()).containsExactly("慢/2024-10-01.csv");
    }

    @Test
    void aFileIsLeftUntilItIsSaidToBeDone() throws IOException {
        String feed = FEED.replace("seconds: 30", "done: true");
        Path slow = Files.createDirectories(folder.resolve("landing/慢"));
        Files.writeString(slow.resolve("2024-10-01.csv"), "人次\n1\n");
        assertThat(take(Clock.systemUTC(), feed).untaken())
                .singleElement()
                .asString()
                .contains("found no 2024-10-01.csv.done beside it");
        Files.createFile(slow.resolve("2024-10-01.csv.done"));
        assertThat(take(Clock.systemUTC(), feed).untaken()).isEmpty();
        assertThat(paths()).containsExactly("慢/2024-10-01.csv");
    }
}

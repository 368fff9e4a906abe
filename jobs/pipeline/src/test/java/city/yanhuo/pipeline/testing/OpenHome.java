package city.yanhuo.pipeline.testing;

import city.yanhuo.contract.Contracts;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.pipeline.build.BuildStep;
import city.yanhuo.pipeline.build.MartState;
import city.yanhuo.pipeline.ingest.IngestReport;
import city.yanhuo.pipeline.ingest.IngestStep;
import city.yanhuo.pipeline.lake.Lake;
import city.yanhuo.pipeline.lake.SparkProfile;
import city.yanhuo.pipeline.publish.PublishReport;
import city.yanhuo.pipeline.publish.PublishStep;
import city.yanhuo.pipeline.work.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/**
 * A small real home that is open: landing folder, archive, ledger, lake, and the steps over them on the shared Spark. It is 10
 * o'clock on 2024-10-25.
 */
public final class OpenHome {
    /** When everything happens. */
    public static final Instant NOW = Instant.parse("2024-10-25T02:00:00Z");

    private static final String RUN = "test-run";

    private final Home home;
    private final Ledger ledger;
    private final SparkSession session;
    private final Lake lake;
    private final Progress quiet =
            new Progress(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    private Clock clock = Clock.fixed(NOW, TestSpark.ZONE);

    /** A new home in an empty folder. */
    public OpenHome(Path root) {
        this.home = new Home(root).create();
        this.ledger = Ledger.open(home, "");
        ledger.useTransaction(books -> books.runs().begin(RUN, "test", LocalDate.of(2024, 10, 25), NOW));
        this.session = TestSpark.session(home, ledger);
        this.lake = lakeOf(session);
        createFolder(landing());
    }

    /** Spark makes a session's catalogs from the settings of the session that is active then. */
    private static Lake lakeOf(SparkSession session) {
        SparkSession.setActiveSession(session);
        try {
            return new Lake(session);
        } finally {
            SparkSession.setActiveSession(TestSpark.session());
        }
    }

    /** The folder itself. */
    public Home home() {
        return home;
    }

    /** Its ledger. */
    public Ledger ledger() {
        return ledger;
    }

    /** Its tables. */
    public Lake lake() {
        return lake;
    }

    /** The session whose lake it is. */
    public SparkSession session() {
        return session;
    }

    /** The time in it. */
    public Clock clock() {
        return clock;
    }

    /** Time goes on. */
    public void passes(Duration duration) {
        clock = Clock.offset(clock, duration);
    }

    /** Where files arrive. */
    public Path landing() {
        return home.root().resolve("landing");
    }

    /** Puts a file of UTF-8 text into the landing folder. */
    public void land(String path, String text) {
        land(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts a file into the landing folder. */
    public void land(String path, byte[] bytes) {
        Path file = landing().resolve(path);
        createFolder(file.getParent());
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes what has landed. */
    public IngestReport ingest() {
        return ingest(TestSpark.contracts());
    }

    /** Takes what has landed, by other contracts. */
    public IngestReport ingest(Contracts contracts) {
        return new IngestStep(session, SparkProfile.QUICK, lake, ledger, home, contracts, clock, quiet)
                .run(landing(), RUN);
    }

    /** Brings the marts up to date. */
    public Map<String, MartState> build() {
        return build(TestSpark.contracts());
    }

    /** Brings the marts up to date, by other contracts. */
    public Map<String, MartState> build(Contracts contracts) {
        return new BuildStep(session, SparkProfile.QUICK, lake, ledger, contracts, quiet)
                .run().stream().collect(Collectors.toMap(MartState::mart, Function.identity()));
    }

    /** Prepares a publication as of a day. */
    public PublishReport publish(LocalDate asOf) {
        return publish(asOf, TestSpark.contracts());
    }

    /** Prepares a publication as of a day, by other contracts. */
    public PublishReport publish(LocalDate asOf, Contracts contracts) {
        return new PublishStep(session, lake, ledger, home, contracts, clock, quiet).run(asOf, RUN);
    }

    /** All deliveries, in order of arrival. */
    public List<Delivery> deliveries() {
        return ledger.read(books -> books.deliveries().all());
    }
}

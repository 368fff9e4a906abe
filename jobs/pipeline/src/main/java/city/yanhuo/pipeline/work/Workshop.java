package city.yanhuo.pipeline.work;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.contract.config.YanhuoConfig;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.HomeLock;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.LeftBehind;
import city.yanhuo.pipeline.ingest.UnfinishedBatches;
import city.yanhuo.pipeline.lake.Lake;
import city.yanhuo.pipeline.lake.LakeLocation;
import city.yanhuo.pipeline.lake.SparkProfile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/**
 * What steps work with, opened once per process: the home and its lake, held for this process alone, the ledger, the contracts, the
 * Spark session. What an earlier process left half done has been taken back.
 */
public final class Workshop implements AutoCloseable {
    private final StepOptions options;
    private final YanhuoConfig configuration;
    private final Home home;
    private final HomeLock lock;
    private final Ledger ledger;
    private final Contracts contracts;
    private final SparkSource spark;
    private final SparkSession session;
    private final Lake lake;
    private final Clock clock;
    private final Progress progress;

    private Workshop(
            StepOptions options,
            YanhuoConfig configuration,
            Home home,
            HomeLock lock,
            Ledger ledger,
            Contracts contracts,
            SparkSource spark,
            SparkSession session,
            Clock clock,
            Progress progress) {
        this.options = options;
        this.configuration = configuration;
        this.home = home;
        this.lock = lock;
        this.ledger = ledger;
        this.contracts = contracts;
        this.spark = spark;
        this.session = session;
        this.lake = new Lake(session);
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Opens everything.
     *
     * @param command what is being done, told to those who wait for the lake
     * @param spark where the session comes from
     */
    static Workshop open(StepOptions options, String command, Progress progress, SparkSource spark) {
        Home home = new Home(options.home()).create();
        YanhuoConfig configuration = YanhuoConfig.read(home.configuration());
        CompletableFuture<Contracts> contracts =
                CompletableFuture.supplyAsync(() -> Contracts.load(SchemaFiles.read(schemas(options, configuration))));
        Clock clock = Clock.system(configuration.zone());
        HomeLock lock = HomeLock.acquire(home.lakeLock(), command, options.patience(), clock, progress::say);
        try {
            LeftBehind.removeFromLake(home);
            // native libraries and whatever else Java puts aside
            Path temporary = spark.temporary(home);
            System.setProperty("java.io.tmpdir", temporary.toString());
            Ledger ledger = Ledger.open(home, configuration.ledger().url());
            try {
                LakeLocation location = location(home, ledger, configuration, temporary);
                SparkSession session = spark.open(home, command, location, options.profile());
                JobLog.startIfAsked(session, System.err);
                Contracts checked = Waiting.forResult(contracts);
                Workshop workshop = new Workshop(
                        options, configuration, home, lock, ledger, checked, spark, session, clock, progress);
                UnfinishedBatches.takeBack(ledger, workshop.lake, clock);
                return workshop;
            } catch (Throwable e) { // passed on, as below
                ledger.close();
                throw e;
            }
        } catch (Throwable e) { // passed on; Scala throws checked exceptions that Java does not see
            lock.close();
            throw e;
        }
    }

    private static Path schemas(StepOptions options, YanhuoConfig configuration) {
        return options.schemas()
                .or(() -> configuration.schemasFolder(options.home()))
                .orElseGet(() -> Path.of(System.getProperty("yanhuo.root", "."), "schemas"));
    }

    private static LakeLocation location(Home home, Ledger ledger, YanhuoConfig configuration, Path temporary) {
        Map<String, String> connection = ledger.connectionProperties().entrySet().stream()
                .collect(Collectors.toMap(entry -> "jdbc." + entry.getKey(), Map.Entry::getValue));
        return new LakeLocation(home.lake(), ledger.jdbcUrl(), connection, temporary, configuration.zone());
    }

    /** The Spark session. */
    public SparkSession session() {
        return session;
    }

    /** How it is used. */
    public SparkProfile profile() {
        return options.profile();
    }

    /** The tables. */
    public Lake lake() {
        return lake;
    }

    /** The home. */
    public Home home() {
        return home;
    }

    /** The ledger. */
    public Ledger ledger() {
        return ledger;
    }

    /** The contracts, all valid. */
    public Contracts contracts() {
        return contracts;
    }

    /** Time in the business zone. */
    public Clock clock() {
        return clock;
    }

    /** Who hears what is being done. */
    public Progress progress() {
        return progress;
    }

    /** The folder that files arrive in. */
    public Path landing() {
        return options.landing().orElseGet(() -> configuration.landingFolder(home.root()));
    }

    /** The day as of which targets are measured. */
    public LocalDate asOf() {
        return options.asOf().orElseGet(() -> LocalDate.now(clock));
    }

    @Override
    public void close() {
        spark.release(session);
        ledger.close();
        lock.close();
    }
}

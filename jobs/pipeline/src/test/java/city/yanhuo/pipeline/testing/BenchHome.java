package city.yanhuo.pipeline.testing;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.pipeline.ingest.IngestReport;
import city.yanhuo.pipeline.ingest.IngestStep;
import city.yanhuo.pipeline.lake.Lake;
import city.yanhuo.pipeline.lake.LakeLocation;
import city.yanhuo.pipeline.lake.SparkProfile;
import city.yanhuo.pipeline.lake.SparkSessions;
import city.yanhuo.pipeline.work.Progress;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** A home to measure in, as Spark works on it for millions of rows. Several may follow one another in a JVM. */
public final class BenchHome implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String RUN = "bench";

    private final Home home;
    private final Ledger ledger;
    private final SparkSession session;
    private final Lake lake;
    private final Contracts contracts;
    private final Clock clock = Clock.system(ZONE);
    private final Progress quiet =
            new Progress(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));

    /** The home in a folder, made when it is not there, with the contracts of a schemas folder. */
    public BenchHome(Path root, Path temporary, Path schemas) {
        this.home = new Home(root).create();
        this.ledger = Ledger.open(home, "");
        this.contracts = Contracts.load(SchemaFiles.read(schemas));
        LakeLocation location = new LakeLocation(home.lake(), ledger.jdbcUrl(), Map.of(), temporary, ZONE);
        this.session = SparkSessions.open(RUN, location, SparkProfile.BULK).newSession();
        String catalog = "spark.sql.catalog." + SparkSessions.CATALOG;
        session.conf().set(catalog + ".uri", location.catalogUrl());
        session.conf().set(catalog + ".warehouse", location.warehouse().toString());
        SparkSession.setActiveSession(session);
        this.lake = new Lake(session);
    }

    /** Takes all files of a landing folder. */
    public IngestReport ingest(Path landing) {
        ledger.useTransaction(books -> books.runs().begin(RUN, RUN, LocalDate.of(2024, 10, 25), clock.instant()));
        return new IngestStep(session, SparkProfile.BULK, lake, ledger, home, contracts, clock, quiet)
                .run(landing, RUN);
    }

    /** The session whose lake it is. */
    public SparkSession session() {
        return session;
    }

    /** Its tables. */
    public Lake lake() {
        return lake;
    }

    /** Its ledger. */
    public Ledger ledger() {
        return ledger;
    }

    /** Its contracts. */
    public Contracts contracts() {
        return contracts;
    }

    /** Nobody hears what is being done. */
    public Progress quiet() {
        return quiet;
    }

    @Override
    public void close() {
        ledger.close();
    }
}

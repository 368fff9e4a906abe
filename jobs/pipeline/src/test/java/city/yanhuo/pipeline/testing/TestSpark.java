package city.yanhuo.pipeline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.pipeline.lake.LakeLocation;
import city.yanhuo.pipeline.lake.SparkProfile;
import city.yanhuo.pipeline.lake.SparkSessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** The one Spark of this JVM, opened as a step opens it, and the contracts that are shipped. */
public final class TestSpark {
    /** The business zone; the JVM's own zone is another one on purpose. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Contracts CONTRACTS = Contracts.load(shipped());

    private static @Nullable SparkSession session;

    private TestSpark() {}

    /** The session of tests that need no tables; opened on first use. */
    public static synchronized SparkSession session() {
        if (session == null || session.sparkContext().isStopped()) {
            session = open(newFolder());
        }
        return session;
    }

    /** Ends it, for tests that run whole steps, which open their own. */
    public static synchronized void stop() {
        if (session != null) {
            session.stop();
            session = null;
        }
    }

    /** A session of its own on the same Spark, whose lake is that of a home. */
    static SparkSession session(Home home, Ledger ledger) {
        SparkSession session = session().newSession();
        session.conf().set("spark.sql.catalog.lake.uri", ledger.jdbcUrl());
        session.conf().set("spark.sql.catalog.lake.warehouse", home.lake().toString());
        ledger.connectionProperties()
                .forEach((key, value) -> session.conf().set("spark.sql.catalog.lake.jdbc." + key, value));
        return session;
    }

    /** The contracts that are shipped. */
    public static Contracts contracts() {
        return CONTRACTS;
    }

    /** The shipped contracts with another text for one file. */
    public static Contracts contractsWith(String path, String text) {
        Map<String, String> texts = new TreeMap<>(CONTRACTS.files().texts());
        texts.put(path, text);
        return Contracts.load(new SchemaFiles(texts));
    }

    /** The text of a shipped contract. */
    public static String contractText(String path) {
        String text = CONTRACTS.files().texts().get(path);
        assertThat(text).as(path).isNotNull();
        return text;
    }

    private static SchemaFiles shipped() {
        return SchemaFiles.read(Path.of(System.getProperty("yanhuo.root"), "schemas"));
    }

    private static Path newFolder() {
        try {
            Path parent = Files.createDirectories(Path.of("target", "test-spark"));
            return Files.createTempDirectory(parent.toAbsolutePath(), "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SparkSession open(Path folder) {
        LakeLocation nowhere = new LakeLocation(
                folder.resolve("lake"), "jdbc:sqlite:" + folder.resolve("catalog.db"), Map.of(), folder, ZONE);
        SparkSession session = SparkSessions.open("tests", nowhere, SparkProfile.QUICK);
        assertThat(session.conf().get("spark.sql.ansi.enabled")).isEqualTo("true");
        assertThat(session.conf().get("spark.sql.session.timeZone")).isEqualTo(ZONE.getId());
        assertThat(ZoneId.systemDefault()).as("zone of the JVM").isNotEqualTo(ZONE);
        return session;
    }
}

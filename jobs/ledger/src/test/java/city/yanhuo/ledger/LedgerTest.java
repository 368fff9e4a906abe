package city.yanhuo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.config.LedgerConfig;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class LedgerTest {
    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private Home home;
    private String url;

    @BeforeEach
    void chooseDatabase() {
        home = TestDatabase.home(folder);
        url = database.url();
    }

    @Test
    void anEmptyDatabaseGetsItsTablesOnce() throws SQLException {
        Ledger.open(home, url).close();
        Ledger.open(home, url).close();
        try (Connection connection = TestDatabase.connect(home, url)) {
            assertThat(LedgerSchema.version(connection)).isEqualTo(LedgerSchema.VERSION);
        }
    }

    @Test
    void theUserOfTheDatabaseMayStandApart() {
        if (database == TestDatabase.POSTGRESQL) {
            LedgerConfig config = new LedgerConfig(url.replaceFirst("\\?.*", ""), "postgres");
            try (Ledger ledger = Ledger.open(home, config)) {
                assertThat(deliveries(ledger)).isEmpty();
                assertThat(ledger.connectionProperties()).containsExactly(Map.entry("user", "postgres"));
            }
        }
    }

    @Test
    void theCatalogOfTheLakeMayBeThereFirst() throws SQLException {
        execute("CREATE TABLE iceberg_tables (catalog_name VARCHAR(255) NOT NULL)");
        try (Ledger ledger = Ledger.open(home, url)) {
            Optional<Run> newest = ledger.read(books -> books.runs().newest());
            assertThat(newest).isEmpty();
        }
    }

    @Test
    void aLedgerOfANewerProgramIsRefused() throws SQLException {
        Ledger.open(home, url).close();
        execute("UPDATE flyway_schema_history SET version = '99' WHERE version = '1'");
        assertThatThrownBy(() -> Ledger.open(home, url))
                .isInstanceOf(YanhuoException.class)
                .hasMessageStartingWith("Cannot open the ledger ")
                .hasMessageEndingWith(
                        ": a newer Yanhuo has changed it, found schema version 99 where this program knows "
                                + LedgerSchema.VERSION + "; use the newer program")
                .extracting("kind")
                .isEqualTo(ErrorKind.CONFIGURATION);
    }

    @Test
    void workThatThrowsLeavesNothing() {
        try (Ledger ledger = Ledger.open(home, url)) {
            assertThatThrownBy(() -> ledger.useTransaction(books -> {
                        books.deliveries().add(Samples.file("文旅局/a.csv", "aa"));
                        throw new IllegalStateException("power is gone");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("power is gone");
            assertThat(deliveries(ledger)).isEmpty();
        }
    }

    @Test
    void writersWaitForEachOther() throws Exception {
        int writers = 6;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try (Ledger ledger = Ledger.open(home, url)) {
            List<Future<?>> work = IntStream.range(0, writers)
                    .<Future<?>>mapToObj(writer -> threads.submit(() -> {
                        start.await();
                        for (int file = 0; file < 10; file++) {
                            addAfterReading(ledger, writer + "-" + file);
                        }
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> each : work) {
                each.get();
            }
            assertThat(deliveries(ledger)).hasSize(writers * 10);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Reading first and then writing is what fails between two writers when the lock is taken late. */
    private static void addAfterReading(Ledger ledger, String name) {
        ledger.useTransaction(books -> {
            assertThat(books.deliveries().find("x/" + name, "sha")).isEmpty();
            books.deliveries().add(Samples.file("x/" + name, "sha"));
        });
    }

    @Test
    void aReaderSeesOneStateAndHoldsNobodyUp() {
        try (Ledger ledger = Ledger.open(home, url)) {
            ledger.useTransaction(books -> books.deliveries().add(Samples.file("x/1", "sha")));
            List<Integer> seen = ledger.read(books -> {
                int before = books.deliveries().all().size();
                ledger.useTransaction(other -> other.deliveries().add(Samples.file("x/2", "sha")));
                return List.of(before, books.deliveries().all().size());
            });
            assertThat(seen).containsExactly(1, 1);
            assertThat(deliveries(ledger)).hasSize(2);
        }
    }

    @Test
    void severalProcessesMayOpenANewLedgerAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> opened = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(
                            each -> threads.submit(() -> Ledger.open(home, url).close()))
                    .toList();
            for (Future<?> each : opened) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void onlyItsOwnerMayReadTheHome() throws Exception {
        Ledger.open(home, url).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.root())))
                .isEqualTo("rwx------");
        if (database == TestDatabase.SQLITE) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.ledger())))
                    .isEqualTo("rw-------");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = TestDatabase.connect(home, url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Delivery> deliveries(Ledger ledger) {
        return ledger.read(books -> books.deliveries().all());
    }
}

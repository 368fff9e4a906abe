package city.yanhuo.ledger;

import city.yanhuo.contract.config.LedgerConfig;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * The operational database: runs, deliveries, publications, verdicts, alerts and the outbox. SQLite in the home, or PostgreSQL.
 *
 * <p>Safe for use by several threads and processes. Writers exclude each other; readers are never held up.
 */
public final class Ledger implements AutoCloseable {
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final int POOLED = 4;
    private static final Duration MIGRATION_WAIT = Duration.ofMinutes(2);

    private static final String NEWEST =
            "SELECT id FROM publication WHERE state = 'PUBLISHED' ORDER BY published_at DESC, id DESC LIMIT 1";

    private final LedgerDatabase database;
    private final DataSource source;
    private @Nullable Jdbi jdbi;

    private Ledger(LedgerDatabase database, DataSource source) {
        this.database = database;
        this.source = source;
    }

    /**
     * Opens the ledger of a home. Makes or brings up to date its tables where that is needed.
     *
     * @param home a home that exists
     * @param config SQLite in the home, or a PostgreSQL URL; the password comes from the environment variable
     *     {@value LedgerConfig#PASSWORD_VARIABLE} only
     * @throws YanhuoException CONFIGURATION for another URL or a ledger that a newer program changed; RESOURCE when the database
     *     cannot be reached
     */
    public static Ledger open(Home home, LedgerConfig config) {
        String url = config.url();
        if (config.isEmbedded()) {
            SqliteLibrary.use(home);
            Home.createPrivateFile(home.ledger());
            return open(home, LedgerDatabase.sqlite(home));
        }
        if (!url.startsWith(POSTGRESQL)) {
            throw new YanhuoException(
                    ErrorKind.CONFIGURATION,
                    "Cannot open the ledger: ledger.url must be empty or begin with " + POSTGRESQL + ", found "
                            + url.replaceFirst("\\?.*", ""));
        }
        String password = System.getenv(LedgerConfig.PASSWORD_VARIABLE);
        return open(home, LedgerDatabase.postgresql(url, config.user(), password == null ? "" : password));
    }

    /** As {@link #open(Home, LedgerConfig)}, with the user named by the URL or the system. */
    public static Ledger open(Home home, String url) {
        return open(home, new LedgerConfig(url.strip(), ""));
    }

    /**
     * The same ledger for a process that stays: connections are kept open and used again. Close it at the end.
     *
     * @return another ledger on the same database
     */
    public Ledger pooled() {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(database.dataSource());
        pool.setPoolName("ledger");
        pool.setMaximumPoolSize(POOLED);
        pool.setMinimumIdle(1);
        return new Ledger(database, new HikariDataSource(pool));
    }

    private static Ledger open(Home home, LedgerDatabase database) {
        DataSource source = database.dataSource();
        int version = version(source, database);
        LedgerSchema.refuseNewer(version, database.place());
        if (version < LedgerSchema.VERSION) {
            migrate(home, source, database);
        }
        return new Ledger(database, source);
    }

    @SuppressWarnings("try") // the lock is held, not used
    private static void migrate(Home home, DataSource source, LedgerDatabase database) {
        try (HomeLock lock = HomeLock.acquire(
                home.schemaLock(), "the migration of the ledger", MIGRATION_WAIT, Clock.systemUTC(), sentence -> {})) {
            if (version(source, database) < LedgerSchema.VERSION) {
                LedgerMigration.migrate(source, database);
            }
        }
    }

    private static int version(DataSource source, LedgerDatabase database) {
        try (Connection connection = source.getConnection()) {
            return LedgerSchema.version(connection);
        } catch (SQLException e) {
            throw LedgerFailure.of("open", database.place(), e);
        }
    }

    /**
     * Does work that belongs together: all of it is kept when it returns, nothing of it when it throws or the process dies.
     *
     * @param work uses the books it is given, on this thread, and does not keep them
     */
    public <T> T inTransaction(Function<Books, T> work) {
        return attempt("write", handle -> handle.inTransaction(inner -> work.apply(new Books(inner))));
    }

    /** As {@link #inTransaction}, for work without a result. */
    public void useTransaction(Consumer<Books> work) {
        inTransaction(books -> {
            work.accept(books);
            return true;
        });
    }

    /** Reads from one consistent state of the ledger. The books it gives must not be written to. */
    public <T> T read(Function<Books, T> work) {
        return attempt("read", handle -> switch (database.engine()) {
            case SQLITE -> readSqlite(handle, work);
            case POSTGRESQL ->
                handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, inner -> work.apply(new Books(inner)));
        });
    }

    /** A transaction of SQLite begun through the driver would take the lock of writers. */
    private static <T> T readSqlite(Handle handle, Function<Books, T> work) {
        handle.execute("BEGIN DEFERRED");
        try {
            return work.apply(new Books(handle));
        } finally {
            handle.execute("ROLLBACK");
        }
    }

    private <T> T attempt(String verb, Function<Handle, T> work) {
        try (Handle handle = jdbi().open()) {
            return work.apply(handle);
        } catch (JdbiException e) {
            throw LedgerFailure.of(verb, database.place(), e);
        }
    }

    /** Made at first use: loading it takes longer than a short command may. */
    private synchronized Jdbi jdbi() {
        Jdbi made = jdbi;
        if (made == null) {
            made = Jdbi.create(source);
            jdbi = made;
        }
        return made;
    }

    /**
     * The id of the publication that readers see: {@link Publications#newestPublished} for commands that need nothing else and
     * have to be quick.
     */
    public Optional<String> newestPublishedId() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(NEWEST)) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw LedgerFailure.of("read", database.place(), e);
        }
    }

    /** What to call the database before people: the file, or the URL without its parameters. */
    public String place() {
        return database.place();
    }

    /** The JDBC URL of the database, for the catalog of the lake, which lives in it too. Holds no password. */
    public String jdbcUrl() {
        return database.url();
    }

    /** Properties that another JDBC connection to the same database needs: waiting times, and the password where there is one. */
    public Map<String, String> connectionProperties() {
        return database.connectionProperties();
    }

    /** Closes what {@link #pooled} keeps open; otherwise nothing is open between calls. */
    @Override
    public void close() {
        if (source instanceof HikariDataSource pool) {
            pool.close();
        }
    }
}

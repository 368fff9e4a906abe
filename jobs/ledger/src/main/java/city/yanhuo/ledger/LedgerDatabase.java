package city.yanhuo.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Which database the ledger is in.
 *
 * @param engine SQLite or PostgreSQL
 * @param url its JDBC URL
 * @param place what to call it before people: the file, or the URL without its parameters
 * @param user "" when the URL or the system names it
 * @param password "" when there is none
 */
record LedgerDatabase(Engine engine, String url, String place, String user, String password) {
    /** The two databases that the SQL of the ledger is written for. */
    enum Engine {
        SQLITE("INTEGER PRIMARY KEY AUTOINCREMENT"),
        POSTGRESQL("BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY");

        private final String identity;

        Engine(String identity) {
            this.identity = identity;
        }

        /** How a column of generated ids is declared. */
        String identity() {
            return identity;
        }
    }

    /** How long a writer waits for another one, in milliseconds. */
    private static final int BUSY_TIMEOUT = 30_000;

    static LedgerDatabase sqlite(Home home) {
        String file = home.ledger().toString();
        return new LedgerDatabase(Engine.SQLITE, "jdbc:sqlite:" + file, file, "", "");
    }

    static LedgerDatabase postgresql(String url, String user, String password) {
        return new LedgerDatabase(Engine.POSTGRESQL, url, url.replaceFirst("\\?.*", ""), user, password);
    }

    DataSource dataSource() {
        return switch (engine) {
            case SQLITE -> {
                SQLiteDataSource source = new SQLiteDataSource(sqliteConfig());
                source.setUrl(url);
                yield source;
            }
            case POSTGRESQL -> {
                PGSimpleDataSource source = new PGSimpleDataSource();
                source.setUrl(url);
                source.setApplicationName("yanhuo");
                if (!user.isEmpty()) {
                    source.setUser(user);
                }
                if (!password.isEmpty()) {
                    source.setPassword(password);
                }
                yield source;
            }
        };
    }

    /** Properties of a JDBC connection of somebody else, such as the catalog of the lake, to the same database. */
    Map<String, String> connectionProperties() {
        return switch (engine) {
            case SQLITE ->
                Map.of("busy_timeout", Integer.toString(BUSY_TIMEOUT), "journal_mode", "WAL", "synchronous", "FULL");
            case POSTGRESQL -> credentials();
        };
    }

    private Map<String, String> credentials() {
        Map<String, String> credentials = new HashMap<>();
        if (!user.isEmpty()) {
            credentials.put("user", user);
        }
        if (!password.isEmpty()) {
            credentials.put("password", password);
        }
        return Map.copyOf(credentials);
    }

    /**
     * Writers take the lock when their transaction begins: one that first reads and then writes could otherwise not wait for
     * another but would have to fail. FULL makes each commit survive a loss of power.
     */
    private static SQLiteConfig sqliteConfig() {
        SQLiteConfig config = new SQLiteConfig(new Properties());
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_TIMEOUT);
        config.enforceForeignKeys(true);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return config;
    }
}

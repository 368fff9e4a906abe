package city.yanhuo.scheduler;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that a ledger may be in. Each call gives an empty one. */
public enum TestLedger {
    SQLITE {
        @Override
        public String url() {
            return "";
        }
    },
    POSTGRESQL {
        @Override
        public String url() {
            return Server.newDatabase();
        }
    };

    /** What stands in {@code ledger.url}. */
    public abstract String url();

    /** One server for all tests, started by the first that needs it, ended with the process. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();
        private static final AtomicInteger DATABASES = new AtomicInteger();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new IllegalStateException("Cannot start PostgreSQL for the tests", e);
            }
        }

        static String newDatabase() {
            String name = "schedule" + DATABASES.incrementAndGet();
            try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot create a database for the tests", e);
            }
            return POSTGRES.getJdbcUrl("postgres", name);
        }
    }
}

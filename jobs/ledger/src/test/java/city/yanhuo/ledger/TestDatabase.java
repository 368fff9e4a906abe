package city.yanhuo.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that every test of the ledger runs on. Each call gives an empty one. */
enum TestDatabase {
    SQLITE {
        @Override
        String url() {
            return "";
        }
    },
    POSTGRESQL {
        @Override
        String url() {
            return Server.newDatabase();
        }
    };

    /** What stands in {@code ledger.url}. */
    abstract String url();

    /** A home in the folder, with a blank and Chinese characters in its path. */
    static Home home(Path folder) {
        return new Home(folder.resolve("家 目录")).create();
    }

    /** A plain connection beside the ledger's own. */
    static Connection connect(Home home, String url) throws SQLException {
        return DriverManager.getConnection(url.isEmpty() ? "jdbc:sqlite:" + home.ledger() : url);
    }

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
            String name = "ledger" + DATABASES.incrementAndGet();
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

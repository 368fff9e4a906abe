package city.yanhuo.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbTest {
    @TempDir
    Path home;

    @Test
    void answersFromMemory() throws SQLException {
        try (Connection connection = DuckDb.open(home)) {
            assertThat(text(connection, "SELECT 42")).isEqualTo("42");
        }
    }

    @Test
    void keepsTheNativeLibraryOutOfTheTemporaryFolder() throws SQLException {
        try (Connection connection = DuckDb.open(home)) {
            assertThat(connection.getClass().getClassLoader()).isNotSameAs(DuckDb.class.getClassLoader());
        }
    }

    @Test
    void takesItsLimitsFromTheMachineAndItsFoldersFromTheHome() throws SQLException {
        try (Connection connection = DuckDb.open(home)) {
            assertThat(text(connection, "SELECT current_setting('temp_directory')"))
                    .startsWith(home.toString());
            assertThat(text(connection, "SELECT current_setting('threads')"))
                    .isEqualTo(Integer.toString(Math.min(8, Runtime.getRuntime().availableProcessors())));
            assertThat(text(connection, "SELECT current_setting('autoload_known_extensions')"))
                    .isEqualTo("false");
        }
    }

    @Test
    void quotesNamesAndTexts() {
        assertThat(DuckDb.literal("it's")).isEqualTo("'it''s'");
        assertThat(DuckDb.identifier("a\"b")).isEqualTo("\"a\"\"b\"");
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

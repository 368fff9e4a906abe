package city.yanhuo.app.doors;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import city.yanhuo.app.command.SampleHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeCommandTest {
    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void makeAHomeAndALandingFolder() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        Files.createDirectories(home.resolve("landing"));
    }

    @Test
    void noLandingFolderOrAFileInItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("landing.csv"), "x");

        Grammar.refused(run("run", "--landing", folder + "/none"), 5, "found nothing at " + folder + "/none");
        Grammar.refused(run("ingest", "--landing", file.toString()), 5, "found a file at " + file);
    }

    @Test
    void aHomeThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        Grammar.refused(
                SampleHome.run(file, "run"),
                5,
                "the home must be a folder that may be written, found another file at " + file);
        Grammar.refused(
                CommandProcess.in(folder).run("--home", "/proc/yanhuo", "run"),
                5,
                "Cannot create /proc/yanhuo: the home must be a folder that may be written");
        Grammar.refused(
                SampleHome.run(folder.resolve("none"), "verdicts"), 5, "run 'yanhuo demo' or 'yanhuo run' first");
    }

    @Test
    void unknownKeysOfTheConfigurationAllAtOnce() throws IOException {
        Files.writeString(
                home.resolve("yanhuo.yml"), "zone: Asia/Shanghai\ngolive: 2024-09\nmail:\n  hots: localhost\n");

        CommandProcess.Result result = run("run");

        Grammar.refused(
                result,
                4,
                "yanhuo.yml:2:1:",
                "found \"golive\"; did you mean \"go-live\"?",
                "yanhuo.yml:4:3:",
                "\"host\"");
        assertThat(result.err().lines()).hasSize(2);
    }

    @Test
    void anUnknownRoleInTheContacts() throws IOException {
        Files.writeString(
                home.resolve("contacts.yml"),
                "contacts:\n  - {unit: 商务局, role: boss, name: 张三, email: z@example.org, from: 2024-01-01}\n");

        Grammar.refused(run("run"), 4, "contacts.yml:2:", "found \"boss\"", "owner, steward, superior, operator");
    }

    @Test
    void aLedgerThatANewerReleaseHasChanged() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("ledger.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE flyway_schema_history (installed_rank INT, version TEXT, success BOOLEAN)");
            statement.execute("INSERT INTO flyway_schema_history VALUES (1, '999', 1)");
        }

        Grammar.refused(
                run("run"), 4, "a newer Yanhuo has changed it, found schema version 999", "use the newer program");
        Grammar.refused(run("verdicts"), 4, "found schema version 999");
    }

    private CommandProcess.Result run(String... words) {
        return SampleHome.run(home, words);
    }
}

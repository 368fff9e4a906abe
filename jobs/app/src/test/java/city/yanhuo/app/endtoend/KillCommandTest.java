package city.yanhuo.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * DESIGN §9.1: {@code kill -9} of the whole process group at any moment, then the same command again: same marts, verdicts and
 * mails. Each home dies at one point after the other, as far as a run comes, before it may end.
 */
@Execution(ExecutionMode.CONCURRENT)
class KillCommandTest {
    private static final int KILLED = 137;

    /** Points that lie behind the moment at which readers see the publication. */
    private static final Set<String> VISIBLE = Set.of("between-mail-and-record");

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(
            strings = {
                "raw-mid-write, between-mail-and-record",
                "between-marts, before-publication, before-visible, before-pointer"
            })
    void aKilledRunIsMendedByTheNext(String points, @TempDir Path folder) {
        Path home = folder.resolve("被 杀");
        CommandProcess command = CommandProcess.in(folder);

        for (String point : points.split(", ")) {
            CommandProcess.Result killed = command.with("YANHUO_HALT_AT", point)
                    .with("YANHUO_HALT_GROUP", "true")
                    .run("--home", home.toString(), "demo");
            assertThat(killed.exitCode()).as(point + ": " + killed).isEqualTo(KILLED);
            assertThat(Files.exists(home.resolve("marts"), LinkOption.NOFOLLOW_LINKS))
                    .as(point)
                    .isEqualTo(VISIBLE.contains(point));
        }
        if (points.endsWith("before-pointer")) {
            requirePointerMendedByAReader(command, home);
        }
        CommandProcess.Result again = command.run("--home", home.toString(), "demo");

        assertThat(again.exitCode()).as(again.toString()).isZero();
        Outcome.requireUndisturbed(home);
    }

    private static void requirePointerMendedByAReader(CommandProcess command, Path home) {
        CommandProcess.Result marts = command.run("--home", home.toString(), "marts");
        assertThat(marts.exitCode()).as(marts.toString()).isZero();
        assertThat(home.resolve("marts")).isSymbolicLink().isDirectoryContaining("glob:**publication.json");
    }
}

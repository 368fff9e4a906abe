package city.yanhuo.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A disk that takes no more: a sentence and exit code 5, and with room again the undisturbed result. The system refuses to let a
 * file grow beyond a size, which any user may ask for; {@code scripts/torture} fills real disks.
 */
@Execution(ExecutionMode.CONCURRENT)
class FullDiskCommandTest {
    private static final int RESOURCE = 5;

    @Test
    void aFullDiskIsToldAndMendedByTheNextRun(@TempDir Path folder) {
        Path home = folder.resolve("满 盘");
        requireTold(60, folder, home);
        // a command with room makes SQLite's library and an empty ledger; then the ledger, the lake, DuckDB's library
        // do not fit
        CommandProcess.Result room = CommandProcess.in(folder).run("--home", home.toString(), "notify");
        assertThat(room.exitCode()).as(room.toString()).isZero();
        for (int kilobytes : new int[] {60, 240, 1200}) {
            requireTold(kilobytes, folder, home);
        }
        CommandProcess.Result roomy = CommandProcess.in(folder).run("--home", home.toString(), "demo");

        assertThat(roomy.exitCode()).as(roomy.toString()).isZero();
        Outcome.requireUndisturbed(home);
    }

    private static void requireTold(int kilobytes, Path folder, Path home) {
        CommandProcess.Result full = demoWithFilesOfAtMost(kilobytes, folder, home);
        assertThat(full.exitCode()).as(kilobytes + " KB: " + full).isEqualTo(RESOURCE);
        assertThat(full.err()).as(kilobytes + " KB").matches("(?s)Cannot [^\\n]+, found [^\\n]+\\n");
        assertThat(home.resolve("marts")).doesNotExist();
    }

    private static CommandProcess.Result demoWithFilesOfAtMost(int kilobytes, Path folder, Path home) {
        return CommandProcess.in(folder)
                .by(Path.of("bash"))
                .run(
                        "-c",
                        "ulimit -f " + kilobytes + " && exec \"$0\" --home \"$1\" demo",
                        CommandProcess.ROOT.resolve("scripts/yanhuo").toString(),
                        home.toString());
    }
}

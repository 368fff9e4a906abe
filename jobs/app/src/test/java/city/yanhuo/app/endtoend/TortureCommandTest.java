package city.yanhuo.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import city.yanhuo.app.command.SampleHome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code scripts/torture} in short: one kill at a moment that nobody chose. Full disks have a test of their own. */
@Execution(ExecutionMode.CONCURRENT)
class TortureCommandTest {
    @Test
    void oneRandomKillIsMended(@TempDir Path folder) {
        Path reference = SampleHome.shared().path();
        int seed = (int) (System.currentTimeMillis() % 32_768);

        CommandProcess.Result result = CommandProcess.in(folder)
                .by(CommandProcess.ROOT.resolve("scripts/torture"))
                .with("TMPDIR", folder.toString())
                .run(
                        "demo",
                        "--times",
                        "1",
                        "--full-disk",
                        "0",
                        "--seed",
                        Integer.toString(seed),
                        "--reference",
                        reference.toString());

        assertThat(result.exitCode()).as("--seed " + seed + ": " + result).isZero();
        assertThat(result.out())
                .contains("kill   1  at ", "same marts, verdicts and mails")
                .endsWith("0 of 1 differ\n");
    }
}

package city.yanhuo.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two runs at once on one home: the second waits or is refused with a sentence, and nothing is damaged. */
@Execution(ExecutionMode.CONCURRENT)
class TwoRunsCommandTest {
    @Test
    void theSecondWaitsOrIsRefusedAndNothingIsDamaged(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("同 时");
        CommandProcess command = CommandProcess.in(folder);
        CommandProcess.Running first = command.start(List.of("--home", home.toString(), "demo", "--wait", "0"));
        CommandProcess.Running second = command.start(List.of("--home", home.toString(), "demo", "--wait", "240"));
        while (!Files.exists(home.resolve("ledger.db"))) {
            assertThat(first.process().isAlive() || second.process().isAlive()).isTrue();
            Thread.sleep(20);
        }
        CommandProcess.Result third = command.run("--home", home.toString(), "demo", "--wait", "0");

        assertThat(third.exitCode()).as(third.toString()).isEqualTo(5);
        assertThat(third.err())
                .matches("(?s)Cannot start demo: the home is in use after 0 s of waiting, found"
                        + " process \\d+ \\(demo, since \\d{4}-\\d\\d-\\d\\d [0-9:]+ \\+08:00\\); try again .*");
        CommandProcess.Result waited = second.await();
        assertThat(waited.exitCode()).as(waited.toString()).isZero();
        CommandProcess.Result began = first.await();
        if (began.exitCode() == 0) {
            assertThat(waited.err()).contains("Waiting up to 240 s for the home: process ");
        } else {
            assertThat(began.exitCode()).as(began.toString()).isEqualTo(5);
            assertThat(began.err()).contains("Cannot start demo: the home is in use");
        }
        Outcome.requireUndisturbed(home);
    }
}

package city.yanhuo.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Commands on a home that a scheduler serves have their steps done by its one Spark, and end as they would without it. */
@Execution(ExecutionMode.CONCURRENT)
class WarmSparkCommandTest {
    private static final long LONGEST_SECONDS = 30;

    @Test
    void stepsAreDoneByOneSparkThatIsReplacedAfterSoManyAndEndsWithItsScheduler(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("暖 家");
        CommandProcess command = CommandProcess.in(folder);
        CommandProcess.Running server = serve(command, home, "--spark-steps", "2");

        say(command, home, "demo");
        say(command, home, "ingest");
        assertThat(begun(home)).containsExactly("run", "ingest");
        assertThat(count(home, "started")).isEqualTo(1);
        await(() -> count(home, "ends after 2 steps") == 1 && !Files.exists(home.resolve("locks/w1.sock")));
        Outcome.requireUndisturbed(home);

        CommandProcess.Result wrong = command.run("--home", home.toString(), "--schemas", folder.toString(), "build");
        assertThat(wrong.exitCode()).as(wrong.toString()).isEqualTo(4);
        assertThat(count(home, "build ends with exit code 4")).isEqualTo(1);
        server.process().destroyForcibly();
        await(() -> !Files.exists(home.resolve("locks/w2.sock")));
        say(command, home, "publish");
        assertThat(begun(home)).doesNotContain("publish");
    }

    @Test
    void aStepWhoseSparkDiesBeginsAgainInAProcessOfItsOwn(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("暖 家");
        CommandProcess command = CommandProcess.in(folder);
        CommandProcess.Running server = serve(command.with("YANHUO_HALT_AT", "between-marts"), home);

        say(command, home, "demo");

        Outcome.requireUndisturbed(home);
        assertThat(begun(home)).containsExactly("run");
        assertThat(count(home, "ends with exit code")).isZero();
        say(command.with("YANHUO_SPARK_WORKER", "never"), home, "ingest");
        assertThat(begun(home)).containsExactly("run");
        say(command, home, "ingest");
        assertThat(count(home, "ingest ends with exit code 0")).isEqualTo(1);
        end(server, home);
    }

    @Test
    void aStepWhoseCallerIsKilledEndsWithIt(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("暖 家");
        CommandProcess command = CommandProcess.in(folder);
        CommandProcess.Running server = serve(command, home);

        CommandProcess.Running caller = command.start(List.of("--home", home.toString(), "demo"));
        await(() -> begun(home).contains("run"));
        caller.process().destroyForcibly();

        await(() -> count(home, "the caller of its step has gone") == 1);
        say(command, home, "demo");
        assertThat(count(home, "started")).isEqualTo(2);
        end(server, home);
        Outcome.requireUndisturbed(home);
    }

    private static CommandProcess.Running serve(CommandProcess command, Path home, String... options)
            throws IOException {
        List<String> words = new ArrayList<>(List.of("--home", home.toString(), "serve"));
        words.addAll(List.of(options));
        CommandProcess.Running server = command.start(words);
        await(() -> text(server.outFile()).contains("Serving "));
        return server;
    }

    /** SIGTERM, as a person does it, until its worker has ended, too. */
    private static void end(CommandProcess.Running server, Path home) throws Exception {
        server.process().destroy();
        assertThat(server.await().exitCode()).isEqualTo(143);
        await(() -> count(home, "ends after 1 steps") == 1);
    }

    private static void say(CommandProcess command, Path home, String step) {
        List<String> words = new ArrayList<>(List.of("--home", home.toString(), step));
        if (step.equals("ingest")) {
            words.addAll(List.of(
                    "--date",
                    "2024-10-25",
                    "--landing",
                    CommandProcess.ROOT.resolve("sample-data/landing").toString()));
        }
        CommandProcess.Result result = command.run(words);
        assertThat(result.exitCode()).as(result.toString()).isZero();
    }

    /** The steps that workers of the home have begun. */
    private static List<String> begun(Path home) {
        return log(home)
                .lines()
                .filter(line -> line.endsWith(" begins"))
                .map(line -> line.replaceFirst(".*  (\\w+) begins", "$1"))
                .toList();
    }

    private static long count(Path home, String words) {
        return log(home).lines().filter(line -> line.contains(words)).count();
    }

    private static String log(Path home) {
        return text(home.resolve("logs/spark-worker.log"));
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static void await(BooleanSupplier holds) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it does not come").isLessThan(deadline);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

package city.yanhuo.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What may befall a scheduler on a real machine ends in a recorded state and a sentence. */
@Execution(ExecutionMode.CONCURRENT)
class HardshipCommandTest {
    private static final String DAGS = """
            loud:
              schedule: none
              start_date: 2024-01-01
              is_paused_upon_creation: false
              tasks:
                - {task_id: writes, BASH, bash_command: "head -c 1073741824 /dev/zero | tr '\\\\0' x; echo done"}
            forks:
              schedule: none
              start_date: 2024-01-01
              is_paused_upon_creation: false
              tasks:
                - {task_id: detaches, BASH, bash_command: "setsid sleep 321 & sleep 322 & echo gone; exit 0"}
            held:
              schedule: none
              start_date: 2024-01-01
              is_paused_upon_creation: false
              tasks:
                - {task_id: waits, BASH, bash_command: "touch FOLDER/begun; while [ ! -e FOLDER/go ]; do sleep 0.1; done"}
                - {task_id: then, BASH, bash_command: "true", dependencies: [waits]}
            plain:
              schedule: none
              start_date: 2024-01-01
              is_paused_upon_creation: false
              tasks:
                - {task_id: first, BASH, bash_command: "echo first"}
                - {task_id: second, BASH, bash_command: "echo second", dependencies: [first]}
            """;

    private static Served served(Path folder) throws IOException {
        return new Served(folder, DAGS);
    }

    @Test
    void aLogOfAGigabyteIsCutAndAProcessThatDetachesHoldsNothingUp(@TempDir Path folder) throws Exception {
        Served served = served(folder);
        CommandProcess.Running server = served.serve();
        String loud = served.trigger("loud");
        String forks = served.trigger("forks");
        served.awaitStates("loud", "writes=success");
        Path log = log(served, "loud", loud, "writes");
        assertThat(Files.size(log)).isBetween(60L << 20, 65L << 20);
        assertThat(lastLines(log)).contains("The log is cut: its limit is 67108864 bytes", "bytes were dropped");

        served.awaitStates("forks", "detaches=success");
        assertThat(Files.readString(log(served, "forks", forks, "detaches"))).contains("gone\n", "exit code 0");
        Served.await(() -> !isRunning("sleep 322"));
        ProcessHandle.allProcesses()
                .filter(process -> isCalled(process, "sleep 321"))
                .forEach(ProcessHandle::destroyForcibly);
        Served.kill(server);
    }

    private static boolean isRunning(String command) {
        return ProcessHandle.allProcesses().anyMatch(process -> isCalled(process, command));
    }

    private static boolean isCalled(ProcessHandle process, String command) {
        return process.info()
                .commandLine()
                .filter(line -> line.endsWith(command))
                .isPresent();
    }

    private static Path log(Served served, String dag, String run, String task) {
        return served.home().resolve("logs/dag_id=" + dag + "/run_id=" + run + "/task_id=" + task + "/attempt=1.log");
    }

    private static String lastLines(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        int from = Math.max(0, all.length - 1_000);
        return new String(all, from, all.length - from, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aLedgerThatAnotherProcessLocksIsWaitedForAndToldOf(@TempDir Path folder) throws Exception {
        Served served = served(folder);
        CommandProcess.Running server = served.serve();
        served.trigger("held");
        Served.await(() -> Files.exists(folder.resolve("begun")));
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + served.home().resolve("ledger.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            // the end of a task is to be recorded: that waits half a minute for the lock, then says so and tries again
            Files.createFile(folder.resolve("go"));
            Served.await(() -> errors(server).contains("Cannot "));
            statement.execute("ROLLBACK");
        }
        assertThat(errors(server)).containsPattern("Cannot [^\\n]+, found [^\\n]*locked[^\\n]*");
        served.awaitStates("held", "waits=success then=success");
        Served.kill(server);
    }

    private static String errors(CommandProcess.Running server) {
        try {
            return server.errors();
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** The system lets no file of the scheduler grow, as a full disk does; what it complains about goes through a pipe. */
    @Test
    void aFullDiskIsToldAndWhenThereIsRoomAgainTheRunGoesOn(@TempDir Path folder) throws Exception {
        Served served = served(folder);
        served.say("dags", "list");
        Path errors = folder.resolve("complaints");
        CommandProcess.Running server = served.serve("exec \"$0\" \"$@\" 2> >(exec cat >'" + errors + "')");
        long pid = server.process().pid();

        limit(pid, "0");
        served.trigger("plain");
        Served.await(() -> text(errors).contains("Cannot "));
        assertThat(served.states("plain")).isEqualTo("first=queued second=none");
        limit(pid, "unlimited");

        served.awaitStates("plain", "first=success second=success");
        assertThat(text(errors)).containsPattern("Cannot [^\\n]+, found [^\\n]*(full|I/O|disk)[^\\n]*");
        Served.kill(server);
    }

    private static void limit(long pid, String size) throws IOException, InterruptedException {
        Process prlimit = new ProcessBuilder("prlimit", "--pid", String.valueOf(pid), "--fsize=" + size + ":unlimited")
                .inheritIO()
                .start();
        assertThat(prlimit.waitFor()).isZero();
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }
}

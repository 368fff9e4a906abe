package city.yanhuo.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command as a person or a scheduler starts it: the launcher, in a process group of its own, in a poor environment. */
public final class CommandProcess {
    public static final Path ROOT = Path.of(System.getProperty("yanhuo.root")).toAbsolutePath();

    private static final long LONGEST_MINUTES = 12;

    private final List<String> before;
    private final Path launcher;
    private final Path directory;
    private final Map<String, String> environment;

    private CommandProcess(List<String> before, Path launcher, Path directory, Map<String, String> environment) {
        this.before = before;
        this.launcher = launcher;
        this.directory = directory;
        this.environment = environment;
    }

    /** Started by the launcher in the clone, from a folder that is not the clone's. */
    public static CommandProcess in(Path directory) {
        return new CommandProcess(List.of(), ROOT.resolve("scripts/yanhuo"), directory, Map.of());
    }

    public CommandProcess by(Path otherLauncher) {
        return new CommandProcess(before, otherLauncher, directory, environment);
    }

    public CommandProcess with(String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return new CommandProcess(before, launcher, directory, more);
    }

    /** Started without the rights of root over other people's files: what its mode hides stays hidden. */
    public CommandProcess withoutRightsOfRoot() {
        String rights = "-dac_override,-dac_read_search";
        List<String> without = "root".equals(System.getProperty("user.name"))
                ? List.of("setpriv", "--bounding-set=" + rights, "--inh-caps=" + rights)
                : List.of();
        return new CommandProcess(without, launcher, directory, environment);
    }

    /** Starts it and waits for its end. */
    public Result run(String... words) {
        return run(List.of(words));
    }

    public Result run(List<String> words) {
        try {
            Running running = start(words);
            return running.await();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Starts it. */
    public Running start(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid", "--wait"));
        command.addAll(before);
        command.add(launcher.toString());
        command.addAll(words);
        Path out = Files.createTempFile(directory, "out", ".txt");
        Path err = Files.createTempFile(directory, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LANG", "C");
        builder.environment().put("TZ", "Pacific/Kiritimati");
        builder.environment().put("AIRFLOW_CTX_DAG_RUN_ID", "test");
        builder.environment().put("YANHUO_BUILD", "never");
        builder.environment().put("YANHUO_SHARE_CLASSES", "never");
        builder.environment().putAll(environment);
        return new Running(builder.start(), out, err);
    }

    /** A process that has been started. */
    public record Running(Process process, Path outFile, Path errFile) {
        public Result await() throws IOException, InterruptedException {
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException("Cannot wait longer: " + Files.readString(errFile));
            }
            return new Result(process.exitValue(), read(outFile), read(errFile));
        }

        public String errors() throws IOException {
            return read(errFile);
        }

        private static String read(Path file) throws IOException {
            return Files.readString(file, StandardCharsets.UTF_8);
        }
    }

    /** What it ended with. */
    public record Result(int exitCode, String out, String err) {
        @Override
        public String toString() {
            return "exit code " + exitCode + "\n" + out + "\n" + err;
        }
    }
}

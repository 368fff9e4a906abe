package city.yanhuo.scheduler.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What the kernel says of processes, and signals to their groups. */
final class ProcessTable {
    private static final Path PROC = Path.of("/proc");
    private static final int START_FIELD = 22;
    private static final int FIRST_AFTER_NAME = 3;
    private static final String SIGNAL = "kill -s \"$1\" -- \"-$2\" 2>/dev/null";
    private static final String KILL =
            "i=0; while kill -s KILL -- \"-$1\" 2>/dev/null && [ $i -lt 40 ];" + " do i=$((i+1)); sleep 0.02; done";

    private ProcessTable() {}

    /** When a process began, in ticks since the boot; empty when there is none or only its corpse. */
    static Optional<String> start(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", START_FIELD);
            boolean corpse = fields[0].equals("Z") || fields[0].equals("X");
            return corpse ? Optional.empty() : Optional.of(fields[START_FIELD - FIRST_AFTER_NAME]);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Names the machine's boot: pids of another one mean nothing. */
    static String boot() {
        try {
            return Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    static void terminate(long group) {
        run(SIGNAL, "TERM", String.valueOf(group));
    }

    /** Kills a group and waits, for less than a second, until it is gone. */
    static void kill(long group) {
        run(KILL, String.valueOf(group));
    }

    private static void run(String script, String... arguments) {
        try {
            String[] argv = new String[arguments.length + 4];
            argv[0] = "/bin/sh";
            argv[1] = "-c";
            argv[2] = script;
            argv[3] = "signal";
            System.arraycopy(arguments, 0, argv, 4, arguments.length);
            Process process = new ProcessBuilder(argv)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

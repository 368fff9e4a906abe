package city.yanhuo.app.step;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A step that needs Spark: done by the warm worker of the scheduler that serves the home, else by a process of its own. That process
 * ends when this one does, whatever ends it: it reads its standard input, which this process holds open, and stops at its end; an
 * orderly end of this process stops it at once.
 */
public final class SparkStep {
    private static final String WATCH_PARENT = "--watch-parent";

    private final Installation installation;
    private final Home home;

    /** Steps of an installation on a home. */
    public SparkStep(Installation installation, Home home) {
        this.installation = installation;
        this.home = home;
    }

    /**
     * Does one step to its end.
     *
     * @param arguments what it is to do; paths are absolute
     * @param log file that takes everything it prints as errors
     * @param said hears each line of its output: what it is doing
     * @throws YanhuoException with the kind that its exit code tells and the sentences it gave
     */
    public void run(PipelineStep step, List<String> arguments, Path log, Consumer<String> said) {
        PipelineOutput output = new PipelineOutput(log, said);
        OptionalInt warm = new WarmWorker(installation, home).run(step, arguments, output);
        int exitCode = warm.isPresent() ? warm.getAsInt() : runOnItsOwn(step, arguments, output);
        if (exitCode != 0) {
            throw failure(step.mainClass(), exitCode, output.sentences(), log);
        }
    }

    private int runOnItsOwn(PipelineStep step, List<String> arguments, PipelineOutput output) {
        List<String> watched =
                Stream.concat(arguments.stream(), Stream.of(WATCH_PARENT)).toList();
        try (ClassDataRecording recording = ClassDataRecording.of("spark", installation)) {
            Process process = start(
                    SparkCommand.of(installation, home.lakeTmp(), recording.options(), step.mainClass(), watched));
            Thread stopper = new Thread(() -> stop(process), "stop-spark");
            Runtime.getRuntime().addShutdownHook(stopper);
            try {
                output.follow(process);
                int exitCode = process.waitFor();
                if (exitCode == 0) {
                    recording.keep();
                }
                return exitCode;
            } finally {
                stop(process);
                Runtime.getRuntime().removeShutdownHook(stopper);
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new YanhuoException(ErrorKind.RESOURCE, "Cannot finish " + step.word() + ": it was interrupted");
        } catch (IOException refused) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE, "Cannot start " + step.mainClass() + ": " + refused.getMessage(), refused);
        }
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
    }

    /** Lets it end by itself first: Spark removes its temporary files. */
    private static void stop(Process process) {
        if (!process.isAlive()) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interruption) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static YanhuoException failure(String mainClass, int exitCode, List<String> sentences, Path log) {
        ErrorKind kind = Stream.of(ErrorKind.values())
                .filter(candidate -> candidate.exitCode() == exitCode)
                .findFirst()
                .orElse(ErrorKind.INTERNAL);
        String message = sentences.isEmpty()
                ? "Cannot finish " + mainClass + ": its process ended without a word, found exit code " + exitCode
                        + "; see " + log
                : String.join(System.lineSeparator(), sentences);
        return new YanhuoException(kind, message);
    }
}

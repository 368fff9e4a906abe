package city.yanhuo.app.step;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A step that needs Spark, as a process of its own. The process ends when this one does, whatever ends it: it reads its standard
 * input, which this process holds open, and stops at its end; an orderly end of this process stops it at once.
 */
public final class SparkStep {
    private static final String PACKAGE = "city.yanhuo.pipeline.";

    private final Installation installation;
    private final Path temporary;

    /** Starts processes of an installation, with their temporary files in a folder of the home. */
    public SparkStep(Installation installation, Path temporary) {
        this.installation = installation;
        this.temporary = temporary;
    }

    /**
     * Runs one main class of the pipeline to its end.
     *
     * @param mainClass simple name, as {@code RunMain}
     * @param arguments what it is to do
     * @param log file that takes everything it prints as errors
     * @param said hears each line of its output: what it is doing
     * @throws YanhuoException with the kind that its exit code tells and the sentences it gave
     */
    public void run(String mainClass, List<String> arguments, Path log, Consumer<String> said) {
        String classPath = classPath();
        try (ClassDataRecording recording = ClassDataRecording.of("spark", installation)) {
            Process process = start(command(mainClass, classPath, arguments, recording));
            Thread stopper = new Thread(() -> stop(process), "stop-spark");
            Runtime.getRuntime().addShutdownHook(stopper);
            try {
                PipelineOutput output = PipelineOutput.follow(process, log, said);
                int exitCode = process.waitFor();
                List<String> sentences = output.sentences();
                if (exitCode != 0) {
                    throw failure(mainClass, exitCode, sentences, log);
                }
                recording.keep();
            } finally {
                stop(process);
                Runtime.getRuntime().removeShutdownHook(stopper);
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new YanhuoException(ErrorKind.RESOURCE, "Cannot finish " + mainClass + ": it was interrupted");
        } catch (IOException refused) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE, "Cannot start " + mainClass + ": " + refused.getMessage(), refused);
        }
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
    }

    private List<String> command(
            String mainClass, String classPath, List<String> arguments, ClassDataRecording recording) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + installation.root().resolve("scripts/spark.jvm"));
        command.addAll(recording.options());
        command.add("-XX:-UsePerfData");
        command.add("-Djava.io.tmpdir=" + temporary);
        command.add("-Dyanhuo.root=" + installation.root());
        command.add("-cp");
        command.add(classPath);
        command.add(PACKAGE + mainClass);
        command.addAll(arguments);
        return command;
    }

    private String classPath() {
        try (Stream<Path> jars = Files.list(installation.libSpark())) {
            String classPath = jars.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
            if (!classPath.isEmpty()) {
                return classPath;
            }
        } catch (IOException | UncheckedIOException unreadable) {
            // told below
        }
        throw new YanhuoException(
                ErrorKind.RESOURCE,
                "Cannot start Spark: its jars are missing, found nothing in " + installation.libSpark()
                        + "; run scripts/build, or unpack the archive again");
    }

    /** Lets it end by itself first: Spark removes its temporary files. */
    private static void stop(Process process) {
        if (!process.isAlive()) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(5, java.util.concurrent.TimeUnit.SECONDS)) {
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

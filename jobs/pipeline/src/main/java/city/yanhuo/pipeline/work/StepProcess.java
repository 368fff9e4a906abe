package city.yanhuo.pipeline.work;

import city.yanhuo.contract.error.YanhuoException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * A process that does steps of the way. Each line of its output says what it is doing or has done; {@code --result} names a file
 * that takes the result as JSON. Lines of its error stream that begin with {@value #SENTENCE} say why it failed; the rest there is
 * for the log.
 */
public final class StepProcess {
    private static final String SENTENCE = "yanhuo: ";
    private static final int TERMINATED = 143;

    private final PrintStream out;
    private final PrintStream err;
    private final SparkSource spark;

    /** A process that speaks on these streams. */
    public StepProcess(PrintStream out, PrintStream err) {
        this(out, err, SparkSource.OF_ONE_STEP);
    }

    StepProcess(PrintStream out, PrintStream err, SparkSource spark) {
        this.out = out;
        this.err = err;
        this.spark = spark;
    }

    /** A process that speaks UTF-8 on its own streams, whatever the locale. */
    public static StepProcess ofThisJvm() {
        return new StepProcess(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    /**
     * Runs to the end.
     *
     * @param command name of what is done
     * @param arguments the command line, see {@link StepOptions}
     * @param work what is done; gives the result
     * @return the exit code (DESIGN §5)
     */
    public int run(String command, List<String> arguments, BiFunction<Workshop, StepLog, Map<String, Object>> work) {
        try {
            StepOptions options = StepOptions.parse(arguments);
            if (options.watchesParent()) {
                // what was half done is taken back by the next step
                ParentWatch.start(System.in, StepProcess::halt);
            }
            Map<String, Object> result = perform(command, options, new Progress(out), work);
            options.result().ifPresent(file -> write(file, JsonMapper.shared().writeValueAsString(result)));
            return 0;
        } catch (Throwable failure) { // also what Scala throws undeclared: the exit code must tell of it
            YanhuoException ours = Failures.ours(command, failure);
            String.valueOf(ours.getMessage()).lines().forEach(line -> err.println(SENTENCE + line));
            if (ours != failure) {
                failure.printStackTrace(err);
            }
            return ours.kind().exitCode();
        }
    }

    /** Ends this process at once: nobody waits for its step any more. */
    static void halt() {
        Runtime.getRuntime().halt(TERMINATED);
    }

    private Map<String, Object> perform(
            String command,
            StepOptions options,
            Progress progress,
            BiFunction<Workshop, StepLog, Map<String, Object>> work) {
        try (Workshop workshop = Workshop.open(options, command, progress, spark)) {
            return StepLog.within(
                    workshop.ledger(),
                    workshop.clock(),
                    options.runId(),
                    command,
                    workshop.asOf(),
                    log -> work.apply(workshop, log));
        }
    }

    private static void write(Path file, String json) {
        try {
            Files.writeString(file, json + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}

package city.yanhuo.app.step;

import city.yanhuo.ledger.socket.StepLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What a step says: lines for a person, its log, and the sentences of a failure. */
final class PipelineOutput {
    /** Lines of the error stream that begin so are meant for the caller; everything else is Spark's log. */
    private static final String SENTENCE = "yanhuo: ";

    private final Path log;
    private final Consumer<String> said;
    private final List<String> sentences = new CopyOnWriteArrayList<>();
    private List<Thread> readers = List.of();

    /**
     * Of a step that has not begun.
     *
     * @param log file that takes the error stream
     * @param said hears the lines for a person
     */
    PipelineOutput(Path log, Consumer<String> said) {
        this.log = log;
        this.said = said;
    }

    /** Begins to read both streams of a process; a stream that is not read would hold the process up. */
    void follow(Process process) {
        readers = List.of(
                new Thread(() -> read(process.getInputStream(), said), "pipeline-output"),
                new Thread(() -> keep(process.getErrorStream()), "pipeline-errors"));
        readers.forEach(reader -> {
            reader.setDaemon(true);
            reader.start();
        });
    }

    /**
     * Hears a worker until it says how the step ended.
     *
     * @return the exit code; empty when the worker went away before
     */
    OptionalInt hear(BufferedReader worker) throws IOException {
        try (LogFile file = new LogFile(log)) {
            for (String line = worker.readLine(); line != null; line = worker.readLine()) {
                Optional<StepLine> spoken = StepLine.of(line);
                if (spoken.isPresent() && spoken.get().kind() == StepLine.Kind.EXIT) {
                    return OptionalInt.of(Integer.parseInt(spoken.get().text()));
                }
                spoken.ifPresent(one -> hear(one, file));
            }
            return OptionalInt.empty();
        }
    }

    private void hear(StepLine line, LogFile file) {
        if (line.kind() == StepLine.Kind.OUT) {
            said.accept(line.text());
        } else {
            keep(line.text(), file);
        }
    }

    /** Tells a person something that the step did not say itself. */
    void say(String line) {
        said.accept(line);
    }

    /** What the step told its caller, complete once it has ended. */
    List<String> sentences() {
        try {
            for (Thread reader : readers) {
                reader.join();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(sentences);
    }

    private static void read(InputStream stream, Consumer<String> heard) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                heard.accept(line);
            }
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    private void keep(InputStream stream) {
        try (LogFile file = new LogFile(log)) {
            read(stream, line -> keep(line, file));
        }
    }

    private void keep(String line, LogFile file) {
        if (line.startsWith(SENTENCE)) {
            sentences.add(line.substring(SENTENCE.length()));
        }
        file.append(line);
    }

    /** A log is a help, not a result: on a full disk it stays short, and the process must still be read. */
    private static final class LogFile implements AutoCloseable {
        private final Writer writer;

        private LogFile(Path log) {
            this.writer = open(log);
        }

        private static Writer open(Path log) {
            try {
                Files.createDirectories(log.getParent());
                return Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException unwritable) {
                return Writer.nullWriter();
            }
        }

        private void append(String line) {
            try {
                writer.write(line);
                writer.write(System.lineSeparator());
                writer.flush();
            } catch (IOException full) {
                // what could be kept is kept
            }
        }

        @Override
        public void close() {
            try {
                writer.close();
            } catch (IOException full) {
                // what could be kept is kept
            }
        }
    }
}

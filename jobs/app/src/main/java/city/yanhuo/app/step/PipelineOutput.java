package city.yanhuo.app.step;

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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Follows the output of a pipeline process: its lines for a person, its log, and the sentences of a failure. */
final class PipelineOutput {
    /** Lines of the error stream that begin so are meant for the caller; everything else is Spark's log. */
    private static final String SENTENCE = "yanhuo: ";

    private final List<String> sentences = new CopyOnWriteArrayList<>();
    private final List<Thread> readers;

    private PipelineOutput(Process process, Path log, Consumer<String> said) {
        this.readers = List.of(
                new Thread(() -> read(process.getInputStream(), said), "pipeline-output"),
                new Thread(() -> keep(process.getErrorStream(), log), "pipeline-errors"));
    }

    /** Begins to read both streams; a stream that is not read would hold the process up. */
    static PipelineOutput follow(Process process, Path log, Consumer<String> said) {
        PipelineOutput output = new PipelineOutput(process, log, said);
        output.readers.forEach(reader -> {
            reader.setDaemon(true);
            reader.start();
        });
        return output;
    }

    /** What the process told its caller, complete once it has ended. */
    List<String> sentences() throws InterruptedException {
        for (Thread reader : readers) {
            reader.join();
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

    private void keep(InputStream stream, Path log) {
        try (LogFile file = new LogFile(log)) {
            read(stream, line -> {
                if (line.startsWith(SENTENCE)) {
                    sentences.add(line.substring(SENTENCE.length()));
                }
                file.append(line);
            });
        }
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

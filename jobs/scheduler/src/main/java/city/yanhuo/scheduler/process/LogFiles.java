package city.yanhuo.scheduler.process;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** The logs of tries below the home, in Airflow's layout: {@code dag_id=…/run_id=…/task_id=…/attempt=N.log}. */
public final class LogFiles {
    private static final int CHUNK = 1 << 16;
    private static final long PAUSE_MILLIS = 50;

    private static final int LONGEST_WORDS = 300;

    /** How lines begin that the scheduler itself writes into a log. */
    private static final Pattern OWN = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z ");

    private final Path root;

    /** Those of one home. */
    public LogFiles(Home home) {
        this.root = home.logs();
    }

    /** Where the log of one try is; it need not exist. */
    public Path of(TryKey key) {
        return ofRun(key.dagId(), key.runId())
                .resolve("task_id=" + key.taskId())
                .resolve("attempt=" + key.tryNumber() + ".log");
    }

    /** The folder of all logs of one run; it need not exist. */
    public Path ofRun(String dagId, String runId) {
        return root.resolve("dag_id=" + dagId).resolve("run_id=" + runId);
    }

    /**
     * Copies what the log holds now; nothing when there is none.
     *
     * @return how many bytes
     * @throws YanhuoException RESOURCE when it cannot be read
     */
    public long read(TryKey key, OutputStream target) {
        return copyFrom(of(key), 0, target);
    }

    /**
     * Copies the log from its beginning and each new byte as it comes, until the try has ended and all is copied. A log that does
     * not exist yet is waited for.
     *
     * @param ended whether the try has ended; asked some twenty times a second
     * @return how many bytes
     * @throws YanhuoException RESOURCE when the log cannot be read
     */
    public long follow(TryKey key, OutputStream target, BooleanSupplier ended) {
        Path log = of(key);
        long position = 0;
        while (true) {
            boolean last = ended.getAsBoolean();
            position += copyFrom(log, position, target);
            if (last || !paused()) {
                return position;
            }
        }
    }

    /**
     * The last line that the process of a try printed, at most {@value #LONGEST_WORDS} characters of it: most programs say there why
     * they failed. Empty when it printed nothing, or the log cannot be read.
     */
    public Optional<String> lastWords(TryKey key) {
        try (SeekableByteChannel channel = Files.newByteChannel(of(key))) {
            channel.position(Math.max(0, channel.size() - CHUNK));
            ByteBuffer end = ByteBuffer.allocate(CHUNK);
            while (channel.read(end) > 0) {
                // a read may stop before the end
            }
            String text = new String(end.array(), 0, end.position(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !OWN.matcher(line).lookingAt())
                    .reduce((earlier, later) -> later)
                    .map(line -> line.strip().codePoints().limit(LONGEST_WORDS))
                    .map(points -> points.collect(
                                    StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long copyFrom(Path log, long position, OutputStream target) {
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            channel.position(position);
            ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
            long copied = 0;
            while (channel.read(buffer) > 0) {
                target.write(buffer.array(), 0, buffer.position());
                copied += buffer.position();
                buffer.clear();
            }
            target.flush();
            return copied;
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot read the log " + log + ": it must be a readable file, found " + Refusal.of(e),
                    e);
        }
    }
}

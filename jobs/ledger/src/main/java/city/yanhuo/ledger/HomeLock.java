package city.yanhuo.ledger;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.contract.error.YanhuoException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A lock that the operating system holds on a file of the home and frees when the process ends, however it ends.
 *
 * <p>The file says who holds it. Threads of one process exclude each other as processes do.
 */
public final class HomeLock implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

    /**
     * Locks of this process, with their holders. POSIX frees a process's lock when any descriptor of the file is closed, so a
     * file that this process holds must not be opened again.
     */
    private static final Map<Path, String> OWN = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel channel;

    private HomeLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock, waiting for whoever holds it.
     *
     * @param file {@link Home#homeLock()} or {@link Home#lakeLock()}
     * @param command what the holder does, told to those who wait
     * @param wait how long to wait; zero refuses at once
     * @param clock gives the time and zone in which the holder is described
     * @param told hears one sentence when the lock is held by another and waiting begins
     * @throws YanhuoException RESOURCE when another still holds it after the wait, with its process id, command and start
     */
    public static HomeLock acquire(Path file, String command, Duration wait, Clock clock, Consumer<String> told) {
        String description = "process " + ProcessHandle.current().pid() + " (" + command + ", since "
                + SINCE.format(ZonedDateTime.now(clock)) + ")";
        long deadline = System.nanoTime() + wait.toNanos();
        boolean waiting = false;
        while (true) {
            Optional<HomeLock> lock = attempt(file, description);
            if (lock.isPresent()) {
                return lock.get();
            }
            if (System.nanoTime() - deadline >= 0) {
                throw busy(file, command, wait);
            }
            if (!waiting) {
                waiting = true;
                told.accept("Waiting up to " + wait.toSeconds() + " s for the home: " + holder(file) + " uses it");
            }
            pause(file);
        }
    }

    /** Who holds the lock, as a person reads it; empty when it is free. */
    public static Optional<String> heldBy(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Optional<HomeLock> lock = attempt(file, "");
        lock.ifPresent(HomeLock::close);
        return lock.isPresent() ? Optional.empty() : Optional.of(holder(file));
    }

    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            throw failed(file, e);
        } finally {
            OWN.remove(file);
        }
    }

    private static Optional<HomeLock> attempt(Path file, String description) {
        if (OWN.putIfAbsent(file, description) != null) {
            return Optional.empty();
        }
        Optional<HomeLock> lock = Optional.empty();
        try {
            lock = lock(file, description);
            return lock;
        } catch (IOException e) {
            throw failed(file, e);
        } finally {
            if (lock.isEmpty()) {
                OWN.remove(file);
            }
        }
    }

    private static Optional<HomeLock> lock(Path file, String description) throws IOException {
        Home.createPrivateFile(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        boolean kept = false;
        try {
            kept = channel.tryLock() != null;
            if (!kept) {
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(description.getBytes(StandardCharsets.UTF_8)), 0);
            return Optional.of(new HomeLock(file, channel));
        } finally {
            if (!kept) {
                channel.close();
            }
        }
    }

    private static String holder(Path file) {
        String own = OWN.get(file);
        if (own != null) {
            return own;
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8).strip();
            return text.isEmpty() ? "another process" : text;
        } catch (IOException e) {
            return "another process";
        }
    }

    private static void pause(Path file) {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new YanhuoException(ErrorKind.RESOURCE, "Cannot wait for " + file + ": the wait was interrupted", e);
        }
    }

    private static YanhuoException busy(Path file, String command, Duration wait) {
        return new YanhuoException(
                ErrorKind.RESOURCE,
                "Cannot start " + command + ": the home is in use after " + wait.toSeconds() + " s of waiting, found "
                        + holder(file) + "; try again when it has ended, or wait longer with --wait");
    }

    private static YanhuoException failed(Path file, IOException cause) {
        return new YanhuoException(
                ErrorKind.RESOURCE,
                "Cannot lock " + file + ": it must be a file that may be written, found " + Refusal.of(cause),
                cause);
    }
}

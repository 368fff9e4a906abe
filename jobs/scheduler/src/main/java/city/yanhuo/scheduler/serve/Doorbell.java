package city.yanhuo.scheduler.serve;

import city.yanhuo.ledger.Home;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;

/**
 * A file of the home that other commands touch when they changed what the scheduler should know, so that it need not look again and
 * again. Only the home's owner can touch it. A ring that gets lost is found by the next sweep.
 */
public final class Doorbell implements AutoCloseable {
    private static final String FILE = "doorbell";

    private final WatchService watch;

    private Doorbell(WatchService watch) {
        this.watch = watch;
    }

    /** Rings at a home, whether a scheduler listens or not. */
    public static void ring(Home home) {
        try {
            Files.createDirectories(folder(home));
            Files.writeString(
                    folder(home).resolve(FILE), "\n", StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            // the scheduler's sweep finds the change half a minute later
        }
    }

    /**
     * Listens to rings and to changes of files in folders.
     *
     * @param folders folders of DAG files; missing ones are passed over
     * @param rung hears rings
     * @param changed hears changes of files
     */
    public static Doorbell listen(Home home, List<Path> folders, Runnable rung, Runnable changed) throws IOException {
        Files.createDirectories(folder(home));
        WatchService watch = home.root().getFileSystem().newWatchService();
        WatchKey bell = register(watch, folder(home));
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                register(watch, folder);
            }
        }
        Thread listener = new Thread(() -> listen(watch, bell, rung, changed), "doorbell");
        listener.setDaemon(true);
        listener.start();
        return new Doorbell(watch);
    }

    private static WatchKey register(WatchService watch, Path folder) throws IOException {
        return folder.register(
                watch,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
    }

    private static void listen(WatchService watch, WatchKey bell, Runnable rung, Runnable changed) {
        try {
            while (true) {
                WatchKey key = watch.take();
                key.pollEvents();
                key.reset();
                if (key.equals(bell)) {
                    rung.run();
                } else {
                    changed.run();
                }
            }
        } catch (ClosedWatchServiceException e) {
            // the scheduler ends
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path folder(Home home) {
        return home.root().resolve("run").resolve("bell");
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }
}

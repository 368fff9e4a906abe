package city.yanhuo.ledger;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes temporary files that a process left in the home when it was killed: nobody else would ever do it. */
public final class LeftBehind {
    /** What DuckDB puts aside for a command that only reads, or Spark for a worker that waits: either may be running now. */
    private static final Pattern OF_PROCESS = Pattern.compile("(?:duckdb|worker)-(\\d+)");

    private LeftBehind() {}

    /** Removes those of commands that write to the home. Only for the holder of {@link Home#homeLock()}. */
    public static void removeFromHome(Home home) {
        remove(home.tmp(), home.lakeTmp());
    }

    /** Removes those of processes that write to the lake. Only for the holder of {@link Home#lakeLock()}. */
    public static void removeFromLake(Home home) {
        remove(home.lakeTmp(), home.lakeTmp());
    }

    /** Removes those of a Spark worker that is this process and about to end. */
    public static void removeOfThisWorker(Home home) {
        Path folder = home.workerTmp(ProcessHandle.current().pid());
        if (Files.exists(folder)) {
            Folders.delete(folder);
        }
    }

    private static void remove(Path folder, Path kept) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!entry.equals(kept) && !isInUse(entry)) {
                    Folders.delete(entry);
                }
            }
        } catch (IOException e) {
            throw Folders.refused(folder, e);
        }
    }

    private static boolean isInUse(Path entry) {
        Matcher process = OF_PROCESS.matcher(entry.getFileName().toString());
        return process.matches()
                && ProcessHandle.of(Long.parseLong(process.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .isPresent();
    }
}

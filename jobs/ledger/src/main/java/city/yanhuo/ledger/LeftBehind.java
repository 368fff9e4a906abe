package city.yanhuo.ledger;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes temporary files that a process left in the home when it was killed: nobody else would ever do it. */
public final class LeftBehind {
    /** What DuckDB puts aside for a command that only reads, which may be running now. */
    private static final Pattern OF_READER = Pattern.compile("duckdb-(\\d+)");

    private LeftBehind() {}

    /** Removes those of commands that write to the home. Only for the holder of {@link Home#homeLock()}. */
    public static void removeFromHome(Home home) {
        remove(home.tmp(), home.lakeTmp());
    }

    /** Removes those of processes that write to the lake. Only for the holder of {@link Home#lakeLock()}. */
    public static void removeFromLake(Home home) {
        remove(home.lakeTmp(), home.lakeTmp());
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
        Matcher reader = OF_READER.matcher(entry.getFileName().toString());
        return reader.matches()
                && ProcessHandle.of(Long.parseLong(reader.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .isPresent();
    }
}

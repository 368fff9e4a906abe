package city.yanhuo.scheduler.process;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Logs of a home that nobody has written to for long.
 *
 * @param files the logs, none of an unfinished run among them
 * @param bytes what they hold together
 */
public record OldLogs(List<Path> files, long bytes) {
    /** Copies the list. */
    public OldLogs {
        files = List.copyOf(files);
    }

    /**
     * Finds them.
     *
     * @param before files last written to before this moment
     * @param kept folders of runs that have not ended, see {@link LogFiles#ofRun}
     * @throws YanhuoException RESOURCE when a folder cannot be read
     */
    public static OldLogs find(Home home, Instant before, Set<Path> kept) {
        List<Path> files = new ArrayList<>();
        long[] bytes = {0};
        try {
            Files.walkFileTree(home.logs(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return kept.contains(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()
                            && file.toString().endsWith(".log")
                            && attributes.lastModifiedTime().toInstant().isBefore(before)) {
                        files.add(file);
                        bytes[0] += attributes.size();
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw refused(home.logs(), e);
        }
        return new OldLogs(files, bytes[0]);
    }

    /** Removes them, and the folders of tasks, runs and DAGs that become empty. */
    public void remove(Home home) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
                removeEmptyAbove(file, home.logs());
            } catch (IOException e) {
                throw refused(file, e);
            }
        }
    }

    private static void removeEmptyAbove(Path file, Path root) throws IOException {
        try {
            Path folder = file.getParent();
            while (folder != null && !folder.equals(root)) {
                Files.deleteIfExists(folder);
                folder = folder.getParent();
            }
        } catch (DirectoryNotEmptyException inUse) {
            // it holds younger logs
        }
    }

    private static YanhuoException refused(Path path, IOException cause) {
        return new YanhuoException(
                ErrorKind.RESOURCE,
                "Cannot remove old logs: they must be the caller's own, found " + Refusal.of(cause) + " at " + path,
                cause);
    }
}

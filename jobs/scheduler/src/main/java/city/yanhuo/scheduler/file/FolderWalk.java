package city.yanhuo.scheduler.file;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Finds the DAG files of a folder. */
final class FolderWalk {
    private static final int DEEPEST = 16;

    private FolderWalk() {}

    /**
     * A file.
     *
     * @param name relative to the folder, with {@code /}
     * @param path where it is
     * @param size in bytes
     * @param modified when it was written last
     */
    record Found(String name, Path path, long size, FileTime modified) {}

    static List<Found> of(Path folder) throws IOException {
        List<Found> found = new ArrayList<>();
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                return !path.equals(folder) && isHidden(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                if (isDagFile(path) && attributes.isRegularFile()) {
                    String name = folder.relativize(path).toString().replace('\\', '/');
                    found.add(new Found(name, path, attributes.size(), attributes.lastModifiedTime()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static boolean isDagFile(Path path) {
        String name = path.getFileName().toString();
        return !isHidden(path) && (name.endsWith(".yml") || name.endsWith(".yaml"));
    }
}

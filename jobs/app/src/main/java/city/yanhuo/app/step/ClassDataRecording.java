package city.yanhuo.app.step;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;

/**
 * Class data of a process: uses the archive where there is one; where there is none, has the process write down which classes it
 * loads, from which {@code scripts/share-classes} makes the archive. Starts become quicker by it and never depend on it.
 */
final class ClassDataRecording implements AutoCloseable {
    private final List<String> options;
    private final Path part;
    private final Path list;

    private ClassDataRecording(List<String> options, Path part, Path list) {
        this.options = options;
        this.part = part;
        this.list = list;
    }

    static ClassDataRecording of(String name, Installation installation) {
        Path list = installation.classData().resolve(name + ".classes");
        Path part = installation
                .classData()
                .resolve(name + ".classes." + ProcessHandle.current().pid());
        List<String> shared = archive(name, installation);
        if (!shared.isEmpty()) {
            return new ClassDataRecording(shared, part, list);
        }
        boolean isRecordable = !Files.exists(list) && prepare(installation.classData());
        return new ClassDataRecording(
                isRecordable ? List.of("-XX:DumpLoadedClassList=" + part) : List.of(), part, list);
    }

    /** The option of a process that uses the archive and writes nothing down; none where there is no archive. */
    static List<String> archive(String name, Installation installation) {
        Path archive = installation.classData().resolve(name + ".jsa");
        return Files.isReadable(archive) && isNewerThanJars(archive, installation.libSpark())
                ? List.of("-XX:SharedArchiveFile=" + archive)
                : List.of();
    }

    /** What the process is started with. */
    List<String> options() {
        return options;
    }

    /** Keeps what was written down, since the process went the whole way. */
    void keep() {
        try {
            if (Files.exists(part)) {
                Files.move(part, list, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException refused) {
            // another run will write it down
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException refused) {
            // it is written over some day
        }
    }

    /** Java refuses an archive that is older than a jar, and its own archive with it. */
    private static boolean isNewerThanJars(Path archive, Path folder) {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            FileTime made = Files.getLastModifiedTime(archive);
            for (Path jar : jars) {
                if (Files.getLastModifiedTime(jar).compareTo(made) >= 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean prepare(Path folder) {
        if (!Files.isWritable(folder.getParent())) {
            return false;
        }
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder);
        } catch (IOException refused) {
            return false;
        }
    }
}

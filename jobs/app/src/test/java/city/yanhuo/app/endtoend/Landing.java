package city.yanhuo.app.endtoend;

import city.yanhuo.app.command.CommandProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A landing folder of a test's own, filled from the sample's as files arrive. */
final class Landing {
    private static final Path SAMPLE = CommandProcess.ROOT.resolve("sample-data/landing");

    private final Path folder;

    Landing(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Lets the sample's files arrive that pass the test, told by their path below the landing folder. */
    void arrive(Predicate<String> test) {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            files.filter(Files::isRegularFile)
                    .map(file -> SAMPLE.relativize(file).toString())
                    .filter(test)
                    .forEach(path -> arrive(path, SAMPLE.resolve(path)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Lets one file arrive. */
    void arrive(String path, Path file) {
        try {
            Path place = folder.resolve(path);
            Files.createDirectories(place.getParent());
            Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Gives a home the sample's configuration and contacts. */
    static void settle(Path home) {
        try {
            Files.createDirectories(home);
            for (String file : List.of("yanhuo.yml", "contacts.yml")) {
                Files.copy(SAMPLE.resolveSibling(file), home.resolve(file));
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** A file of the sample. */
    static Path sample(String path) {
        return SAMPLE.resolve(path);
    }
}

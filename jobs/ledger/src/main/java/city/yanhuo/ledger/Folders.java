package city.yanhuo.ledger;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes folders of the home that nothing refers to any more. */
public final class Folders {
    private Folders() {}

    /**
     * Removes a folder with everything in it; a folder that is not there is fine. Links are removed, not followed.
     *
     * @throws YanhuoException RESOURCE when something in it cannot be removed
     */
    public static void delete(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(folder)) {
            List<Path> deepestFirst = entries.sorted(Comparator.reverseOrder()).toList();
            for (Path entry : deepestFirst) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException | UncheckedIOException refused) {
            throw refused(folder, refused);
        }
    }

    static YanhuoException refused(Path folder, Exception cause) {
        return new YanhuoException(
                ErrorKind.RESOURCE,
                "Cannot remove " + folder + ": its files must be the caller's own, found " + cause,
                cause);
    }
}

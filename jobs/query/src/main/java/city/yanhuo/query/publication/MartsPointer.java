package city.yanhuo.query.publication;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * {@code <home>/marts}, the link to the newest publication. It is switched in one step after the ledger has made the publication
 * visible; a crash between the two is mended by {@link #repair}, which every command may call: one query and one look at the link.
 */
public final class MartsPointer {
    private MartsPointer() {}

    /** Makes the link point at the newest publication of the ledger. Does nothing when it does, or when there is none. */
    public static void repair(Home home, Ledger ledger) {
        ledger.newestPublishedId().ifPresent(publication -> pointTo(home, publication));
    }

    /**
     * Makes the link point at a publication.
     *
     * @throws YanhuoException RESOURCE when the folder cannot hold a link
     */
    public static void pointTo(Home home, String publication) {
        Path target = home.root().relativize(home.publication(publication));
        if (isLinkTo(home.marts(), target)) {
            return;
        }
        Path link = home.marts()
                .resolveSibling(home.marts().getFileName() + "."
                        + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, target);
            Files.move(link, home.marts(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UnsupportedOperationException e) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot point " + home.marts() + " at publication " + publication
                            + ": the home's disk must take symbolic links, found " + e
                            + "; move away what stands there, or put the home on another disk",
                    e);
        }
    }

    private static boolean isLinkTo(Path link, Path target) {
        try {
            return Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(target);
        } catch (IOException e) {
            return false;
        }
    }
}

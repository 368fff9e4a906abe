package city.yanhuo.app.step;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code <home>/release}: the newest release that has written to the home. An older one keeps away from it. */
public final class ReleaseFile {
    private static final Pattern RELEASE = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+).*");

    private ReleaseFile() {}

    /** The release that the home tells; empty when none has written to it yet. */
    public static Optional<String> read(Home home) {
        try {
            return Optional.of(Files.readString(file(home)).strip()).filter(text -> !text.isEmpty());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot read " + file(home) + ": it must be readable, found " + Refusal.of(unreadable));
        }
    }

    /**
     * Refuses a home that a newer release has written to.
     *
     * @throws YanhuoException CONFIGURATION with both releases
     */
    public static void refuseNewer(Home home) {
        String own = Installation.version();
        read(home).filter(used -> isNewer(used, own)).ifPresent(used -> {
            throw new YanhuoException(
                    ErrorKind.CONFIGURATION,
                    "Cannot use the home " + home.root() + " with release " + own
                            + ": a newer release has written to it, found " + used
                            + "; use that release, or put back the backup that its upgrade made");
        });
    }

    /**
     * Refuses a home of an older release, whose ledger must be copied before it is changed, and a home of a newer one.
     *
     * @throws YanhuoException CONFIGURATION with both releases
     */
    public static void refuseOther(Home home) {
        refuseNewer(home);
        String own = Installation.version();
        read(home).filter(used -> isNewer(own, used)).ifPresent(used -> {
            throw new YanhuoException(
                    ErrorKind.CONFIGURATION,
                    "Cannot use the home " + home.root() + " with release " + own
                            + ": it must be moved to it first, found release " + used + "; run scripts/upgrade --home '"
                            + home.root() + "'");
        });
    }

    /** Records this release. */
    public static void write(Home home) {
        String own = Installation.version();
        if (read(home).filter(own::equals).isPresent()) {
            return;
        }
        try {
            Path part = home.tmp().resolve("release." + ProcessHandle.current().pid());
            Files.writeString(part, own + System.lineSeparator());
            Files.move(
                    part,
                    file(home),
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot write " + file(home) + ": the home must be writable, found " + unwritable,
                    unwritable);
        }
    }

    /** Whether the first release is newer than the second; a text that is no release is not. */
    static boolean isNewer(String one, String other) {
        Matcher left = RELEASE.matcher(one);
        Matcher right = RELEASE.matcher(other);
        if (!left.matches() || !right.matches()) {
            return false;
        }
        for (int part = 1; part <= 3; part++) {
            int difference = Integer.compare(Integer.parseInt(left.group(part)), Integer.parseInt(right.group(part)));
            if (difference != 0) {
                return difference > 0;
            }
        }
        return false;
    }

    private static Path file(Home home) {
        return home.root().resolve("release");
    }
}

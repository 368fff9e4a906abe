package city.yanhuo.source;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a file landed: {@code [<received yyyy-MM-dd>/]<supplier>/<file>} (DESIGN §3).
 *
 * @param received the day of the first folder, when it is one
 * @param supplier the supplier's folder; "" for a file that stands in none
 * @param file the file's name, with folders below the supplier's and the archive that holds it where there are some
 */
public record LandingPath(Optional<LocalDate> received, String supplier, String file) implements Serializable {
    /** Reads a path relative to the landing folder. */
    public static LandingPath of(String relative) {
        String rest = relative.replace('\\', '/');
        Optional<LocalDate> received = Optional.empty();
        int slash = rest.indexOf('/');
        if (slash > 0) {
            received = day(rest.substring(0, slash));
            rest = received.isPresent() ? rest.substring(slash + 1) : rest;
        }
        int supplier = rest.indexOf('/');
        return supplier < 0
                ? new LandingPath(received, "", rest)
                : new LandingPath(received, rest.substring(0, supplier), rest.substring(supplier + 1));
    }

    /**
     * The path that a file would have in the landing folder: where it stands in it, else by its last folders,
     * {@code [<received yyyy-MM-dd>/]<supplier>/<file>}.
     */
    public static LandingPath of(Path file, Path landing) {
        Path whole = file.toAbsolutePath().normalize();
        if (whole.startsWith(landing)) {
            return of(landing.relativize(whole).toString());
        }
        int names = whole.getNameCount();
        LandingPath dated = of(whole.subpath(Math.max(0, names - 3), names).toString());
        return dated.received().isPresent() || names < 2
                ? dated
                : of(whole.subpath(names - 2, names).toString());
    }

    private static Optional<LocalDate> day(String text) {
        if (text.length() != 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code <supplier>/<file>}. */
    public String name() {
        return supplier.isEmpty() ? file : supplier + "/" + file;
    }

    /** The last part of the file's name. */
    public String lastName() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** The path of a file inside this one. */
    public LandingPath inside(String member) {
        return new LandingPath(received, supplier, file + "/" + member);
    }

    /** The whole path, relative to the landing folder. */
    @Override
    public String toString() {
        return received.map(day -> day + "/").orElse("") + name();
    }
}

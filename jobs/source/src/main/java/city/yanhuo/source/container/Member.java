package city.yanhuo.source.container;

import java.io.IOException;
import java.io.InputStream;

/** One file inside a container. */
public final class Member {
    private final String name;
    private final Opening opening;
    private final Budget budget;

    /** Opens the packed bytes. */
    interface Opening {
        InputStream open() throws IOException;
    }

    Member(String name, Opening opening, Budget budget) {
        this.name = name;
        this.opening = opening;
        this.budget = budget;
    }

    /** Its name inside the container, folders parted by {@code /}. */
    public String name() {
        return name;
    }

    /**
     * Opens its bytes, as often as wanted.
     *
     * @throws IOException while reading, too: when the container is damaged or unfolds to more than it may
     */
    public InputStream open() throws IOException {
        return budget.watch(name, opening.open());
    }
}

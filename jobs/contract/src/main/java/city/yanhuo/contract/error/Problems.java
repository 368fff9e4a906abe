package city.yanhuo.contract.error;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Gathers everything that is wrong, so that it is told together. Used by one thread. */
public final class Problems {
    private final ErrorKind kind;
    private final List<Problem> list = new ArrayList<>();

    private Problems(ErrorKind kind) {
        this.kind = kind;
    }

    /** Problems of contracts and configuration. */
    public static Problems ofConfiguration() {
        return new Problems(ErrorKind.CONFIGURATION);
    }

    /** Adds one sentence; see {@link Problem} for its grammar. */
    public void add(Location location, String message) {
        list.add(new Problem(kind, location, message));
    }

    /** Adds what another reader found. */
    public void addAll(Collection<Problem> others) {
        list.addAll(others);
    }

    /** How many there are so far. */
    public int count() {
        return list.size();
    }

    /** All problems, by file, line and column. */
    public List<Problem> sorted() {
        return list.stream().sorted(Problem.BY_LOCATION).distinct().toList();
    }

    /** Fails with all problems when there is one. */
    public void throwIfAny() {
        if (!list.isEmpty()) {
            throw new YanhuoException(sorted());
        }
    }
}

package city.yanhuo.contract.error;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what the machine refuses (a full disk, no memory, no right) from our own mistakes, when others report it in their words. */
public final class MachineFailure {
    private static final int LONGEST_CHAIN = 20;

    /** Words of the operating system and of SQLite, in lower case. */
    private static final List<String> REFUSALS = List.of(
            "no space left on device",
            "disk quota exceeded",
            "file too large",
            "database or disk is full",
            "sqlite_full",
            "permission denied",
            "read-only file system",
            "too many open files",
            "input/output error");

    private MachineFailure() {}

    /** The refusal of the machine that caused a failure: the innermost one that names it; empty when none does. */
    public static Optional<Throwable> find(Throwable failure) {
        return chain(failure).filter(MachineFailure::isRefusal).reduce((outer, inner) -> inner);
    }

    /** A failure and its causes, outermost first. */
    public static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(LONGEST_CHAIN);
    }

    private static boolean isRefusal(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return cause instanceof OutOfMemoryError || REFUSALS.stream().anyMatch(message::contains);
    }
}

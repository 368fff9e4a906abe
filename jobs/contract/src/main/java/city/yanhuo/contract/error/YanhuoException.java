package city.yanhuo.contract.error;

import java.util.List;
import java.util.stream.Collectors;

/** A failure that a user can meet. Carries its kind, and all problems that were found together. */
public final class YanhuoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;
    private final List<Problem> problems;

    /** One failure without a place in a file. */
    public YanhuoException(ErrorKind kind, String message) {
        super(message);
        this.kind = kind;
        this.problems = List.of();
    }

    /** One failure with its cause. */
    public YanhuoException(ErrorKind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.problems = List.of();
    }

    /** All problems of a configuration or file at once; the kind is that of the first. */
    public YanhuoException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("Cannot fail without a problem: problems is empty");
        }
        this.kind = problems.get(0).kind();
        this.problems = List.copyOf(problems);
    }

    /** Who has to act; {@link ErrorKind#exitCode()} is the exit code of the process. */
    public ErrorKind kind() {
        return kind;
    }

    /** The problems with their places; empty when the message says everything. */
    public List<Problem> problems() {
        return problems;
    }
}

package city.yanhuo.contract.error;

import java.io.Serializable;
import java.util.Comparator;

/**
 * One thing that is wrong, told by the grammar {@code Cannot <do> <what>: <why>, found <value>[; <what to do>]}.
 *
 * @param kind who has to act
 * @param location where it is
 * @param message the sentence, without the location
 */
public record Problem(ErrorKind kind, Location location, String message) implements Serializable {
    /** Order for people: by file, then line, then column. */
    public static final Comparator<Problem> BY_LOCATION = Comparator.comparing(
                    (Problem problem) -> problem.location().file())
            .thenComparing(problem -> problem.location().line())
            .thenComparing(problem -> problem.location().column());

    @Override
    public String toString() {
        return location + ": " + message;
    }
}

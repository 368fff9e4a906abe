package city.yanhuo.ledger.socket;

import java.util.Optional;

/**
 * One line of what a step says to its caller on a socket.
 *
 * @param kind what kind of line
 * @param text without a line break; of {@link Kind#EXIT} the exit code
 */
public record StepLine(Kind kind, String text) {
    /** What a line is. */
    public enum Kind {
        /** As on the standard output: what is being done. */
        OUT('o'),
        /** As on the error stream: sentences and the log. */
        ERROR('e'),
        /** The last line: the step has ended. */
        EXIT('x');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    /** As it is sent, without its line break. */
    public String line() {
        return kind.letter + text;
    }

    /** From what was sent; empty for anything else. */
    public static Optional<StepLine> of(String line) {
        for (Kind kind : Kind.values()) {
            if (!line.isEmpty() && line.charAt(0) == kind.letter) {
                return Optional.of(new StepLine(kind, line.substring(1)));
            }
        }
        return Optional.empty();
    }
}

package city.yanhuo.ledger.socket;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a scheduler answers to who asks for its Spark worker.
 *
 * @param socket where the worker listens; empty when there is none to be had
 * @param reason why there is none; "" when there is
 */
public record WorkerOffer(Optional<Path> socket, String reason) {
    private static final char REFUSED = '-';

    /** A worker that may be called. */
    public static WorkerOffer of(Path socket) {
        return new WorkerOffer(Optional.of(socket), "");
    }

    /** None, and why. */
    public static WorkerOffer none(String reason) {
        return new WorkerOffer(Optional.empty(), reason);
    }

    /** As one line. */
    public String line() {
        return socket.map(Path::toString).orElseGet(() -> REFUSED + reason.replace('\n', ' '));
    }

    /** From one line. */
    public static WorkerOffer of(String line) {
        return !line.isEmpty() && line.charAt(0) != REFUSED
                ? of(Path.of(line))
                : none(line.isEmpty() ? "" : line.substring(1));
    }
}

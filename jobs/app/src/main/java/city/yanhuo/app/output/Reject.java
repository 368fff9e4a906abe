package city.yanhuo.app.output;

import city.yanhuo.ledger.Delivery;
import city.yanhuo.query.explain.RejectedLine;

/**
 * A row, or a file as a whole, that was not taken.
 *
 * @param delivery the file
 * @param line the row; line 0 stands for the whole file
 */
public record Reject(Delivery delivery, RejectedLine line) {
    /** Reason code of a file that could not be read as a whole. */
    public static final String REFUSED_FILE = "REFUSED_FILE";

    /** Reason code of a file that no contract takes. */
    public static final String UNMATCHED_FILE = "UNMATCHED_FILE";

    /** A file that was not taken as a whole; the delivery tells why. */
    public static Reject ofFile(Delivery delivery, String reason) {
        return new Reject(delivery, new RejectedLine(delivery.id(), "", 0, "", reason, "", delivery.reason(), ""));
    }

    /** Whether it is the whole file. */
    public boolean isWholeFile() {
        return line.line() == 0;
    }
}

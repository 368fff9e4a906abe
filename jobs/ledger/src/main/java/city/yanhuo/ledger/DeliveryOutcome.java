package city.yanhuo.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of a delivery.
 *
 * @param delivery its number
 * @param state anything but ARRIVED
 * @param reason why it was refused, or which delivery it repeats; "" otherwise
 * @param feed the feed contract that it was read by
 * @param feedVersion that contract's version; 0 without one
 * @param submittedAt what decides between vintages: from caption or name, else the received day, else first sight
 * @param counts the reconciliation
 * @param firstDay first day that its rows cover
 * @param lastDay last day that its rows cover
 * @param contractsHash hash of the contracts it was tried with; a change of it gives UNMATCHED and REFUSED another try
 */
public record DeliveryOutcome(
        long delivery,
        DeliveryState state,
        String reason,
        Optional<String> feed,
        int feedVersion,
        Optional<Instant> submittedAt,
        DeliveryCounts counts,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay,
        String contractsHash) {
    /** Refuses counts that lose a record: nothing may be lost silently (DESIGN §9.1). */
    public DeliveryOutcome {
        if (!counts.holds()) {
            throw new IllegalArgumentException(
                    "Cannot record delivery " + delivery + ": its records do not add up, found " + counts);
        }
    }
}

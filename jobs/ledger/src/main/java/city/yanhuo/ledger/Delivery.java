package city.yanhuo.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One file that arrived: a path with one content (DESIGN §3).
 *
 * @param id its number, in order of arrival
 * @param path path below the landing folder
 * @param sha256 SHA-256 of its bytes; the name in the archive
 * @param size bytes
 * @param supplier who sent it
 * @param fileName the last part of the path
 * @param receivedOn the day in the path, where there is one
 * @param firstSeen when it was first seen
 * @param feed the feed contract that it was read by
 * @param feedVersion that contract's version; 0 without one
 * @param state what became of it
 * @param reason why it was refused, or which delivery it repeats; "" otherwise
 * @param submittedAt what decides between vintages
 * @param counts the reconciliation
 * @param firstDay first day that its rows cover
 * @param lastDay last day that its rows cover
 * @param batch the batch that wrote it to the lake
 */
public record Delivery(
        long id,
        String path,
        String sha256,
        long size,
        String supplier,
        String fileName,
        Optional<LocalDate> receivedOn,
        Instant firstSeen,
        Optional<String> feed,
        int feedVersion,
        DeliveryState state,
        String reason,
        Optional<Instant> submittedAt,
        DeliveryCounts counts,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay,
        Optional<Long> batch) {}

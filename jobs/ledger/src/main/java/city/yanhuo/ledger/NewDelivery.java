package city.yanhuo.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A file that was seen in the landing folder.
 *
 * @param path path below the landing folder, with {@code /}
 * @param sha256 SHA-256 of its bytes, 64 hexadecimal digits in lower case
 * @param size bytes
 * @param supplier the folder that names the supplier
 * @param fileName the last part of the path
 * @param receivedOn the day in the path, where there is one
 * @param firstSeen when it was seen
 */
public record NewDelivery(
        String path,
        String sha256,
        long size,
        String supplier,
        String fileName,
        Optional<LocalDate> receivedOn,
        Instant firstSeen) {}

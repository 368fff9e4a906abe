package city.yanhuo.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One consistent set of marts.
 *
 * @param id {@code p-<yyyyMMdd-HHmmss>-<n>}
 * @param runId the run that made it
 * @param asOf the day as of which it stands
 * @param createdAt when its snapshots were frozen
 * @param state whether readers may see it
 * @param publishedAt when it was completed
 * @param contractsHash hash of the contracts that it was made with
 * @param edition its name, when it is kept for ever
 */
public record Publication(
        String id,
        String runId,
        LocalDate asOf,
        Instant createdAt,
        PublicationState state,
        Optional<Instant> publishedAt,
        String contractsHash,
        Optional<String> edition) {}

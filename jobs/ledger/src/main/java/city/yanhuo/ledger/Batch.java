package city.yanhuo.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Deliveries that are written to the lake together. An open batch after a crash says what may be half written.
 *
 * @param id its number; rows in the lake carry it
 * @param runId the run that opened it
 * @param openedAt when it was opened
 * @param closedAt when everything of it stood in the lake
 * @param deliveries the numbers of its deliveries, in order
 */
public record Batch(long id, String runId, Instant openedAt, Optional<Instant> closedAt, List<Long> deliveries) {
    /** Copies the list. */
    public Batch {
        deliveries = List.copyOf(deliveries);
    }
}

package city.yanhuo.ledger;

import city.yanhuo.contract.target.Verdict;
import java.time.Instant;
import java.util.Optional;

/**
 * A verdict with its place in history.
 *
 * @param id its number
 * @param publicationId the publication it was judged on
 * @param judgedAt when
 * @param verdict the verdict
 * @param restates the earlier verdict of the same target and period that it changed; only with the flag RESTATED
 * @param current whether no later one of the same target and period exists
 */
public record StoredVerdict(
        long id, String publicationId, Instant judgedAt, Verdict verdict, Optional<Long> restates, boolean current) {}

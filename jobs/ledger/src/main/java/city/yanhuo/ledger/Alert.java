package city.yanhuo.ledger;

import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.target.VerdictState;
import java.time.Instant;

/**
 * A target in danger of which its owner is told. At most one is open for a target and year.
 *
 * @param id its number; 0 before it is stored
 * @param target the target
 * @param year the target's year
 * @param owner the unit that answers for it
 * @param state whether the owner still has to act
 * @param key target, period and verdict state of the last mail: a mail is sent for each key once
 * @param verdictState the verdict at its last change
 * @param period that verdict's period
 * @param publicationId the publication it was judged on
 * @param openedAt when it was opened
 * @param changedAt when it last changed
 * @param note what hinders it, such as a missing contact; "" otherwise
 */
public record Alert(
        long id,
        String target,
        int year,
        String owner,
        AlertState state,
        String key,
        VerdictState verdictState,
        Period period,
        String publicationId,
        Instant openedAt,
        Instant changedAt,
        String note) {}

package city.yanhuo.ledger.schedule;

import java.time.Instant;
import java.util.Optional;

/**
 * A backfill.
 *
 * @param id its number; 0 before it is stored
 * @param dagId the DAG
 * @param from first logical date, inclusive
 * @param to last logical date, inclusive
 * @param conf JSON object for its runs; {@code {}} when none is given
 * @param reprocess {@code none}, {@code failed} or {@code completed}: which runs that are there run again
 * @param maxActiveRuns how many of its runs run at a time
 * @param backwards whether the latest date runs first
 * @param paused whether no further run of it begins
 * @param createdAt when it was asked for
 * @param completedAt when no run of it was unfinished any more, or when it was cancelled
 */
public record BackfillRow(
        long id,
        String dagId,
        Instant from,
        Instant to,
        String conf,
        String reprocess,
        int maxActiveRuns,
        boolean backwards,
        boolean paused,
        Instant createdAt,
        Optional<Instant> completedAt) {}

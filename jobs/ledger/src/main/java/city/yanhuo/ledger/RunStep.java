package city.yanhuo.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * One attempt at a step of a run.
 *
 * @param id its number
 * @param runId the run it belongs to
 * @param step ingest, build, publish, judge or notify
 * @param state how it stands
 * @param startedAt when it began
 * @param endedAt when it ended
 * @param message what it did in one line, or why it failed
 */
public record RunStep(
        long id,
        String runId,
        String step,
        RunState state,
        Instant startedAt,
        Optional<Instant> endedAt,
        String message) {}

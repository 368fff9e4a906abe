package city.yanhuo.scheduler.engine;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A run that somebody asks for.
 *
 * @param dagId the DAG
 * @param runId its id; empty for one made from the instant it may start at
 * @param logicalDate its logical date; empty for a run without one
 * @param runAfter it does not start earlier, and its id is made from it as it is written; empty for now
 * @param conf JSON object
 */
public record TriggerRequest(
        String dagId,
        Optional<String> runId,
        Optional<OffsetDateTime> logicalDate,
        Optional<OffsetDateTime> runAfter,
        String conf) {}

package city.yanhuo.scheduler.template;

import city.yanhuo.ledger.schedule.RunType;
import city.yanhuo.scheduler.timetable.DataInterval;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a try knows of itself.
 *
 * @param dagId the DAG
 * @param taskId full id of the task
 * @param runId id of the run
 * @param runType why the run exists
 * @param logicalDate empty for a run without one
 * @param interval empty for a run without one
 * @param runAfter when the run was due
 * @param conf JSON object given by whoever asked for the run
 * @param params see {@link #params}
 * @param tryNumber from 1
 * @param maxTries the last try that may be followed by another
 * @param previousSuccess interval of the last earlier run that succeeded
 */
public record TemplateContext(
        String dagId,
        String taskId,
        String runId,
        RunType runType,
        Optional<Instant> logicalDate,
        Optional<DataInterval> interval,
        Instant runAfter,
        JsonNode conf,
        Map<String, JsonNode> params,
        int tryNumber,
        int maxTries,
        Optional<DataInterval> previousSuccess) {
    /** Copies the map. */
    public TemplateContext {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    /** The DAG's params, overridden by the task's, overridden and added to by the conf. */
    public static Map<String, JsonNode> params(Map<String, JsonNode> dag, Map<String, JsonNode> task, JsonNode conf) {
        Map<String, JsonNode> merged = new LinkedHashMap<>(dag);
        merged.putAll(task);
        conf.properties().forEach(entry -> merged.put(entry.getKey(), entry.getValue()));
        return merged;
    }
}

package city.yanhuo.scheduler.dag;

import city.yanhuo.scheduler.state.TriggerRule;
import city.yanhuo.scheduler.state.WeightRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A task of a DAG.
 *
 * @param id full id, groups included: {@code marts.visitors}
 * @param line where it begins in its file
 * @param operator what it does
 * @param upstream full ids of its direct upstream, sorted, each once
 * @param triggerRule when it runs, by its upstream
 * @param retries how it is tried again
 * @param executionTimeout a try fails when it takes longer
 * @param pool whose slots it takes
 * @param poolSlots how many
 * @param priorityWeight its own weight
 * @param weightRule how the weights of others count
 * @param dependsOnPast whether the same task must have succeeded in the run before
 * @param waitForDownstream whether that task's direct downstream must have too
 * @param ignoreFirstDependsOnPast whether a task without any earlier instance is free
 * @param maxActiveInstances how many of it may run over all runs
 * @param startDate first logical date of the task, the DAG's unless its own
 * @param endDate last logical date of the task
 * @param params override the DAG's
 * @param owner a unit or a role
 * @param documentation Markdown; "" when none is given
 * @param outlets assets that its success updates
 */
public record Task(
        String id,
        int line,
        Operator operator,
        List<String> upstream,
        TriggerRule triggerRule,
        Retries retries,
        Optional<Duration> executionTimeout,
        String pool,
        int poolSlots,
        int priorityWeight,
        WeightRule weightRule,
        boolean dependsOnPast,
        boolean waitForDownstream,
        boolean ignoreFirstDependsOnPast,
        Optional<Integer> maxActiveInstances,
        Optional<Instant> startDate,
        Optional<Instant> endDate,
        Map<String, JsonNode> params,
        String owner,
        String documentation,
        List<String> outlets) {
    /** Copies the collections. */
    public Task {
        upstream = List.copyOf(upstream);
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        outlets = List.copyOf(outlets);
    }

    /** The same task behind others. */
    public Task withUpstream(List<String> taskIds) {
        return new Task(
                id,
                line,
                operator,
                taskIds,
                triggerRule,
                retries,
                executionTimeout,
                pool,
                poolSlots,
                priorityWeight,
                weightRule,
                dependsOnPast,
                waitForDownstream,
                ignoreFirstDependsOnPast,
                maxActiveInstances,
                startDate,
                endDate,
                params,
                owner,
                documentation,
                outlets);
    }

    /** The same task with another operator. */
    public Task withOperator(Operator other) {
        return new Task(
                id,
                line,
                other,
                upstream,
                triggerRule,
                retries,
                executionTimeout,
                pool,
                poolSlots,
                priorityWeight,
                weightRule,
                dependsOnPast,
                waitForDownstream,
                ignoreFirstDependsOnPast,
                maxActiveInstances,
                startDate,
                endDate,
                params,
                owner,
                documentation,
                outlets);
    }

    /** Its group; "" when it stands in none. */
    public String group() {
        int dot = id.lastIndexOf('.');
        return dot < 0 ? "" : id.substring(0, dot);
    }
}

package city.yanhuo.scheduler.dag;

import city.yanhuo.scheduler.state.WeightRule;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** By which weight a task takes free slots before others (airflow.md §2.4). */
public final class PriorityWeights {
    private PriorityWeights() {}

    /**
     * Full id to weight, in the tasks' order: the task's own, with those of all its descendants or ancestors, each once, as its rule says.
     *
     * @param tasks of one DAG, upstream before downstream
     */
    public static Map<String, Long> of(List<Task> tasks) {
        Map<String, Task> byId = new LinkedHashMap<>();
        Map<String, Set<String>> ancestors = new LinkedHashMap<>();
        Map<String, Set<String>> descendants = new LinkedHashMap<>();
        for (Task task : tasks) {
            byId.put(task.id(), task);
            ancestors.put(task.id(), above(task, ancestors));
            descendants.put(task.id(), new HashSet<>());
        }
        ancestors.forEach((id, above) -> above.forEach(ancestor ->
                descendants.computeIfAbsent(ancestor, key -> new HashSet<>()).add(id)));
        Map<String, Long> weights = new LinkedHashMap<>();
        for (Task task : tasks) {
            Map<String, Set<String>> others = task.weightRule() == WeightRule.UPSTREAM ? ancestors : descendants;
            Set<String> counted =
                    task.weightRule() == WeightRule.ABSOLUTE ? Set.of() : others.getOrDefault(task.id(), Set.of());
            weights.put(task.id(), task.priorityWeight() + sum(counted, byId));
        }
        return weights;
    }

    private static Set<String> above(Task task, Map<String, Set<String>> ancestors) {
        Set<String> above = new HashSet<>(task.upstream());
        task.upstream().forEach(id -> above.addAll(ancestors.getOrDefault(id, Set.of())));
        return above;
    }

    private static long sum(Set<String> ids, Map<String, Task> byId) {
        return byId.values().stream()
                .filter(task -> ids.contains(task.id()))
                .mapToLong(Task::priorityWeight)
                .sum();
    }
}

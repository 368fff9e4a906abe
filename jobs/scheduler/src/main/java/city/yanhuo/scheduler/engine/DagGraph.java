package city.yanhuo.scheduler.engine;

import city.yanhuo.scheduler.dag.Dag;
import city.yanhuo.scheduler.dag.Task;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which task of a DAG leads to which. */
public final class DagGraph {
    private final Map<String, Task> tasks = new LinkedHashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, List<String>> downstream = new HashMap<>();

    /** The graph of a DAG. */
    public DagGraph(Dag dag) {
        for (Task task : dag.tasks()) {
            order.put(task.id(), tasks.size());
            tasks.put(task.id(), task);
            downstream.put(task.id(), new ArrayList<>());
        }
        dag.tasks().forEach(task -> task.upstream().forEach(id -> downstream(id).add(task.id())));
    }

    /** The task of an id. */
    public Optional<Task> find(String taskId) {
        return Optional.ofNullable(tasks.get(taskId));
    }

    /** Direct downstream of a task. */
    public List<String> downstream(String taskId) {
        return downstream.getOrDefault(taskId, List.of());
    }

    /** Everything below a task, without itself. */
    public Set<String> descendants(String taskId) {
        return reach(taskId, Direction.DOWNSTREAM);
    }

    /** Everything above a task, without itself. */
    public Set<String> ancestors(String taskId) {
        return reach(taskId, Direction.UPSTREAM);
    }

    /** Whether nothing comes after the task. */
    public boolean isLeaf(String taskId) {
        return downstream(taskId).isEmpty();
    }

    /** Place of a task in an order in which upstream comes before downstream. */
    public int position(String taskId) {
        return order.getOrDefault(taskId, Integer.MAX_VALUE);
    }

    private enum Direction {
        DOWNSTREAM,
        UPSTREAM
    }

    private Set<String> reach(String from, Direction direction) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String id = open.pop();
            List<String> next = direction == Direction.DOWNSTREAM
                    ? downstream(id)
                    : find(id).map(Task::upstream).orElse(List.of());
            next.stream().filter(reached::add).forEach(open::push);
        }
        return reached;
    }
}

package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Location;
import city.yanhuo.contract.error.Nearest;
import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Joins tasks by their dependencies in dag-factory's order: tasks as the file has them, then groups. What a group's leaves and roots are
 * is seen at the moment when something is joined to it, as in Airflow.
 */
final class Wiring {
    /**
     * A task before it is joined.
     *
     * @param name as dependencies call it
     * @param id full id
     * @param group its group; empty for none
     * @param location where it begins
     * @param dependencies names of tasks and groups
     */
    record Node(
            String name, String id, Optional<String> group, Location location, List<YamlNode.Scalar> dependencies) {}

    private final Map<String, Node> byName = new LinkedHashMap<>();
    private final Map<String, Set<String>> upstream = new LinkedHashMap<>();
    private final Map<String, Set<String>> downstream = new LinkedHashMap<>();
    private final Groups groups;
    private final Problems problems;

    Wiring(List<Node> nodes, Groups groups, Problems problems) {
        this.groups = groups;
        this.problems = problems;
        for (Node node : nodes) {
            byName.put(node.name(), node);
            upstream.put(node.id(), new TreeSet<>());
            downstream.put(node.id(), new TreeSet<>());
        }
    }

    /** Full id to the full ids of its direct upstream. */
    Map<String, Set<String>> join() {
        checkGroups();
        for (Node node : byName.values()) {
            node.dependencies()
                    .forEach(before -> ends(before, "task " + node.name()).forEach(id -> add(id, node.id())));
        }
        for (Group group : groups.all()) {
            for (YamlNode.Scalar before : group.dependencies()) {
                List<String> ends = ends(before, "task group " + group.name());
                roots(group.name()).forEach(root -> ends.forEach(id -> add(id, root)));
            }
        }
        return upstream;
    }

    private void checkGroups() {
        for (Group group : groups.all()) {
            if (members(group.name()).isEmpty()) {
                problems.add(
                        group.location(),
                        "Cannot read task group " + group.name()
                                + ": it must hold a task, found none; name it in a task's "
                                + "task_group_name, or leave it out");
            }
            if (byName.containsKey(group.name())) {
                problems.add(
                        group.location(),
                        "Cannot read task group " + group.name()
                                + ": a task has the same name and dependencies could mean both, found \"" + group.name()
                                + "\"; rename one");
            }
        }
    }

    private void add(String before, String after) {
        upstream.computeIfAbsent(after, id -> new TreeSet<>()).add(before);
        downstream.computeIfAbsent(before, id -> new TreeSet<>()).add(after);
    }

    private static Set<String> of(Map<String, Set<String>> edges, String id) {
        return edges.getOrDefault(id, Set.of());
    }

    /** What a name in dependencies stands for: the task, or the leaves of the group. */
    private List<String> ends(YamlNode.Scalar name, String what) {
        if (groups.find(name.text()).isPresent()) {
            Set<String> members = members(name.text());
            return filter(members, id -> of(downstream, id).stream().noneMatch(members::contains));
        }
        Node node = byName.get(name.text());
        if (node != null) {
            return List.of(node.id());
        }
        problems.add(
                name.location(),
                "Cannot read " + what + " dependencies: no such task or group, found " + name.found()
                        + advice(name.text()));
        return List.of();
    }

    private String advice(String name) {
        return byName.values().stream()
                .filter(node -> node.id().equals(name))
                .findFirst()
                .map(node -> "; write the task's own name \"" + node.name() + "\"")
                .orElseGet(() -> {
                    List<String> names = new ArrayList<>(byName.keySet());
                    groups.all().forEach(group -> names.add(group.name()));
                    return Nearest.advice(name, names);
                });
    }

    private List<String> roots(String group) {
        Set<String> members = members(group);
        return filter(members, id -> of(upstream, id).stream().noneMatch(members::contains));
    }

    private static List<String> filter(Set<String> ids, Predicate<String> condition) {
        return ids.stream().filter(condition).toList();
    }

    private Set<String> members(String group) {
        Set<String> ids = new LinkedHashSet<>();
        byName.values().stream()
                .filter(node ->
                        node.group().filter(own -> groups.isWithin(own, group)).isPresent())
                .forEach(node -> ids.add(node.id()));
        return ids;
    }

    /** Full ids with upstream before downstream, otherwise in the file's order; shorter, and reported, when tasks wait for each other. */
    List<String> order() {
        List<String> order = new ArrayList<>();
        Set<String> left = new LinkedHashSet<>(upstream.keySet());
        Set<String> done = new HashSet<>();
        Optional<String> next = free(left, done);
        while (next.isPresent()) {
            order.add(next.get());
            done.add(next.get());
            left.remove(next.get());
            next = free(left, done);
        }
        if (!left.isEmpty()) {
            cycle(left);
        }
        return order;
    }

    private Optional<String> free(Set<String> left, Set<String> done) {
        return left.stream().filter(id -> done.containsAll(of(upstream, id))).findFirst();
    }

    private void cycle(Set<String> left) {
        List<String> walk = new ArrayList<>();
        String at = left.iterator().next();
        while (!walk.contains(at)) {
            walk.add(at);
            at = of(upstream, at).stream().filter(left::contains).findFirst().orElseThrow();
        }
        List<String> loop = new ArrayList<>(walk.subList(walk.indexOf(at), walk.size()));
        loop.add(at);
        Collections.reverse(loop);
        String first =
                upstream.keySet().stream().filter(loop::contains).findFirst().orElseThrow();
        Node node = byName.values().stream()
                .filter(each -> each.id().equals(first))
                .findFirst()
                .orElseThrow();
        problems.add(
                node.location(),
                "Cannot read task " + node.name() + " dependencies: tasks wait for each other, found "
                        + String.join(" -> ", loop) + "; take one of these dependencies out");
    }
}

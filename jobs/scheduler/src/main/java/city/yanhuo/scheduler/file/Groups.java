package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Location;
import city.yanhuo.contract.error.Nearest;
import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The groups of a DAG, with the nesting checked. */
final class Groups {
    private final Map<String, Group> byName = new LinkedHashMap<>();
    private final Problems problems;

    private Groups(Problems problems) {
        this.problems = problems;
    }

    /** Reads {@code task_groups}, a list or a map. */
    static Groups read(YamlFields dag, Problems problems) {
        Groups groups = new Groups(problems);
        dag.find("task_groups").ifPresent(node -> groups.add(dag, node));
        groups.checkParents();
        return groups;
    }

    private void add(YamlFields dag, YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Entry entry : mapping.entries()) {
                dag.object(entry.value(), "task group " + entry.key())
                        .ifPresent(fields -> add(fields, entry.key(), entry.location()));
            }
            return;
        }
        for (YamlFields fields : dag.objects("task_groups", "task group")) {
            String name = fields.text("group_name");
            if (!name.isEmpty()) {
                add(fields, name, fields.location("group_name"));
            }
        }
    }

    private void add(YamlFields fields, String name, Location at) {
        Ids.checkGroup(name, at, problems);
        if (byName.containsKey(name)) {
            problems.add(
                    at,
                    "Cannot read task_groups: a group may stand once, found \"" + name + "\" already on line "
                            + byName.get(name).location().line());
        }
        fields.findText("tooltip");
        Optional<YamlNode.Scalar> parent = fields.findText("parent_group_name")
                .flatMap(text -> fields.find("parent_group_name").map(YamlNode.Scalar.class::cast));
        List<YamlNode.Scalar> dependencies = fields.scalars("dependencies");
        Optional<YamlNode.Mapping> defaultArgs = fields.find("default_args")
                .filter(YamlNode.Mapping.class::isInstance)
                .map(YamlNode.Mapping.class::cast);
        fields.object("default_args");
        fields.end();
        byName.put(name, new Group(name, at, parent, dependencies, defaultArgs));
    }

    private void checkParents() {
        for (Group group : byName.values()) {
            group.parent()
                    .filter(parent -> !byName.containsKey(parent.text()))
                    .ifPresent(parent -> problems.add(
                            parent.location(),
                            "Cannot read task group " + group.name() + " parent_group_name: no such group, found "
                                    + parent.found() + Nearest.advice(parent.text(), byName.keySet())));
            List<String> path = path(group.name());
            if (path.size() > byName.size() && path.get(path.size() - 1).equals(group.name())) {
                problems.add(
                        group.location(),
                        "Cannot read task group " + group.name()
                                + " parent_group_name: groups stand in each other, found "
                                + String.join(" in ", loop(group.name())));
            }
        }
    }

    private List<String> loop(String name) {
        List<String> loop = new ArrayList<>(List.of(name));
        String next = parent(name).orElse(name);
        while (!next.equals(name) && loop.size() <= byName.size()) {
            loop.add(next);
            next = parent(next).orElse(name);
        }
        loop.add(next);
        return loop;
    }

    /** The group and those around it, innermost first; longer than there are groups when they stand in each other. */
    private List<String> path(String name) {
        List<String> path = new ArrayList<>(List.of(name));
        Optional<String> next = parent(name);
        while (next.isPresent() && path.size() <= byName.size()) {
            path.add(next.get());
            next = parent(next.get());
        }
        return path;
    }

    private Optional<String> parent(String name) {
        return Optional.ofNullable(byName.get(name)).flatMap(Group::parent).map(YamlNode.Scalar::text);
    }

    Optional<Group> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Collection<Group> all() {
        return byName.values();
    }

    /** Whether a group is the other or stands in it. */
    boolean isWithin(String inner, String outer) {
        return path(inner).contains(outer);
    }

    /** The full id of a task in a group: {@code g1.g2.task}. */
    String fullId(String group, String task) {
        StringBuilder id = new StringBuilder(task);
        path(group).stream().limit(byName.size()).forEach(name -> id.insert(0, name + "."));
        return id.toString();
    }

    /** The default_args for tasks of a group: the innermost first. */
    List<YamlNode.Mapping> defaultArgs(String group) {
        return path(group).stream()
                .limit(byName.size())
                .map(byName::get)
                .filter(found -> found != null)
                .flatMap(found -> found.defaultArgs().stream())
                .toList();
    }
}

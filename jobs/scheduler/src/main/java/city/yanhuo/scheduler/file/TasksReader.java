package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Location;
import city.yanhuo.contract.error.Problem;
import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import city.yanhuo.scheduler.dag.Operator;
import city.yanhuo.scheduler.dag.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the tasks of a DAG and joins them. */
final class TasksReader {
    private static final Set<String> DEFAULTABLE =
            Keys.union(List.of(TaskReader.DEFAULTABLE, Keys.union(List.copyOf(OperatorReader.ARGUMENTS.values()))));

    private final YamlFields dag;
    private final Problems problems;
    private final TemplateCheck templates;
    private final Groups groups;
    private final Optional<YamlNode.Mapping> defaultArgs;
    private final Set<Location> defaultPlaces = new HashSet<>();
    private final Map<String, Task> tasks = new LinkedHashMap<>();
    private final Map<String, Wiring.Node> nodes = new LinkedHashMap<>();

    TasksReader(YamlFields dag, Problems problems, TemplateCheck templates) {
        this.dag = dag;
        this.problems = problems;
        this.templates = templates;
        this.groups = Groups.read(dag, problems);
        this.defaultArgs = dag.object("default_args")
                .flatMap(fields -> dag.find("default_args").map(YamlNode.Mapping.class::cast));
        defaultArgs.ifPresent(mapping -> checkDefaults(mapping, "default_args"));
        groups.all()
                .forEach(group -> group.defaultArgs()
                        .ifPresent(mapping -> checkDefaults(mapping, "task group " + group.name() + " default_args")));
    }

    private void checkDefaults(YamlNode.Mapping mapping, String what) {
        YamlFields fields = new YamlFields(mapping, what, problems);
        DEFAULTABLE.forEach(fields::find);
        Keys.refuseOfTask(mapping, fields, what, problems);
        fields.end();
        note(mapping);
    }

    private void note(YamlNode node) {
        defaultPlaces.add(node.location());
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach(entry -> {
                defaultPlaces.add(entry.location());
                note(entry.value());
            });
        } else if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(this::note);
        }
    }

    /** All tasks, upstream first. */
    List<Task> read(Optional<Instant> startDate, Optional<Instant> endDate) {
        Optional<YamlNode> node = dag.find("tasks");
        if (node.isEmpty()) {
            dag.text("tasks");
        }
        node.ifPresent(found -> eachTask(found, startDate, endDate));
        Wiring wiring = new Wiring(List.copyOf(nodes.values()), groups, problems);
        Map<String, Set<String>> upstream = wiring.join();
        List<Task> joined = new ArrayList<>();
        for (String id : wiring.order()) {
            Task task = tasks.get(id);
            if (task != null) {
                joined.add(task.withUpstream(List.copyOf(upstream.getOrDefault(id, Set.of()))));
            }
        }
        return joined;
    }

    private void eachTask(YamlNode node, Optional<Instant> startDate, Optional<Instant> endDate) {
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries()
                    .forEach(entry -> asMapping(entry.value(), "task " + entry.key())
                            .ifPresent(task -> read(task, entry.key(), entry.location(), startDate, endDate)));
        } else if (node instanceof YamlNode.Sequence sequence) {
            sequence.items()
                    .forEach(item -> asMapping(item, "task").ifPresent(task -> listed(task, startDate, endDate)));
        } else {
            dag.problem("tasks", "it must be a list of tasks, found " + node.found());
        }
        if (isEmpty(node)) {
            dag.problem("tasks", "it must hold a task, found none");
        }
    }

    private static boolean isEmpty(YamlNode node) {
        return (node instanceof YamlNode.Mapping mapping && mapping.entries().isEmpty())
                || (node instanceof YamlNode.Sequence sequence
                        && sequence.items().isEmpty());
    }

    private Optional<YamlNode.Mapping> asMapping(YamlNode node, String what) {
        return dag.object(node, what).map(fields -> (YamlNode.Mapping) node);
    }

    private void listed(YamlNode.Mapping task, Optional<Instant> startDate, Optional<Instant> endDate) {
        YamlFields fields = new YamlFields(task, "task", problems);
        String name = fields.text("task_id");
        if (!name.isEmpty()) {
            read(task, name, fields.location("task_id"), startDate, endDate);
        }
    }

    private void read(
            YamlNode.Mapping own, String name, Location at, Optional<Instant> startDate, Optional<Instant> endDate) {
        Ids.check("task_id", name, at, problems);
        String what = "task " + name;
        Problems found = Problems.ofConfiguration();
        YamlNode.Mapping mapping = withDefaults(own);
        YamlFields fields = new YamlFields(mapping, what, found);
        fields.find("task_id");
        Optional<String> group = group(fields);
        Operator operator = new OperatorReader(fields, found, templates.to(found)).read();
        String id = group.map(each -> groups.fullId(each, name)).orElse(name);
        Task task = new TaskReader(fields, found).read(id, own.location().line(), operator, startDate, endDate);
        List<YamlNode.Scalar> dependencies = fields.scalars("dependencies");
        Keys.refuseOfTask(own, fields, what, found);
        fields.end();
        takeOver(found, what);
        keep(new Wiring.Node(name, id, group, at, dependencies), task);
    }

    private YamlNode.Mapping withDefaults(YamlNode.Mapping own) {
        Set<String> keys = Keys.union(List.of(
                TaskReader.DEFAULTABLE, OperatorReader.ARGUMENTS.getOrDefault(text(own, "operator"), Set.of())));
        YamlNode.Mapping mapping = own;
        for (YamlNode.Mapping outer : groups.defaultArgs(text(own, "task_group_name"))) {
            mapping = Defaults.fill(mapping, outer, keys);
        }
        return defaultArgs.isPresent() ? Defaults.fill(mapping, defaultArgs.get(), keys) : mapping;
    }

    private static String text(YamlNode.Mapping mapping, String key) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().equals(key) && entry.value() instanceof YamlNode.Scalar)
                .map(entry -> ((YamlNode.Scalar) entry.value()).text())
                .findFirst()
                .orElse("");
    }

    private Optional<String> group(YamlFields fields) {
        Optional<String> group = fields.findText("task_group_name");
        if (group.filter(name -> groups.find(name).isEmpty()).isPresent()) {
            fields.problem("task_group_name", "no such group in task_groups, found \"" + group.get() + "\"");
            return Optional.empty();
        }
        return group;
    }

    /** What stands in default_args is said once, not for each task. */
    private void takeOver(Problems found, String what) {
        for (Problem problem : found.sorted()) {
            boolean isDefault = defaultPlaces.contains(problem.location());
            problems.add(
                    problem.location(),
                    isDefault
                            ? problem.message().replace("Cannot read " + what + " ", "Cannot read default_args ")
                            : problem.message());
        }
    }

    private void keep(Wiring.Node node, Task task) {
        Wiring.Node other = nodes.get(node.name());
        if (other == null && tasks.containsKey(node.id())) {
            other = nodes.values().stream()
                    .filter(each -> each.id().equals(node.id()))
                    .findFirst()
                    .orElseThrow();
        }
        if (other != null) {
            problems.add(
                    node.location(),
                    "Cannot read tasks: a task_id may stand once in a DAG, found \"" + node.name()
                            + "\" already on line " + other.location().line());
            return;
        }
        nodes.put(node.name(), node);
        tasks.put(node.id(), task);
    }
}

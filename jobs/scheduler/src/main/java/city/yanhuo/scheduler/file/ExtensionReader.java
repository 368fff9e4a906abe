package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Nearest;
import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.EnumWords;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import city.yanhuo.scheduler.dag.Deadline;
import city.yanhuo.scheduler.dag.Operator;
import city.yanhuo.scheduler.dag.Task;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the x_ keys that mean something here; dag-factory ignores them all. */
final class ExtensionReader {
    static final Set<String> OURS = Keys.ordered("x_deadline", "x_deadlines", "x_settle");
    private static final String SETTLE = "x_settle";
    private static final EnumWords<Deadline.Reference> REFERENCES = EnumWords.upper(Deadline.Reference.class);

    private final YamlFields dag;
    private final ZoneId zone;
    private final Map<String, Operator> operators = new TreeMap<>();
    private final Problems problems;

    ExtensionReader(YamlFields dag, ZoneId zone, List<Task> tasks, Problems problems) {
        this.dag = dag;
        this.zone = zone;
        this.problems = problems;
        tasks.forEach(task -> operators.put(task.id(), task.operator()));
    }

    /** Warns of a key that looks like one of ours. */
    static void warn(YamlNode.Mapping mapping, Problems warnings) {
        for (YamlNode.Entry entry : mapping.entries()) {
            if (entry.key().startsWith("x_") && !OURS.contains(entry.key())) {
                Nearest.to(entry.key(), OURS)
                        .ifPresent(near -> warnings.add(
                                entry.location(),
                                "Cannot use " + entry.key() + ": an x_ key of this name is only a note, found \""
                                        + entry.key() + "\"; did you mean \"" + near + "\"?"));
            }
        }
    }

    /** Deadlines of the run, then of tasks. */
    List<Deadline> deadlines() {
        List<Deadline> deadlines = new ArrayList<>();
        dag.object("x_deadline").ifPresent(fields -> deadlines.add(deadline(fields, Optional.empty())));
        dag.object("x_deadlines").ifPresent(tasks -> {
            for (YamlNode.Entry entry : tasks.entries()) {
                checkTask("x_deadlines", entry);
                tasks.object(entry.value(), "x_deadlines " + entry.key())
                        .ifPresent(fields -> deadlines.add(deadline(fields, Optional.of(entry.key()))));
            }
        });
        return deadlines;
    }

    private void checkTask(String key, YamlNode.Entry entry) {
        if (!operators.containsKey(entry.key())) {
            problems.add(
                    entry.location(),
                    "Cannot read " + key + ": no such task, found \"" + entry.key() + "\""
                            + Nearest.advice(entry.key(), operators.keySet()));
        }
    }

    private Deadline deadline(YamlFields fields, Optional<String> task) {
        Deadline.Reference reference = fields.word("reference", REFERENCES);
        Optional<Instant> fixed = Dates.find(fields, "datetime", zone);
        boolean isFixed = reference == Deadline.Reference.FIXED_DATETIME;
        if (isFixed && !fields.has("datetime")) {
            fields.problem("reference", "FIXED_DATETIME needs the key datetime, found none");
        } else if (!isFixed && fields.has("datetime")) {
            fields.problem("datetime", "only FIXED_DATETIME takes it, found it beside " + reference);
        }
        Optional<BigDecimal> seconds = fields.findNumber("seconds");
        if (!fields.has("seconds") && !isFixed) {
            fields.integer("seconds");
        }
        fields.end();
        return new Deadline(task, reference, fixed, duration(seconds.orElse(BigDecimal.ZERO)));
    }

    private static Duration duration(BigDecimal seconds) {
        return Duration.ofMillis(
                seconds.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValue());
    }

    /** Full id of a FileSensor to the seconds that its file must have rested. */
    Map<String, Double> settle() {
        Map<String, Double> seconds = new TreeMap<>();
        Optional<YamlNode> node = dag.find(SETTLE);
        if (node.isEmpty()) {
            return seconds;
        }
        if (node.get() instanceof YamlNode.Mapping mapping) {
            YamlFields fields = new YamlFields(mapping, SETTLE, problems);
            for (YamlNode.Entry entry : fields.entries()) {
                checkSensor(entry);
                restSeconds(fields, entry.key()).ifPresent(value -> seconds.put(entry.key(), value));
            }
            return seconds;
        }
        Optional<Double> all = restSeconds(dag, SETTLE);
        List<String> sensors = operators.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Operator.FileSensor)
                .map(Map.Entry::getKey)
                .toList();
        all.ifPresent(value -> sensors.forEach(id -> seconds.put(id, value)));
        return seconds;
    }

    private Optional<Double> restSeconds(YamlFields fields, String key) {
        Optional<Double> value = fields.findNumber(key).map(Number::doubleValue);
        if (value.filter(each -> each < 0).isPresent()) {
            fields.problem(key, "it must not be below zero, found " + Durations.plain(value.get()) + " seconds");
        }
        return value;
    }

    private void checkSensor(YamlNode.Entry entry) {
        checkTask(SETTLE, entry);
        Operator operator = operators.get(entry.key());
        if (operator != null && !(operator instanceof Operator.FileSensor)) {
            problems.add(
                    entry.location(),
                    "Cannot read x_settle: the task must be a FileSensor, found \"" + entry.key() + "\", of the class "
                            + operator.name());
        }
    }
}

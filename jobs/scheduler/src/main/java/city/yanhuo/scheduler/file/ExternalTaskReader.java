package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import city.yanhuo.ledger.schedule.DagRunState;
import city.yanhuo.ledger.schedule.TaskState;
import city.yanhuo.scheduler.dag.Operator;
import city.yanhuo.scheduler.dag.Sensing;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an ExternalTaskSensor. */
final class ExternalTaskReader {
    static final Set<String> ARGUMENTS = Keys.ordered(
            "external_dag_id",
            "external_task_id",
            "external_task_ids",
            "allowed_states",
            "skipped_states",
            "failed_states",
            "execution_delta",
            "check_existence");

    /** What dag-factory makes a timedelta of; of several units it would silently take the first. */
    private static final Pattern DELTA = Pattern.compile("(\\d+) (second|minute|hour|day)s?");

    private static final Map<String, Integer> SECONDS = Map.of("second", 1, "minute", 60, "hour", 3_600, "day", 86_400);

    private final YamlFields fields;
    private final Problems problems;
    private final Texts texts;

    ExternalTaskReader(YamlFields fields, Problems problems, TemplateCheck templates) {
        this.fields = fields;
        this.problems = problems;
        this.texts = new Texts(fields, List.of(), templates);
    }

    Operator read(Sensing sensing) {
        String dagId = texts.text("external_dag_id");
        List<String> taskIds = taskIds();
        Set<String> known = taskIds.isEmpty() ? runWords() : taskWords();
        Set<String> seen = new LinkedHashSet<>();
        Set<String> allowed = states("allowed_states", known, seen);
        return new Operator.ExternalTask(
                dagId,
                taskIds,
                allowed.isEmpty() ? Set.of(TaskState.SUCCESS.word()) : allowed,
                states("skipped_states", known, seen),
                states("failed_states", known, seen),
                delta(),
                fields.flag("check_existence", false),
                sensing);
    }

    private List<String> taskIds() {
        Optional<String> one = texts.find("external_task_id");
        List<String> several = texts.list("external_task_ids");
        if (one.isPresent() && !several.isEmpty()) {
            fields.problem(
                    "external_task_ids", "only one of external_task_id and external_task_ids may be there, found both");
        }
        return one.map(List::of).orElse(several);
    }

    private Set<String> states(String key, Set<String> known, Set<String> seen) {
        Set<String> states = new LinkedHashSet<>();
        for (YamlNode.Scalar scalar : fields.scalars(key)) {
            if (!known.contains(scalar.text())) {
                problems.add(
                        scalar.location(),
                        "Cannot read " + key + ": the state is none of " + String.join(", ", known) + ", found "
                                + scalar.found());
            } else if (!seen.add(scalar.text())) {
                problems.add(
                        scalar.location(),
                        "Cannot read " + key + ": a state may stand once in all three lists, found " + scalar.found()
                                + " again");
            }
            states.add(scalar.text());
        }
        return states;
    }

    private double delta() {
        Optional<YamlNode> node = fields.find("execution_delta");
        if (node.isEmpty()) {
            return 0;
        }
        Matcher matcher = DELTA.matcher(node.get() instanceof YamlNode.Scalar scalar ? scalar.text() : "");
        if (!matcher.matches()) {
            fields.problem(
                    "execution_delta",
                    "dag-factory wants a text with one unit, as \"1 day\" or \"90 minutes\", found "
                            + node.get().found());
            return 0;
        }
        try {
            return Math.multiplyExact(
                    Long.parseLong(matcher.group(1)), (long) SECONDS.getOrDefault(matcher.group(2), 1));
        } catch (NumberFormatException | ArithmeticException e) {
            fields.problem(
                    "execution_delta", "it is too long, found " + node.get().found());
            return 0;
        }
    }

    private static Set<String> runWords() {
        Set<String> words = new LinkedHashSet<>();
        Arrays.stream(DagRunState.values()).map(DagRunState::word).forEach(words::add);
        return words;
    }

    private static Set<String> taskWords() {
        Set<String> words = new LinkedHashSet<>();
        Arrays.stream(TaskState.values())
                .filter(state -> state != TaskState.NONE)
                .map(TaskState::word)
                .forEach(words::add);
        return words;
    }
}

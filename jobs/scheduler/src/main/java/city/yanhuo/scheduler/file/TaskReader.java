package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.EnumWords;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import city.yanhuo.scheduler.dag.Operator;
import city.yanhuo.scheduler.dag.Retries;
import city.yanhuo.scheduler.dag.Task;
import city.yanhuo.scheduler.state.TriggerRule;
import city.yanhuo.scheduler.state.WeightRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what every task has beside its operator's arguments (airflow.md §2.4). */
final class TaskReader {
    /** Keys of {@code default_args} that hold for every operator. */
    static final Set<String> DEFAULTABLE = Keys.ordered(
            "owner",
            "retries",
            "retry_delay",
            "max_retry_delay",
            "retry_exponential_backoff",
            "depends_on_past",
            "wait_for_downstream",
            "ignore_first_depends_on_past",
            "execution_timeout",
            "pool",
            "pool_slots",
            "priority_weight",
            "weight_rule",
            "trigger_rule",
            "max_active_tis_per_dag",
            "doc_md");

    private static final double RETRY_DELAY = 300;
    private static final String SETUP_RULE = "all_done_setup_success";
    private static final EnumWords<TriggerRule> RULES = EnumWords.lower(TriggerRule.class);
    private static final EnumWords<WeightRule> WEIGHTS = EnumWords.lower(WeightRule.class);

    private final YamlFields fields;
    private final Problems problems;
    private final Durations durations;

    TaskReader(YamlFields fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
        this.durations = new Durations(problems);
    }

    /** The task, without its upstream, which is wired when all tasks are known. */
    Task read(String id, int line, Operator operator, Optional<Instant> startDate, Optional<Instant> endDate) {
        boolean waitForDownstream = fields.flag("wait_for_downstream", false);
        boolean dependsOnPast = fields.flag("depends_on_past", false);
        fields.scalars("inlets");
        return new Task(
                id,
                line,
                operator,
                List.of(),
                triggerRule(),
                retries(),
                durations.positive(fields, "execution_timeout"),
                name("pool", "default_pool"),
                atLeastOne("pool_slots").orElse(1),
                fields.integer("priority_weight", 1),
                fields.word("weight_rule", WEIGHTS, WeightRule.DOWNSTREAM),
                dependsOnPast || waitForDownstream,
                waitForDownstream,
                fields.flag("ignore_first_depends_on_past", true),
                atLeastOne("max_active_tis_per_dag"),
                startDate,
                endDate,
                new JsonValues(problems).map(fields, "params"),
                name("owner", "airflow"),
                fields.text("doc_md", ""),
                AssetReader.uris(fields, "outlets", problems));
    }

    private TriggerRule triggerRule() {
        if (fields.find("trigger_rule")
                .filter(node ->
                        node instanceof YamlNode.Scalar scalar && scalar.text().equals(SETUP_RULE))
                .isPresent()) {
            fields.problem(
                    "trigger_rule", "there is no setup or teardown here, found \"" + SETUP_RULE + "\"; write all_done");
            return TriggerRule.ALL_DONE;
        }
        return fields.word("trigger_rule", RULES, TriggerRule.ALL_SUCCESS);
    }

    private Retries retries() {
        int count = fields.integer("retries", 0);
        if (count < 0) {
            fields.problem("retries", "it must not be below zero, found " + count + "; write 0 for none");
        }
        Optional<Double> longest = durations.seconds(fields, "max_retry_delay");
        if (longest.filter(seconds -> seconds == 0).isPresent()) {
            fields.problem("max_retry_delay", "Airflow takes zero for no limit, found 0; leave it out");
        }
        return new Retries(
                Math.max(0, count),
                durations.seconds(fields, "retry_delay").orElse(RETRY_DELAY),
                multiplier(),
                longest);
    }

    /** {@code true} means 2.0. */
    private double multiplier() {
        String key = "retry_exponential_backoff";
        Optional<YamlNode> node = fields.find(key);
        if (node.isEmpty()) {
            return 0;
        }
        if (node.get() instanceof YamlNode.Scalar scalar) {
            switch (scalar.kind()) {
                case BOOLEAN -> {
                    return Boolean.parseBoolean(scalar.text()) ? 2.0 : 0;
                }
                case INTEGER, NUMBER -> {
                    return fields.findNumber(key).map(Number::doubleValue).orElse(0.0);
                }
                case TEXT, NULL -> {}
            }
        }
        fields.problem(
                key, "it must be true, false or a number, found " + node.get().found());
        return 0;
    }

    private String name(String key, String otherwise) {
        String name = fields.text(key, otherwise);
        if (name.isBlank()) {
            fields.problem(key, "it must not be empty, found \"" + name + "\"; leave it out");
        }
        return name;
    }

    private Optional<Integer> atLeastOne(String key) {
        Optional<Integer> number = fields.findInteger(key);
        if (number.filter(value -> value < 1).isPresent()) {
            fields.problem(key, "it must be at least 1, found " + number.get());
        }
        return number;
    }
}

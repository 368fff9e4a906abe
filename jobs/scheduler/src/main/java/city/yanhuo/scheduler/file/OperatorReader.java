package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Nearest;
import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import city.yanhuo.scheduler.dag.Operator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a task does: the six operators with their constructors' arguments (airflow.md §3). */
final class OperatorReader {
    /** Python path to the arguments that the operator takes beside those of every task. */
    static final Map<String, Set<String>> ARGUMENTS = arguments();

    private static final int SKIPS = 99;
    private static final List<String> SCRIPTS = List.of(".sh", ".bash");
    private static final List<String> PAGES = List.of(".html");

    private final YamlFields fields;
    private final Problems problems;
    private final TemplateCheck templates;
    private final SensorReader sensors;

    OperatorReader(YamlFields fields, Problems problems, TemplateCheck templates) {
        this.fields = fields;
        this.problems = problems;
        this.templates = templates;
        this.sensors = new SensorReader(fields, problems);
    }

    private static Map<String, Set<String>> arguments() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        all.put(
                Operator.Bash.PATH,
                Keys.ordered("bash_command", "env", "append_env", "output_encoding", "skip_on_exit_code", "cwd"));
        all.put(
                Operator.SparkSubmit.PATH,
                Keys.ordered(
                        "application",
                        "java_class",
                        "name",
                        "conn_id",
                        "conf",
                        "application_args",
                        "jars",
                        "driver_memory",
                        "executor_memory",
                        "num_executors",
                        "deploy_mode",
                        "env_vars"));
        all.put(
                Operator.FileSensor.PATH,
                Keys.union(List.of(Keys.ordered("filepath", "fs_conn_id", "recursive"), SensorReader.ARGUMENTS)));
        all.put(Operator.ExternalTask.PATH, Keys.union(List.of(ExternalTaskReader.ARGUMENTS, SensorReader.ARGUMENTS)));
        all.put(
                Operator.Email.PATH,
                Keys.ordered("to", "subject", "html_content", "cc", "bcc", "files", "from_email", "conn_id"));
        all.put(Operator.Empty.PATH, Set.<String>of());
        return all;
    }

    /** The operator that the task names; one that does nothing when it is wrong and reported. */
    Operator read() {
        String path = fields.text("operator");
        return switch (path) {
            case Operator.Bash.PATH -> bash();
            case Operator.SparkSubmit.PATH -> sparkSubmit();
            case Operator.FileSensor.PATH -> fileSensor();
            case Operator.ExternalTask.PATH -> new ExternalTaskReader(fields, problems, templates).read(sensors.read());
            case Operator.Email.PATH -> email();
            case Operator.Empty.PATH -> new Operator.Empty();
            default -> unknown(path);
        };
    }

    private Operator unknown(String path) {
        if (fields.has("operator") && !path.isEmpty()) {
            fields.problem(
                    "operator",
                    "it must be the full Python path of one of the six operators, found \"" + path + "\""
                            + Nearest.advice(path, ARGUMENTS.keySet()));
        }
        Keys.union(List.copyOf(ARGUMENTS.values())).forEach(fields::find);
        return new Operator.Empty();
    }

    private Operator bash() {
        Texts texts = new Texts(fields, SCRIPTS, templates);
        fields.findText("output_encoding")
                .filter(name -> !name.equalsIgnoreCase("utf-8"))
                .ifPresent(name ->
                        fields.problem("output_encoding", "logs are UTF-8, found \"" + name + "\"; leave it out"));
        return new Operator.Bash(
                texts.text("bash_command"),
                fields.has("env") ? Optional.of(texts.map("env", problems, Texts.Numbers.REFUSED)) : none("env"),
                fields.flag("append_env", false),
                skipCodes(),
                texts.find("cwd"));
    }

    private Optional<Map<String, String>> none(String key) {
        fields.find(key);
        return Optional.empty();
    }

    /** A number, a list of numbers, or nothing for "never". */
    private Set<Integer> skipCodes() {
        Optional<YamlNode> node = fields.find("skip_on_exit_code");
        if (node.isEmpty()) {
            return Set.of(SKIPS);
        }
        if (node.get() instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Scalar.Kind.NULL) {
            return Set.of();
        }
        return node.get() instanceof YamlNode.Sequence
                ? new LinkedHashSet<>(fields.integers("skip_on_exit_code"))
                : fields.findInteger("skip_on_exit_code").map(Set::of).orElse(Set.of());
    }

    private Operator sparkSubmit() {
        Texts texts = new Texts(fields, List.of(), templates);
        Optional<Integer> executors = fields.findInteger("num_executors");
        if (executors.filter(count -> count < 1).isPresent()) {
            fields.problem("num_executors", "it must be at least 1, found " + executors.get());
        }
        return new Operator.SparkSubmit(
                texts.text("application"),
                fields.findText("java_class"),
                texts.find("name").orElse("arrow-spark"),
                fields.text("conn_id", "spark_default"),
                texts.map("conf", problems, Texts.Numbers.AS_TEXT),
                texts.list("application_args"),
                texts.find("jars"),
                fields.findText("driver_memory"),
                fields.findText("executor_memory"),
                executors,
                deployMode(),
                texts.map("env_vars", problems, Texts.Numbers.AS_TEXT));
    }

    private Optional<String> deployMode() {
        Optional<String> mode = fields.findText("deploy_mode");
        if (mode.filter(word -> !Set.of("client", "cluster").contains(word)).isPresent()) {
            fields.problem("deploy_mode", "it must be client or cluster, found \"" + mode.get() + "\"");
        }
        return mode;
    }

    private Operator fileSensor() {
        Texts texts = new Texts(fields, List.of(), templates);
        return new Operator.FileSensor(
                texts.text("filepath"),
                fields.text("fs_conn_id", "fs_default"),
                fields.flag("recursive", false),
                0,
                sensors.read());
    }

    private Operator email() {
        Texts texts = new Texts(fields, PAGES, templates);
        List<String> to = texts.oneOrMore("to");
        if (to.isEmpty()) {
            fields.text("to");
        }
        return new Operator.Email(
                to,
                texts.text("subject"),
                texts.text("html_content"),
                texts.oneOrMore("cc"),
                texts.oneOrMore("bcc"),
                texts.list("files"),
                texts.find("from_email"),
                fields.text("conn_id", "smtp_default"));
    }
}

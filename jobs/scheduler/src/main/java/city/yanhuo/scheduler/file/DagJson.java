package city.yanhuo.scheduler.file;

import city.yanhuo.scheduler.dag.Dag;
import city.yanhuo.scheduler.dag.Deadline;
import city.yanhuo.scheduler.dag.Operator;
import city.yanhuo.scheduler.dag.Retries;
import city.yanhuo.scheduler.dag.Sensing;
import city.yanhuo.scheduler.dag.Task;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A DAG as JSON, with Airflow's names: what {@code dags show --format json} prints and a version is made of. */
public final class DagJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DagJson() {}

    /** Everything that the DAG says; tasks in their order, durations in seconds. */
    public static ObjectNode of(Dag dag) {
        ObjectNode json = JSON.objectNode();
        json.put("dag_id", dag.id());
        json.put("version", dag.version());
        json.put("fileloc", dag.file() + ":" + dag.line());
        json.put("dag_display_name", dag.displayName());
        json.put("description", dag.description());
        json.put("doc_md", dag.documentation());
        json.set("schedule", Planning.describe(dag.timetable()));
        dag.assets().ifPresent(assets -> json.put("asset_expression", assets.toString()));
        json.put("timezone", dag.zone().getId());
        dag.startDate().ifPresent(date -> json.put("start_date", date.toString()));
        dag.endDate().ifPresent(date -> json.put("end_date", date.toString()));
        json.put("catchup", dag.catchup());
        json.put("max_active_runs", dag.maxActiveRuns());
        json.put("max_active_tasks", dag.maxActiveTasks());
        dag.runTimeout().ifPresent(timeout -> put(json, "dagrun_timeout", timeout));
        dag.pausedUponCreation().ifPresent(paused -> json.put("is_paused_upon_creation", paused));
        json.set("params", map(dag.params()));
        json.set("tags", texts(dag.tags()));
        ArrayNode deadlines = json.putArray("deadlines");
        dag.deadlines().forEach(deadline -> deadlines.add(deadline(deadline)));
        ArrayNode tasks = json.putArray("tasks");
        dag.tasks().forEach(task -> tasks.add(task(task)));
        return json;
    }

    private static ObjectNode deadline(Deadline deadline) {
        ObjectNode json = JSON.objectNode();
        deadline.task().ifPresent(task -> json.put("task_id", task));
        json.put("reference", deadline.reference().name());
        deadline.fixed().ifPresent(fixed -> json.put("datetime", fixed.toString()));
        put(json, "interval", deadline.interval());
        return json;
    }

    private static ObjectNode task(Task task) {
        ObjectNode json = JSON.objectNode();
        json.put("task_id", task.id());
        json.put("operator", task.operator().path());
        json.set("arguments", arguments(task.operator()));
        json.set("upstream_task_ids", texts(task.upstream()));
        json.put("trigger_rule", word(task.triggerRule()));
        retries(json, task.retries());
        task.executionTimeout().ifPresent(timeout -> put(json, "execution_timeout", timeout));
        json.put("pool", task.pool());
        json.put("pool_slots", task.poolSlots());
        json.put("priority_weight", task.priorityWeight());
        json.put("weight_rule", word(task.weightRule()));
        json.put("depends_on_past", task.dependsOnPast());
        json.put("wait_for_downstream", task.waitForDownstream());
        json.put("ignore_first_depends_on_past", task.ignoreFirstDependsOnPast());
        task.maxActiveInstances().ifPresent(most -> json.put("max_active_tis_per_dag", most));
        json.set("params", map(task.params()));
        json.put("owner", task.owner());
        json.put("doc_md", task.documentation());
        json.set("outlets", texts(task.outlets()));
        return json;
    }

    private static void retries(ObjectNode json, Retries retries) {
        json.put("retries", retries.count());
        json.put("retry_delay", retries.delaySeconds());
        json.put("retry_exponential_backoff", retries.multiplier());
        retries.maxDelaySeconds().ifPresent(most -> json.put("max_retry_delay", most));
    }

    private static ObjectNode arguments(Operator operator) {
        ObjectNode json = JSON.objectNode();
        if (operator instanceof Operator.Bash bash) {
            json.put("bash_command", bash.command());
            bash.env().ifPresent(env -> json.set("env", textMap(env)));
            json.put("append_env", bash.appendEnv());
            ArrayNode codes = json.putArray("skip_on_exit_code");
            new TreeSet<>(bash.skipOnExitCodes()).forEach(codes::add);
            bash.cwd().ifPresent(cwd -> json.put("cwd", cwd));
        } else if (operator instanceof Operator.SparkSubmit spark) {
            spark(json, spark);
        } else if (operator instanceof Operator.FileSensor sensor) {
            json.put("filepath", sensor.filepath());
            json.put("fs_conn_id", sensor.connection());
            json.put("recursive", sensor.recursive());
            json.put("x_settle", sensor.settleSeconds());
            sensing(json, sensor.sensing());
        } else if (operator instanceof Operator.ExternalTask external) {
            json.put("external_dag_id", external.dagId());
            json.set("external_task_ids", texts(external.taskIds()));
            json.set("allowed_states", texts(new TreeSet<>(external.allowedStates())));
            json.set("skipped_states", texts(new TreeSet<>(external.skippedStates())));
            json.set("failed_states", texts(new TreeSet<>(external.failedStates())));
            json.put("execution_delta", external.executionDeltaSeconds());
            json.put("check_existence", external.checkExistence());
            sensing(json, external.sensing());
        } else if (operator instanceof Operator.Email email) {
            email(json, email);
        }
        return json;
    }

    private static void spark(ObjectNode json, Operator.SparkSubmit spark) {
        json.put("application", spark.application());
        spark.javaClass().ifPresent(name -> json.put("java_class", name));
        json.put("name", spark.applicationName());
        json.put("conn_id", spark.connection());
        json.set("conf", textMap(spark.conf()));
        json.set("application_args", texts(spark.applicationArgs()));
        spark.jars().ifPresent(jars -> json.put("jars", jars));
        spark.driverMemory().ifPresent(memory -> json.put("driver_memory", memory));
        spark.executorMemory().ifPresent(memory -> json.put("executor_memory", memory));
        spark.numExecutors().ifPresent(count -> json.put("num_executors", count));
        spark.deployMode().ifPresent(mode -> json.put("deploy_mode", mode));
        json.set("env_vars", textMap(spark.envVars()));
    }

    private static void email(ObjectNode json, Operator.Email email) {
        json.set("to", texts(email.to()));
        json.put("subject", email.subject());
        json.put("html_content", email.htmlContent());
        json.set("cc", texts(email.cc()));
        json.set("bcc", texts(email.bcc()));
        json.set("files", texts(email.files()));
        email.from().ifPresent(from -> json.put("from_email", from));
        json.put("conn_id", email.connection());
    }

    private static void sensing(ObjectNode json, Sensing sensing) {
        json.put("poke_interval", sensing.pokeSeconds());
        json.put("timeout", sensing.timeoutSeconds());
        json.put("mode", word(sensing.mode()));
        json.put("soft_fail", sensing.softFail());
        json.put("never_fail", sensing.neverFail());
        json.put("silent_fail", sensing.silentFail());
        json.put("exponential_backoff", sensing.exponentialBackoff());
        sensing.maxWaitSeconds().ifPresent(most -> json.put("max_wait", most));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void put(ObjectNode json, String key, Duration duration) {
        json.put(key, Durations.seconds(duration));
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static ObjectNode textMap(Map<String, String> texts) {
        ObjectNode json = JSON.objectNode();
        new TreeMap<>(texts).forEach(json::put);
        return json;
    }

    private static ObjectNode map(Map<String, JsonNode> values) {
        ObjectNode json = JSON.objectNode();
        values.forEach(json::set);
        return json;
    }
}

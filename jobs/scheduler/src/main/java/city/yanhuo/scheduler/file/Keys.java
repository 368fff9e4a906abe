package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.yaml.YamlFields;
import city.yanhuo.contract.yaml.YamlNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keys that Airflow or dag-factory know and that are refused here, each with the reason and what to do instead. */
final class Keys {
    private static final String IGNORED = "dag-factory ignores it";
    private static final String CODE = "it names Python code, which does not run here";
    private static final String NOTICES = "notices of failed and late runs go to the operator's role";

    private static final Map<String, String> OF_DAG = ofDag();
    private static final Map<String, String> OF_TASK = ofTask();

    private Keys() {}

    private static Map<String, String> ofDag() {
        Map<String, String> keys = new LinkedHashMap<>();
        put(keys, "dag-factory 1 refuses it; write schedule", "schedule_interval");
        put(keys, "Airflow's name for it is max_active_tasks; write max_active_tasks", "concurrency");
        put(keys, IGNORED + "; write x_deadline", "deadline");
        put(
                keys,
                IGNORED + "; leave it out, or write it with x_ before it as a note of your own",
                "fail_fast",
                "fail_stop",
                "max_consecutive_failed_dag_runs",
                "owner_links",
                "user_defined_filters",
                "allowed_run_types",
                "jinja_environment_kwargs",
                "auto_register",
                "default_view",
                "orientation",
                "sla_miss_callback",
                "dag_id",
                "timetable");
        put(keys, "the text must stand in the file; write doc_md", "doc_md_file_path", "doc_md_python_callable_name");
        put(
                keys,
                "the text must stand in the file; write doc_md",
                "doc_md_python_callable_file",
                "doc_md_python_arguments");
        put(keys, CODE + "; " + NOTICES, "on_success_callback", "on_failure_callback");
        put(keys, CODE + "; leave it out", "user_defined_macros");
        put(
                keys,
                "templates stand in the file and give text; leave it out",
                "template_searchpath",
                "render_template_as_native_obj");
        put(keys, "who may do what is not said in DAG files; leave it out", "access_control");
        return keys;
    }

    private static Map<String, String> ofTask() {
        Map<String, String> keys = new LinkedHashMap<>();
        put(keys, "the date of a task is its DAG's; write it at the DAG", "start_date", "end_date", "timezone");
        put(keys, NOTICES + "; leave it out, or add an EmailOperator", "email", "email_on_failure", "email_on_retry");
        put(keys, CODE + "; " + NOTICES, "on_execute_callback", "on_success_callback", "on_failure_callback");
        put(keys, CODE + "; " + NOTICES, "on_retry_callback", "on_skipped_callback", "pre_execute", "post_execute");
        put(keys, "Airflow 3 removed it; write x_deadlines at the DAG", "sla");
        put(
                keys,
                "tasks are not mapped here; leave it out",
                "expand",
                "partial",
                "map_index_template",
                "max_active_tis_per_dagrun");
        put(
                keys,
                CODE + "; write an operator",
                "decorator",
                "python_callable",
                "python_callable_name",
                "python_callable_file");
        put(keys, "dag-factory 1 has no such key; write retry_delay in seconds", "retry_delay_sec");
        put(keys, "dag-factory 1 has no such key; write max_retry_delay in seconds", "max_retry_delay_sec");
        put(keys, "dag-factory 1 has no such key; write execution_timeout as a timedelta", "execution_timeout_secs");
        put(
                keys,
                "there is no triggerer here; write mode: reschedule",
                "deferrable",
                "start_from_trigger",
                "trigger_kwargs");
        put(
                keys,
                "tasks run in one place, as one user; leave it out",
                "queue",
                "executor",
                "executor_config",
                "resources",
                "run_as_user");
        put(keys, "there is no XCom here; leave it out", "do_xcom_push", "multiple_outputs", "output_processor");
        put(keys, "it is not in the subset; leave it out", "retry_policy", "wait_for_past_depends_before_skipping");
        put(
                keys,
                "it is not in the subset; leave it out",
                "task_display_name",
                "doc",
                "doc_json",
                "doc_yaml",
                "doc_rst");
        put(keys, "it is not in the subset; write the value itself", "variables_as_arguments");
        return keys;
    }

    private static void put(Map<String, String> keys, String why, String... names) {
        for (String name : names) {
            keys.put(name, why);
        }
    }

    /** Reports the refused keys of a DAG, or of {@code default}. */
    static void refuseOfDag(YamlNode.Mapping mapping, YamlFields fields, String what, Problems problems) {
        refuse(OF_DAG, mapping, fields, what, problems);
    }

    /** Reports the refused keys of a task, or of {@code default_args}. */
    static void refuseOfTask(YamlNode.Mapping mapping, YamlFields fields, String what, Problems problems) {
        refuse(OF_TASK, mapping, fields, what, problems);
        for (YamlNode.Entry entry : mapping.entries()) {
            if (entry.key().startsWith("x_")) {
                fields.find(entry.key());
                problems.add(
                        entry.location(),
                        "Cannot read " + what + ": Airflow gives every key to the operator, which refuses it, found \""
                                + entry.key() + "\"; write x_ keys at the DAG");
            }
        }
    }

    private static void refuse(
            Map<String, String> refused, YamlNode.Mapping mapping, YamlFields fields, String what, Problems problems) {
        for (YamlNode.Entry entry : mapping.entries()) {
            String why = refused.get(entry.key());
            if (why != null && !isHarmless(entry)) {
                fields.find(entry.key());
                problems.add(
                        entry.location(),
                        "Cannot read " + what + ": the key is not for DAG files here, found \"" + entry.key() + "\": "
                                + why);
            } else if (why != null) {
                fields.find(entry.key());
            }
        }
    }

    /** Saying that no mail is to be sent changes nothing. */
    private static boolean isHarmless(YamlNode.Entry entry) {
        return entry.key().startsWith("email_on_")
                && entry.value() instanceof YamlNode.Scalar scalar
                && scalar.kind() == YamlNode.Scalar.Kind.BOOLEAN
                && scalar.text().equalsIgnoreCase("false");
    }

    /** A set in this order, for messages that are the same every time. */
    static Set<String> ordered(String... keys) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(keys)));
    }

    /** All keys of some sets, in their order. */
    static Set<String> union(List<Set<String>> sets) {
        Set<String> all = new LinkedHashSet<>();
        sets.forEach(all::addAll);
        return all;
    }
}

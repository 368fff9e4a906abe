package city.yanhuo.scheduler.template;

import city.yanhuo.contract.error.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The names, attributes, methods and filters of the subset, and what Airflow knows beyond it (airflow.md §2.5). */
final class Vocabulary {
    static final Set<String> DATED = Set.of(
            "logical_date",
            "data_interval_start",
            "data_interval_end",
            "ds",
            "ds_nodash",
            "ts",
            "ts_nodash",
            "ts_nodash_with_tz",
            "prev_data_interval_start_success",
            "prev_data_interval_end_success");

    private static final Set<String> ALWAYS = Set.of(
            "dag", "task", "ti", "task_instance", "task_instance_key_str", "run_id", "dag_run", "params", "macros");

    private static final Set<String> INSTANCE =
            Set.of("try_number", "max_tries", "map_index", "task_id", "dag_id", "run_id");

    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "dag", Set.of("dag_id"),
            "task", Set.of("task_id", "dag_id"),
            "ti", INSTANCE,
            "task_instance", INSTANCE,
            "dag_run",
                    Set.of(
                            "dag_id",
                            "run_id",
                            "run_type",
                            "run_after",
                            "logical_date",
                            "data_interval_start",
                            "data_interval_end",
                            "conf"),
            "macros", Set.of("ds_add", "ds_format", "datetime_diff_for_humans", "timedelta"));

    /** Names that have attributes and no text of their own. */
    private static final Set<String> HOLDERS = Set.of("dag", "task", "ti", "task_instance", "dag_run", "macros");

    private static final Set<String> METHODS =
            Set.of("isoformat", "strftime", "in_timezone", "format", "add", "subtract", "get");

    static final Set<String> FILTERS = Set.of(
            "ds",
            "ds_nodash",
            "ts",
            "ts_nodash",
            "ts_nodash_with_tz",
            "replace",
            "default",
            "tojson",
            "upper",
            "lower",
            "trim");

    private static final Set<String> BEYOND = Set.of(
            "var",
            "conn",
            "inlets",
            "outlets",
            "inlet_events",
            "outlet_events",
            "triggering_asset_events",
            "task_reschedule_count",
            "map_index_template",
            "prev_start_date_success",
            "prev_end_date_success",
            "partition_key",
            "partition_date",
            "test_mode",
            "expanded_ti_count",
            "exception",
            "execution_date",
            "next_ds",
            "prev_ds",
            "yesterday_ds",
            "tomorrow_ds");

    private Vocabulary() {}

    static Optional<String> checkName(String name) {
        if (ALWAYS.contains(name) || DATED.contains(name)) {
            return Optional.empty();
        }
        if (BEYOND.contains(name)) {
            return Optional.of("Cannot read a template: the subset has no such name though Airflow knows it, found \""
                    + name + "\"" + known(names()));
        }
        return Optional.of("Cannot read a template: there is no such name, found \"" + name + "\""
                + Nearest.advice(name, names()));
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(ALWAYS);
        names.addAll(DATED);
        return names;
    }

    private static String known(Set<String> words) {
        return "; known: " + String.join(", ", words);
    }

    /** Whether a name stands for something that only its attributes can be printed of. */
    static boolean isHolder(String name) {
        return HOLDERS.contains(name);
    }

    /** Checks {@code root.name} where the root is a name with closed attributes. */
    static Optional<String> checkAttribute(String root, String name) {
        Set<String> closed = ATTRIBUTES.getOrDefault(root, Set.of());
        if (closed.isEmpty() || closed.contains(name)) {
            return Optional.empty();
        }
        return Optional.of("Cannot read a template: " + root + " has no such attribute in the subset, found \"" + name
                + "\"" + Nearest.advice(name, new TreeSet<>(closed)));
    }

    static Optional<String> checkMethod(String method) {
        return METHODS.contains(method)
                ? Optional.empty()
                : Optional.of("Cannot read a template: the subset has no such method, found \"" + method + "\""
                        + Nearest.advice(method, new TreeSet<>(METHODS)));
    }

    static Optional<String> checkFilter(String filter) {
        return FILTERS.contains(filter)
                ? Optional.empty()
                : Optional.of("Cannot read a template: the subset has no such filter, found \"" + filter + "\""
                        + Nearest.advice(filter, new TreeSet<>(FILTERS)));
    }

    static List<String> macros() {
        return List.copyOf(new TreeSet<>(ATTRIBUTES.get("macros")));
    }
}

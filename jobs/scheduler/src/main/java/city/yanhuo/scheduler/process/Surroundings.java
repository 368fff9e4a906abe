package city.yanhuo.scheduler.process;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What each try finds around it.
 *
 * @param inherited the scheduler's own environment
 * @param context the {@code AIRFLOW_CTX_…} variables of the try
 * @param launcherFolder where {@code yanhuo} is
 * @param home the home, as {@code YANHUO_HOME}
 */
public record Surroundings(Map<String, String> inherited, Map<String, String> context, Path launcherFolder, Path home) {
    private static final String STANDARD_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    /** Copies the maps. */
    public Surroundings {
        inherited = Collections.unmodifiableMap(new LinkedHashMap<>(inherited));
        context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
    }

    /**
     * The variables as Airflow names them.
     *
     * @param logicalDate in ISO form; empty text for a run without one
     */
    public static Map<String, String> context(TryKey key, String logicalDate, String owner) {
        Map<String, String> context = new LinkedHashMap<>();
        context.put("AIRFLOW_CTX_DAG_OWNER", owner);
        context.put("AIRFLOW_CTX_DAG_ID", key.dagId());
        context.put("AIRFLOW_CTX_TASK_ID", key.taskId());
        if (!logicalDate.isEmpty()) {
            context.put("AIRFLOW_CTX_LOGICAL_DATE", logicalDate);
        }
        context.put("AIRFLOW_CTX_TRY_NUMBER", String.valueOf(key.tryNumber()));
        context.put("AIRFLOW_CTX_DAG_RUN_ID", key.runId());
        return context;
    }

    Map<String, String> around(Map<String, String> environment) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.putAll(context);
        all.put("PATH", launcherFolder + ":" + all.getOrDefault("PATH", STANDARD_PATH));
        all.put("YANHUO_HOME", home.toString());
        return all;
    }
}

package city.yanhuo.scheduler.dag;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a task does: the six operators of the subset (airflow.md §3). Texts named as templates are rendered for each try. */
public sealed interface Operator {
    /** The Python path that the file names. */
    String path();

    /** The class's own name: {@code BashOperator}. */
    default String name() {
        return path().substring(path().lastIndexOf('.') + 1);
    }

    /**
     * A command of the shell.
     *
     * @param command template
     * @param env variables; their values are templates; they replace the environment unless appended
     * @param appendEnv whether the scheduler's own environment stays
     * @param skipOnExitCodes exit codes that skip the task; 99 by default
     * @param cwd working folder, a template; empty for one of the try's own
     */
    record Bash(
            String command,
            Optional<Map<String, String>> env,
            boolean appendEnv,
            Set<Integer> skipOnExitCodes,
            Optional<String> cwd)
            implements Operator {
        /** Where Airflow has it. */
        public static final String PATH = "airflow.providers.standard.operators.bash.BashOperator";

        /** Copies the sets. */
        public Bash {
            skipOnExitCodes = Set.copyOf(skipOnExitCodes);
        }

        @Override
        public String path() {
            return PATH;
        }
    }

    /**
     * An application given to {@code spark-submit}. Texts, values of maps and items of lists are templates.
     *
     * @param application jar or script
     * @param javaClass main class
     * @param applicationName {@code --name}; {@code arrow-spark} by default, as in Airflow
     * @param connection which Spark of the configuration
     * @param deployMode {@code client} or {@code cluster}
     */
    record SparkSubmit(
            String application,
            Optional<String> javaClass,
            String applicationName,
            String connection,
            Map<String, String> conf,
            List<String> applicationArgs,
            Optional<String> jars,
            Optional<String> driverMemory,
            Optional<String> executorMemory,
            Optional<Integer> numExecutors,
            Optional<String> deployMode,
            Map<String, String> envVars)
            implements Operator {
        /** Where Airflow has it. */
        public static final String PATH = "airflow.providers.apache.spark.operators.spark_submit.SparkSubmitOperator";

        /** Copies the collections. */
        public SparkSubmit {
            conf = Collections.unmodifiableMap(new LinkedHashMap<>(conf));
            envVars = Collections.unmodifiableMap(new LinkedHashMap<>(envVars));
            applicationArgs = List.copyOf(applicationArgs);
        }

        @Override
        public String path() {
            return PATH;
        }
    }

    /**
     * Waits for a file.
     *
     * @param filepath template; may hold {@code * ? [ ]}, and {@code **} when recursive
     * @param connection which folder of the configuration
     * @param recursive whether {@code **} goes through folders
     * @param settleSeconds how long size and time of the file must not have changed; 0 for Airflow's meaning ({@code x_settle})
     * @param sensing how it looks again
     */
    record FileSensor(String filepath, String connection, boolean recursive, double settleSeconds, Sensing sensing)
            implements Operator {
        /** Where Airflow has it. */
        public static final String PATH = "airflow.providers.standard.sensors.filesystem.FileSensor";

        /** The same sensor for a file that must have rested. */
        public FileSensor settling(double seconds) {
            return new FileSensor(filepath, connection, recursive, seconds, sensing);
        }

        @Override
        public String path() {
            return PATH;
        }
    }

    /**
     * Waits for a run, or tasks of it, of another DAG with the same logical date.
     *
     * @param dagId template
     * @param taskIds templates; empty for the whole run
     * @param allowedStates states that end the waiting well
     * @param skippedStates states that skip it
     * @param failedStates states that fail it
     * @param executionDeltaSeconds how much earlier the other run's logical date is
     * @param checkExistence whether an unknown DAG or task fails it at once
     * @param sensing how it looks again
     */
    record ExternalTask(
            String dagId,
            List<String> taskIds,
            Set<String> allowedStates,
            Set<String> skippedStates,
            Set<String> failedStates,
            double executionDeltaSeconds,
            boolean checkExistence,
            Sensing sensing)
            implements Operator {
        /** Where Airflow has it. */
        public static final String PATH = "airflow.providers.standard.sensors.external_task.ExternalTaskSensor";

        /** Copies the collections. */
        public ExternalTask {
            taskIds = List.copyOf(taskIds);
            allowedStates = Set.copyOf(allowedStates);
            skippedStates = Set.copyOf(skippedStates);
            failedStates = Set.copyOf(failedStates);
        }

        @Override
        public String path() {
            return PATH;
        }
    }

    /**
     * A mail, put into the outbox.
     *
     * @param to addresses, templates
     * @param subject template
     * @param htmlContent template
     * @param files paths, templates
     */
    record Email(
            List<String> to,
            String subject,
            String htmlContent,
            List<String> cc,
            List<String> bcc,
            List<String> files,
            Optional<String> from,
            String connection)
            implements Operator {
        /** Where Airflow has it. */
        public static final String PATH = "airflow.providers.smtp.operators.smtp.EmailOperator";

        /** Copies the lists. */
        public Email {
            to = List.copyOf(to);
            cc = List.copyOf(cc);
            bcc = List.copyOf(bcc);
            files = List.copyOf(files);
        }

        @Override
        public String path() {
            return PATH;
        }
    }

    /** Nothing: a joint or a gate. */
    record Empty() implements Operator {
        /** Where Airflow has it. */
        public static final String PATH = "airflow.providers.standard.operators.empty.EmptyOperator";

        @Override
        public String path() {
            return PATH;
        }
    }
}

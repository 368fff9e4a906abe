package city.yanhuo.scheduler.process;

import city.yanhuo.scheduler.dag.Operator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a rendered SparkSubmitOperator into a process. */
public final class SparkSubmitCommand {
    private SparkSubmitCommand() {}

    /**
     * The options in the order of Airflow's hook, then the application and its arguments.
     *
     * @param launcher {@code spark-submit}, or what takes its options
     * @param master of the connection
     */
    public static ProcessSpec of(
            Operator.SparkSubmit spark, String launcher, String master, Surroundings surroundings) {
        List<String> argv = new ArrayList<>(List.of(launcher, "--master", master));
        spark.conf().forEach((key, value) -> add(argv, "--conf", Optional.of(key + "=" + value)));
        add(argv, "--jars", spark.jars());
        add(argv, "--num-executors", spark.numExecutors().map(String::valueOf));
        add(argv, "--executor-memory", spark.executorMemory());
        add(argv, "--driver-memory", spark.driverMemory());
        add(argv, "--name", Optional.of(spark.applicationName()));
        add(argv, "--class", spark.javaClass());
        add(argv, "--deploy-mode", spark.deployMode());
        argv.add(spark.application());
        argv.addAll(spark.applicationArgs());
        Map<String, String> environment = new LinkedHashMap<>(surroundings.inherited());
        environment.putAll(spark.envVars());
        return new ProcessSpec(argv, surroundings.around(environment), Optional.empty());
    }

    private static void add(List<String> argv, String option, Optional<String> value) {
        value.filter(text -> !text.isEmpty()).ifPresent(text -> argv.addAll(List.of(option, text)));
    }
}

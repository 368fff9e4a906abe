package city.yanhuo.scheduler.process;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.scheduler.dag.Operator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a rendered SparkSubmitOperator into a process. */
public final class SparkSubmitCommand {
    private static final String YARN = "yarn";
    private static final String KUBERNETES = "k8s";

    private SparkSubmitCommand() {}

    /**
     * The options in the order of Airflow's hook (provider apache-spark 6.3.4), then the application and its arguments. Its variables
     * go to the driver where that is: on YARN and Kubernetes by settings of Spark, else by the environment of the process.
     *
     * @param launcher {@code spark-submit}, or what takes its options
     * @param master of the connection
     * @throws YanhuoException CONFIGURATION for variables of a driver that a standalone cluster starts: nothing takes them there
     */
    public static ProcessSpec of(
            Operator.SparkSubmit spark, String launcher, String master, Surroundings surroundings) {
        List<String> argv = new ArrayList<>(List.of(launcher, "--master", master));
        spark.conf().forEach((key, value) -> add(argv, "--conf", Optional.of(key + "=" + value)));
        variables(spark, master).forEach((key, value) -> add(argv, "--conf", Optional.of(key + "=" + value)));
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
        if (!master.startsWith(KUBERNETES)) {
            environment.putAll(spark.envVars());
        }
        return new ProcessSpec(argv, surroundings.around(environment), Optional.empty());
    }

    /** The settings of Spark by which the variables reach the driver. */
    private static Map<String, String> variables(Operator.SparkSubmit spark, String master) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (master.startsWith(YARN) || master.startsWith(KUBERNETES)) {
            String prefix = master.startsWith(YARN) ? "spark.yarn.appMasterEnv." : "spark.kubernetes.driverEnv.";
            spark.envVars().forEach((name, value) -> settings.put(prefix + name, value));
        } else if (!spark.envVars().isEmpty() && spark.deployMode().equals(Optional.of("cluster"))) {
            throw new YanhuoException(
                    ErrorKind.CONFIGURATION,
                    "Cannot submit " + spark.application()
                            + ": env_vars do not reach a driver that a standalone cluster"
                            + " starts, found "
                            + String.join(", ", spark.envVars().keySet())
                            + "; use deploy_mode client, or conf");
        }
        return settings;
    }

    private static void add(List<String> argv, String option, Optional<String> value) {
        value.filter(text -> !text.isEmpty()).ifPresent(text -> argv.addAll(List.of(option, text)));
    }
}

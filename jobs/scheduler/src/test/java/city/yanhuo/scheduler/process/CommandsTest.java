package city.yanhuo.scheduler.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.scheduler.dag.Operator;
import city.yanhuo.scheduler.engine.TaskEnd;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private static final Surroundings AROUND = new Surroundings(
            Map.of("LANG", "C"),
            Surroundings.context(new TryKey("d", "r", "t", 2), "2026-01-01T00:00:00+00:00", "airflow"),
            Path.of("/opt/yanhuo/bin"),
            Path.of("/home/y"));

    @Test
    void environmentIsReplacedUnlessAppended() {
        Optional<Map<String, String>> env = Optional.of(Map.of("A", "1"));
        ProcessSpec replaced =
                BashCommand.of(new Operator.Bash("true", env, false, Set.of(99), Optional.empty()), AROUND);
        ProcessSpec appended =
                BashCommand.of(new Operator.Bash("true", env, true, Set.of(99), Optional.empty()), AROUND);
        assertThat(replaced.environment()).containsEntry("A", "1").doesNotContainKey("LANG");
        assertThat(replaced.environment()).containsEntry("AIRFLOW_CTX_TRY_NUMBER", "2");
        assertThat(replaced.environment().get("PATH")).startsWith("/opt/yanhuo/bin:/usr/local/sbin:");
        assertThat(appended.environment()).containsEntry("LANG", "C").containsEntry("YANHUO_HOME", "/home/y");
        assertThat(replaced.argv()).containsExactly("/bin/bash", "-c", "true");
    }

    @Test
    void exitCodesMeanWhatAirflowMeans() {
        assertThat(Outcomes.ofBash(0, Set.of(99))).isInstanceOf(TaskEnd.Succeeded.class);
        assertThat(Outcomes.ofBash(99, Set.of(99))).isInstanceOf(TaskEnd.Skipped.class);
        assertThat(Outcomes.ofBash(99, Set.of())).isInstanceOf(TaskEnd.Failed.class);
        assertThat(Outcomes.ofBash(-15, Set.of(99))).isInstanceOf(TaskEnd.Failed.class);
        assertThat(Outcomes.ofSpark(99)).isInstanceOf(TaskEnd.Failed.class);
    }

    @Test
    void everyOptionOfSparkSubmitReachesItsCommand() {
        ProcessSpec spec = SparkSubmitCommand.of(spark("client"), "/s/bin/spark-submit", "local[2]", AROUND);
        assertThat(String.join("|", spec.argv()))
                .isEqualTo("/s/bin/spark-submit|--master|local[2]|--conf|spark.a=b c|--jars|a.jar,b.jar"
                        + "|--num-executors|3|--executor-memory|2g|--driver-memory|1g|--name|name with $(blank)"
                        + "|--class|city.Main|--deploy-mode|client|app.jar|--day|x 'y'");
        assertThat(spec.environment()).containsEntry("E", "f");
    }

    @Test
    void variablesOfASparkApplicationGoWhereItsDriverIs() {
        ProcessSpec yarn = SparkSubmitCommand.of(spark("cluster"), "spark-submit", "yarn", AROUND);
        assertThat(String.join("|", yarn.argv()))
                .contains("|--conf|spark.a=b c|--conf|spark.yarn.appMasterEnv.E=f|--jars|");
        assertThat(yarn.environment()).containsEntry("E", "f");
        ProcessSpec kubernetes = SparkSubmitCommand.of(spark("cluster"), "spark-submit", "k8s://https://host", AROUND);
        assertThat(String.join("|", kubernetes.argv())).contains("|--conf|spark.kubernetes.driverEnv.E=f|");
        assertThat(kubernetes.environment()).doesNotContainKey("E");
        assertThatThrownBy(() -> SparkSubmitCommand.of(spark("cluster"), "spark-submit", "spark://host:7077", AROUND))
                .hasMessage("Cannot submit app.jar: env_vars do not reach a driver that a standalone cluster starts,"
                        + " found E; use deploy_mode client, or conf");
    }

    private static Operator.SparkSubmit spark(String deployMode) {
        return new Operator.SparkSubmit(
                "app.jar",
                Optional.of("city.Main"),
                "name with $(blank)",
                "spark_default",
                Map.of("spark.a", "b c"),
                List.of("--day", "x 'y'"),
                Optional.of("a.jar,b.jar"),
                Optional.of("1g"),
                Optional.of("2g"),
                Optional.of(3),
                Optional.of(deployMode),
                Map.of("E", "f"));
    }
}

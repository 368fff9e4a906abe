package city.yanhuo.scheduler.file;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.scheduler.dag.Dag;
import city.yanhuo.scheduler.dag.Deadline;
import city.yanhuo.scheduler.dag.Operator;
import city.yanhuo.scheduler.dag.Retries;
import city.yanhuo.scheduler.dag.Sensing;
import city.yanhuo.scheduler.dag.Task;
import city.yanhuo.scheduler.state.TriggerRule;
import city.yanhuo.scheduler.state.WeightRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The specification's example, field by field. */
class ExampleTest {
    private static final String DAY = "{{ data_interval_start.in_timezone('Asia/Shanghai') | ds }}";
    private final Dag dag = read();

    private static Dag read() {
        try {
            DagFile file = DagReader.read(
                    "dag_example.yml", Files.readString(Path.of("src/test/resources/dag-files/dag_example.yml")));
            assertThat(file.problems()).isEmpty();
            assertThat(file.warnings()).isEmpty();
            assertThat(file.dags()).hasSize(1);
            return file.dags().get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theDagHasItsOwnKeysAndTheDefaults() {
        assertThat(dag.id()).isEqualTo("daily_marts");
        assertThat(dag.line()).isEqualTo(13);
        assertThat(dag.description()).isEqualTo("One closed day from landing folder to mail");
        assertThat(dag.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(dag.startDate()).contains(Instant.parse("2023-12-31T16:00:00Z"));
        assertThat(dag.endDate()).isEmpty();
        assertThat(dag.catchup()).isFalse();
        assertThat(dag.maxActiveRuns()).isEqualTo(1);
        assertThat(dag.maxActiveTasks()).isEqualTo(16);
        assertThat(dag.runTimeout()).contains(Duration.ofHours(6));
        assertThat(dag.params().get("lang").asString()).isEqualTo("zh");
        assertThat(dag.tags()).containsExactly("city", "spark");
        assertThat(dag.deadlines())
                .containsExactly(new Deadline(
                        Optional.empty(), Deadline.Reference.DAGRUN_QUEUED_AT, Optional.empty(), Duration.ofHours(2)));
        assertThat(DagJson.of(dag).get("schedule").toString())
                .isEqualTo("{\"timetable\":\"airflow.timetables.interval.CronDataIntervalTimetable\","
                        + "\"crons\":[\"30 6 * * *\"],\"timezone\":\"Asia/Shanghai\"}");
    }

    @Test
    void tasksStandBehindWhatTheyWaitFor() {
        assertThat(dag.tasks())
                .extracting(Task::id)
                .containsExactly(
                        "wait_gates", "ingest", "marts.visitors", "marts.night", "publish", "judge", "notify", "gate");
        Map<String, List<String>> upstream = dag.tasks().stream().collect(Collectors.toMap(Task::id, Task::upstream));
        assertThat(upstream)
                .containsOnly(
                        entry("wait_gates", List.of()),
                        entry("ingest", List.of("wait_gates")),
                        entry("marts.visitors", List.of("ingest")),
                        entry("marts.night", List.of("ingest")),
                        entry("publish", List.of("marts.night", "marts.visitors")),
                        entry("judge", List.of("publish")),
                        entry("notify", List.of("judge")),
                        entry("gate", List.of("judge", "notify")));
    }

    @Test
    void theSensorWaitsWithoutASlot() {
        assertThat(task("wait_gates").operator())
                .isEqualTo(new Operator.FileSensor(
                        "{{ data_interval_end.in_timezone('Asia/Shanghai') | ds }}/gates/*.csv",
                        "fs_landing",
                        false,
                        0,
                        new Sensing(60, 14_400, Sensing.Mode.RESCHEDULE, true, false, false, false, Optional.empty())));
    }

    @Test
    void eachTaskHasItsKnobs() {
        Retries twice = new Retries(2, 300, 2.0, Optional.of(1800.0));
        assertThat(task("ingest").retries()).isEqualTo(twice);
        assertThat(task("ingest").executionTimeout()).contains(Duration.ofMinutes(90));
        assertThat(task("ingest").pool()).isEqualTo("default_pool");
        assertThat(task("ingest").poolSlots()).isEqualTo(1);
        assertThat(task("ingest").triggerRule()).isEqualTo(TriggerRule.NONE_FAILED);
        assertThat(task("ingest").owner()).isEqualTo("commerce-bureau");
        assertThat(((Operator.Bash) task("marts.visitors").operator()).command())
                .isEqualTo("yanhuo build --mart visitors_daily --date " + DAY);
        assertThat(task("marts.visitors").group()).isEqualTo("marts");
        assertThat(task("publish").dependsOnPast()).isTrue();
        assertThat(task("publish").waitForDownstream()).isFalse();
        assertThat(task("publish").priorityWeight()).isEqualTo(10);
        assertThat(task("publish").weightRule()).isEqualTo(WeightRule.DOWNSTREAM);
        assertThat(task("notify").triggerRule()).isEqualTo(TriggerRule.ALL_DONE);
        assertThat(task("notify").retries().count()).isEqualTo(5);
        assertThat(task("gate").operator()).isEqualTo(new Operator.Empty());
        assertThat(task("gate").triggerRule()).isEqualTo(TriggerRule.NONE_FAILED);
        assertThat(task("gate").startDate()).isEqualTo(dag.startDate());
    }

    private Task task(String id) {
        return dag.find(id).orElseThrow();
    }
}

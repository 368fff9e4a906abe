package city.yanhuo.scheduler.serve;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.schedule.DagRunState;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.ledger.schedule.TaskState;
import city.yanhuo.scheduler.engine.EngineSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    private static final Instant BEGIN = Instant.parse("2024-01-30T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void daysPassInSecondsAndEachRunIsDueAtItsMoment() throws Exception {
        Home home = new Home(folder.resolve("home")).create();
        Path landing = Files.createDirectories(folder.resolve("landing"));
        Path dags = Files.createDirectories(folder.resolve("dags"));
        Files.writeString(dags.resolve("daily.yml"), """
                daily:
                  schedule: {__type__: airflow.timetables.interval.CronDataIntervalTimetable, __args__: ["0 6 * * *"], timezone: Asia/Shanghai}
                  start_date: 2024-01-31
                  timezone: Asia/Shanghai
                  catchup: true
                  is_paused_upon_creation: false
                  tasks:
                    - task_id: file
                      operator: airflow.providers.standard.sensors.filesystem.FileSensor
                      fs_conn_id: fs_landing
                      filepath: "{{ data_interval_end.in_timezone('Asia/Shanghai') | ds }}.csv"
                      mode: reschedule
                      poke_interval: 600
                      timeout: 7200
                      soft_fail: true
                    - task_id: load
                      operator: airflow.providers.standard.operators.bash.BashOperator
                      bash_command: "test $(printenv AIRFLOW_CTX_TRY_NUMBER) -gt 1"
                      trigger_rule: none_failed
                      retries: 1
                      retry_delay: 3600
                      dependencies: [file]
                """);
        DagFiles files = new DagFiles(dags);
        files.reload();
        assertThat(files.folder().problems()).isEmpty();
        VirtualClock clock = VirtualClock.from(BEGIN, ZoneId.of("Asia/Shanghai"));
        List<String> complaints = new ArrayList<>();
        List<Instant> moments = new ArrayList<>();
        List<RunRow> runs;
        List<TaskRow> tasks = new ArrayList<>();
        try (Ledger ledger = Ledger.open(home, "")) {
            ServerParts parts = new ServerParts(
                    home,
                    ledger,
                    dags,
                    Map.of("fs_landing", landing),
                    folder,
                    "spark-submit",
                    "local",
                    Map.of(),
                    EngineSettings.defaults(),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1),
                    clock,
                    complaints::add);
            Rehearsal.Happening arrival = new Rehearsal.Happening(
                    Instant.parse("2024-02-01T22:35:00Z"), () -> write(landing.resolve("2024-02-02.csv")));
            Rehearsal.of(parts, clock, List.of(arrival)).run(Instant.parse("2024-02-03T12:00:00Z"), moments::add);

            runs = ledger.read(books -> books.schedule().runs().newest("daily", 9));
            runs.forEach(run -> tasks.addAll(
                    ledger.<List<TaskRow>>read(books -> books.schedule().tasks().of(run.id()))));
        }

        assertThat(complaints).isEmpty();
        assertThat(moments).isSorted().allMatch(moment -> !moment.isBefore(BEGIN));
        // the first interval begins at six on the 31st
        assertThat(runs.stream().map(RunRow::runAfter).map(Instant::toString))
                .containsExactly("2024-02-02T22:00:00Z", "2024-02-01T22:00:00Z", "2024-01-31T22:00:00Z");
        assertThat(runs).allMatch(run -> run.state() == DagRunState.SUCCESS);
        // two hours for the file and one before the second try; the second day's file comes after 35 minutes
        assertThat(runs.stream().map(RehearsalTest::minutes)).containsExactly(120L + 60, 40L + 60, 120L + 60);
        assertThat(tasks.stream().map(task -> task.taskId() + " " + task.state() + " " + task.tryNumber()))
                .containsExactly(
                        "file SKIPPED 1",
                        "load SUCCESS 2",
                        "file SUCCESS 1",
                        "load SUCCESS 2",
                        "file SKIPPED 1",
                        "load SUCCESS 2");
        assertThat(tasks).noneMatch(task -> task.state() == TaskState.FAILED);
    }

    private static long minutes(RunRow run) {
        return Duration.between(run.startDate().orElseThrow(), run.endDate().orElseThrow())
                .toMinutes();
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "x");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theClockGoesOnAndNeverBack() {
        VirtualClock clock = VirtualClock.from(BEGIN, ZoneOffset.UTC);
        clock.putForwardTo(BEGIN.plusSeconds(60));
        clock.putForwardTo(BEGIN.plusSeconds(30));
        Instant now = clock.instant();
        assertThat(now).isBetween(BEGIN.plusSeconds(60), BEGIN.plusSeconds(120));
        assertThat(clock.withZone(ZoneId.of("Asia/Shanghai")).instant()).isAfterOrEqualTo(now);
    }
}

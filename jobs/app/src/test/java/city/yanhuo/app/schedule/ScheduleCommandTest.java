package city.yanhuo.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The commands of the scheduler without a scheduler. */
@Execution(ExecutionMode.CONCURRENT)
class ScheduleCommandTest {
    private static final String DAGS = """
            monthly:
              start_date: 2024-01-01
              timezone: Asia/Shanghai
              schedule:
                __type__: airflow.timetables.interval.CronDataIntervalTimetable
                __args__: ["0 0 1 * *"]
                timezone: Asia/Shanghai
              tasks:
                - {task_id: load, operator: airflow.providers.standard.operators.empty.EmptyOperator}
                - {task_id: judge, operator: airflow.providers.standard.operators.empty.EmptyOperator, dependencies: [load]}
            """;

    @Test
    void dagsAreListedDrawnAndSaidWhenTheyRunNext(@TempDir Path folder) throws Exception {
        Served served = new Served(folder, DAGS);
        assertThat(served.say("dags", "list")).contains("monthly", "0 0 1 * *", "True", "test.yml");
        assertThat(served.say("dags", "check")).contains("1 DAGs, no problem.");
        assertThat(served.say("dags", "next", "monthly", "-n", "2")).contains("the month 20");
        assertThat(served.say("dags", "show", "monthly")).contains("load", "└─ judge", "← load");
        assertThat(served.say("dags", "show", "monthly", "--format", "json")).contains("\"judge\"");
        assertThat(served.say("dags", "show", "--format", "json"))
                .startsWith("[")
                .contains("\"monthly\"");
        assertThat(served.say("--lang", "zh", "dags", "next", "monthly")).contains("整月");
    }

    @Test
    void aTriggerOfAPausedDagWaitsAndABackfillRunsWithoutTasksOfItsOwn(@TempDir Path folder) throws Exception {
        Served served = new Served(folder, DAGS);
        assertThat(served.say("dags", "trigger", "monthly", "-r", "mine", "-c", "{\"a\": 1}"))
                .contains("run mine is queued.", "monthly is paused");
        assertThat(served.say("dags", "state", "monthly")).contains("its DAG is paused");
        assertThat(served.say(
                        "backfill",
                        "create",
                        "--dag-id",
                        "monthly",
                        "--from-date",
                        "2024-01-01T00:00:00+08:00",
                        "--to-date",
                        "2024-03-01T00:00:00+08:00",
                        "--dry-run"))
                .contains("2023-12-31T16:00:00Z", "new");
        served.say("dags", "unpause", "monthly");
        assertThat(served.say("dags", "state", "monthly", "mine")).contains("success");
        served.say(
                "backfill",
                "create",
                "--dag-id",
                "monthly",
                "--from-date",
                "2024-01-01T00:00:00+08:00",
                "--to-date",
                "2024-03-01T00:00:00+08:00");
        assertThat(served.say("backfill", "list")).contains("monthly");
        assertThat(served.say("tasks", "states", "monthly", "backfill__2024-01-31T16:00:00+00:00"))
                .contains("success");
        assertThat(served.say("tasks", "clear", "monthly", "mine", "-t", "judge"))
                .contains("--yes");
        assertThat(served.say("pools", "set", "lake", "1")).contains("Pool lake has 1 slots.");
        assertThat(served.say("pools", "list")).contains("default_pool", "128", "lake");
    }

    @Test
    void whatIsKeptNoLongerIsRemovedAndTheAuditSaysWhoDidWhat(@TempDir Path folder) throws Exception {
        Served served = new Served(folder, DAGS);
        served.say("dags", "trigger", "monthly", "-r", "mine");
        served.say("pools", "set", "lake", "2");
        Path logs = served.home().resolve("logs");
        Path old = log(logs.resolve("dag_id=gone/run_id=a/task_id=t/attempt=1.log"), 91);
        Path step = log(logs.resolve("run-1-ingest.log"), 91);
        Path young = log(logs.resolve("dag_id=gone/run_id=b/task_id=t/attempt=1.log"), 89);
        Path underWay = log(logs.resolve("dag_id=monthly/run_id=mine/task_id=load/attempt=1.log"), 91);

        assertThat(served.say("maintain", "--dry-run")).contains("Logs: 2 files", "Audit: 0 acts", "would be removed");
        assertThat(old).exists();
        assertThat(served.say("maintain")).contains("Logs: 2 files", "removed, 1 MB");
        assertThat(old.getParent().getParent()).doesNotExist();
        assertThat(step).doesNotExist();
        assertThat(young).exists();
        assertThat(underWay).exists();
        assertThat(served.say("maintain")).contains("Logs: 0 files");

        String audit = served.say("audit", "--format", "csv");
        assertThat(audit.lines().skip(1).map(line -> line.split(",")[2])).containsExactly("pools set", "dags trigger");
        assertThat(audit).contains(System.getProperty("user.name"), "monthly");
        Files.writeString(served.home().resolve("yanhuo.yml"), "retention: {audit-days: 183}\n");
        refused(served.run("maintain"), 4, "audit-days");
    }

    private static Path log(Path file, int days) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(days))));
    }

    @Test
    void mistakesAreAnsweredByTheGrammar(@TempDir Path folder) throws Exception {
        Served served = new Served(folder, DAGS);
        refused(
                served.run("dags", "next", "montly"),
                2,
                "Cannot find a DAG: there is none of that id, found \"montly\"; did you mean \"monthly\"?");
        refused(served.run("dags", "trigger", "monthly", "-l", "yesterday"), 2, "Cannot read --logical-date: ");
        refused(
                served.run("dags", "trigger", "monthly", "-c", "[1]"),
                2,
                "Cannot read --conf: it must be a JSON object");
        refused(served.run("dags", "trigger", "monthly", "-r", "scheduled__x"), 2, "Cannot use a run id: ");
        refused(served.run("tasks", "states", "monthly", "nope"), 2, "Cannot find a run of monthly: ");
        refused(served.run("pools", "delete", "default_pool"), 2, "Cannot delete a pool: ");
        Files.writeString(folder.resolve("schemas/dag/bad.yml"), """
                bad:
                  schedule: "61 * * * *"
                  tasks:
                    - {task_id: a, operator: airflow.providers.standard.operators.bash.BashOperator, bash_command: "{{ nope }}"}
                """);
        CommandProcess.Result check = served.run("dags", "check");
        refused(check, 4, "bad.yml:2:13: Cannot read the cron expression");
        assertThat(check.err()).contains("bad.yml:4:").contains("there is no such name, found \"nope\"");
        assertThat(served.say("dags", "list")).contains("monthly");
    }

    private static void refused(CommandProcess.Result result, int exitCode, String sentence) {
        assertThat(result.exitCode()).as(result.toString()).isEqualTo(exitCode);
        assertThat(result.err()).contains(sentence);
    }
}

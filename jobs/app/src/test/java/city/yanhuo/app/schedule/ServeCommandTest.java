package city.yanhuo.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ServeCommandTest {
    private static final String DAGS = """
            shapes:
              schedule: none
              start_date: 2024-01-01
              is_paused_upon_creation: false
              params: {name: "a 'b' $(touch hacked) {{ ds }}"}
              tasks:
                - {task_id: good, BASH, bash_command: "echo '输出' {{ run_id }}"}
                - {task_id: data, BASH, bash_command: 'printenv NAME', env: {NAME: "{{ params.name }}"}, append_env: true}
                - {task_id: skips, BASH, bash_command: "exit 99"}
                - {task_id: fails, BASH, bash_command: "echo begun; echo 'no more room on the disk' >&2; exit 3", dependencies: [good]}
                - {task_id: after, BASH, bash_command: "true", dependencies: [fails]}
            long:
              schedule: none
              start_date: 2024-01-01
              is_paused_upon_creation: false
              tasks:
                - {task_id: works, BASH, bash_command: "echo begun >>FOLDER/works; while [ ! -e FOLDER/go ]; do sleep 0.1; done; echo ended >>FOLDER/works"}
                - {task_id: next, BASH, bash_command: "echo next >>FOLDER/works", dependencies: [works]}
            stubborn:
              schedule: none
              start_date: 2024-01-01
              is_paused_upon_creation: false
              tasks:
                - task_id: deaf
                  BASH
                  bash_command: "trap '' TERM; sleep 600"
                  execution_timeout: {__type__: datetime.timedelta, seconds: 1}
            waits:
              schedule: none
              start_date: 2024-01-01
              is_paused_upon_creation: false
              tasks:
                - task_id: file
                  operator: airflow.providers.standard.sensors.filesystem.FileSensor
                  fs_conn_id: fs_landing
                  filepath: "统计局/*.csv"
                  poke_interval: 1
                  mode: reschedule
                - {task_id: then, BASH, bash_command: "true", dependencies: [file]}
                - task_id: tell
                  operator: airflow.providers.smtp.operators.smtp.EmailOperator
                  to: chief@example.com
                  subject: "到了 {{ run_id }}"
                  html_content: "<p>文件到了</p>"
                  dependencies: [then]
            """;

    private static Served served(Path folder) throws IOException {
        return new Served(folder, DAGS);
    }

    @Test
    void tasksRunAsTheirFilesSayAndFailuresAreMailedToTheOperator(@TempDir Path folder) throws Exception {
        Served served = served(folder);
        Files.createDirectories(served.home());
        Files.writeString(served.home().resolve("contacts.yml"), """
                contacts:
                  - {unit: 信息中心, role: operator, name: 值班, email: oncall@example.com, phone: "1"}
                """);
        CommandProcess.Running server = served.serve();
        String run = served.trigger("shapes");
        served.awaitStates("shapes", "good=success data=success skips=skipped fails=failed after=upstream_failed");
        assertThat(served.say("tasks", "logs", "shapes", "good")).contains("输出 " + run);
        assertThat(served.say("tasks", "logs", "shapes", "data")).contains("a 'b' $(touch hacked) {{ ds }}");
        assertThat(served.say("tasks", "states", "shapes"))
                .contains("The process ended with exit code 3: no more room on the disk");
        assertThat(served.say("dags", "state", "shapes", run)).contains("failed");
        assertThat(served.run("serve").exitCode()).isEqualTo(5);
        assertThat(served.run("health").out()).contains("A scheduler serves this home.");
        Served.await(() -> mails(served).size() == 1);
        assertThat(Files.readString(mails(served).get(0))).contains("oncall@example.com");
        server.process().destroy();
        assertThat(server.await().out()).contains("Ended; tasks under way go on");
    }

    private static List<Path> mails(Served served) {
        try (Stream<Path> files = Files.list(served.home().resolve("mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    @Test
    void aKilledSchedulerIsFollowedByOneThatTakesUpWhereItWas(@TempDir Path folder) throws Exception {
        Served served = served(folder);
        CommandProcess.Running server = served.serve();
        served.trigger("long");
        Served.await(() -> Files.exists(folder.resolve("works")));
        Served.kill(server);
        assertThat(served.run("health").exitCode()).isEqualTo(1);
        assertThat(served.states("long")).isEqualTo("works=running next=none");
        CommandProcess.Running second = served.serve();
        Files.createFile(folder.resolve("go"));
        served.awaitStates("long", "works=success next=success");
        assertThat(Files.readAllLines(folder.resolve("works"))).containsExactly("begun", "ended", "next");
        Served.kill(second);
        Files.delete(folder.resolve("go"));
        Files.delete(folder.resolve("works"));
        served.trigger("long");
        CommandProcess.Running third = served.serve();
        Served.await(() -> Files.exists(folder.resolve("works")));
        Served.kill(third);
        Files.createFile(folder.resolve("go"));
        Served.await(() -> readLines(folder.resolve("works")).contains("ended"));
        CommandProcess.Running fourth = served.serve();
        served.awaitStates("long", "works=success next=success");
        assertThat(readLines(folder.resolve("works"))).containsExactly("begun", "ended", "next");
        Served.kill(fourth);
    }

    private static List<String> readLines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }

    @Test
    void aTaskThatIgnoresTermIsKilledAndAFileThatComesIsSeen(@TempDir Path folder) throws Exception {
        Served served = served(folder);
        CommandProcess.Running server = served.serve();
        served.trigger("stubborn");
        served.trigger("waits");
        served.awaitStates("waits", "file=up_for_reschedule then=none tell=none");
        Served.await(() -> served.say("tasks", "states", "waits").contains("expected 统计局/*.csv in"));
        Path landed = served.home().resolve("landing").resolve("统计局");
        Files.createDirectories(landed);
        Files.writeString(landed.resolve("九月.csv"), "x");
        served.awaitStates("waits", "file=success then=success tell=success");
        served.awaitStates("stubborn", "deaf=failed");
        assertThat(served.say("tasks", "states", "stubborn"))
                .contains("it took longer than its execution_timeout and was ended");
        Served.await(() -> mails(served).stream().anyMatch(ServeCommandTest::isToTheChief));
        Served.kill(server);
    }

    private static boolean isToTheChief(Path mail) {
        try {
            return Files.readString(mail).contains("chief@example.com");
        } catch (IOException e) {
            return false;
        }
    }
}

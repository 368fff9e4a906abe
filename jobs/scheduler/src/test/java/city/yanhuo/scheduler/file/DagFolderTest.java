package city.yanhuo.scheduler.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.error.Problem;
import city.yanhuo.contract.error.YanhuoException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DagFolderTest {
    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String dag(String id, int retries) {
        return id + ":\n  tasks:\n    - task_id: a\n      retries: " + retries
                + "\n      operator: airflow.providers.standard.operators.empty.EmptyOperator\n";
    }

    private static int retries(DagFolder dags, String id) {
        return dags.dags().get(id).tasks().get(0).retries().count();
    }

    @Test
    void aBadFileTakesNoOtherDown() throws IOException {
        write("a.yml", dag("a", 1));
        write("sub/b.yaml", dag("b", 1));
        write("c.yml", "c: 1\n");
        write(".hidden.yml", "x: 1\n");
        write("note.txt", "x: 1\n");

        DagFolder dags = DagFolder.load(folder);

        assertThat(dags.dags()).containsOnlyKeys("a", "b");
        assertThat(dags.dags().get("b").file()).isEqualTo("sub/b.yaml");
        assertThat(dags.problems()).containsOnlyKeys("c.yml");
    }

    @Test
    void theLastGoodVersionGoesOnWhileItsProblemsAreShown() throws IOException {
        write("a.yml", dag("a", 1));
        DagFolder first = DagFolder.load(folder);
        write("a.yml", dag("a", -1));

        DagFolder second = first.reload();

        assertThat(retries(second, "a")).isEqualTo(1);
        assertThat(second.kept()).containsExactly("a.yml");
        assertThat(second.problems().get("a.yml"))
                .extracting(Problem::toString)
                .containsExactly(
                        "a.yml:4:16: Cannot read task a retries: it must not be below zero, found -1; write 0 for none");
        write("a.yml", dag("a", 12));
        DagFolder third = second.reload();
        assertThat(retries(third, "a")).isEqualTo(12);
        assertThat(third.problems()).isEmpty();
        assertThat(third.kept()).isEmpty();
    }

    @Test
    void aFileThatIsGoneTakesItsDagsAlong() throws IOException {
        write("a.yml", dag("a", 1));
        DagFolder first = DagFolder.load(folder);
        Files.delete(folder.resolve("a.yml"));

        assertThat(first.reload().dags()).isEmpty();
        assertThat(first.dags()).containsOnlyKeys("a");
    }

    @Test
    void anIdInTwoFilesIsToldAtBothAndStaysWithItsFirstHolder() throws IOException {
        write("m.yml", dag("a", 1));
        DagFolder first = DagFolder.load(folder);
        write("b.yml", dag("a", 2));

        DagFolder second = first.reload();

        assertThat(retries(second, "a")).isEqualTo(1);
        assertThat(second.problems().get("b.yml"))
                .extracting(Problem::toString)
                .containsExactly(
                        "b.yml:1:1: Cannot use the DAG: an id may stand in one file, found \"a\" also at m.yml:1; rename one");
        assertThat(second.problems().get("m.yml"))
                .extracting(Problem::toString)
                .containsExactly(
                        "m.yml:1:1: Cannot use the DAG: an id may stand in one file, found \"a\" also at b.yml:1; rename one");
        assertThat(retries(DagFolder.load(folder), "a")).isEqualTo(2);
    }

    @Test
    void aFileThatIsTheSameIsNotReadAgain() throws IOException {
        write("a.yml", dag("a", 1));
        DagFolder first = DagFolder.load(folder);
        Files.setLastModifiedTime(folder.resolve("a.yml"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        DagFolder touched = first.reload();

        assertThat(touched.dags().get("a")).isSameAs(first.dags().get("a"));
        assertThat(touched.reload().dags().get("a")).isSameAs(first.dags().get("a"));
    }

    @Test
    void defaultsOfAFolderAreRefused() throws IOException {
        write("defaults.yml", "default_args: {retries: 3}\n");

        assertThat(DagFolder.load(folder).problems().get("defaults.yml"))
                .extracting(Problem::message)
                .containsExactly(
                        "Cannot read the file: dag-factory lays it below all files of its folder, found defaults.yml; "
                                + "write default: into each file");
    }

    @Test
    void bytesThatAreNoTextAreTold() throws IOException {
        Files.write(folder.resolve("a.yml"), "日报".getBytes(Charset.forName("GB18030")));

        assertThat(DagFolder.load(folder).problems().get("a.yml"))
                .extracting(Problem::message)
                .containsExactly("Cannot read the file: it must be UTF-8, found other bytes; save it as UTF-8");
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        Path none = folder.resolve("none");

        assertThatThrownBy(() -> DagFolder.load(none))
                .isInstanceOf(YanhuoException.class)
                .hasMessage("Cannot read the DAG files: no such folder, found " + none + "; make it, or name another");
    }

    @Test
    void warningsOfAllFilesAreTold() throws IOException {
        write("a.yml", """
                a:
                  start_date: 2024-01-01
                  schedule: "@daily"
                  x_deadlin: {}
                  tasks:
                    - task_id: a
                      operator: airflow.providers.standard.operators.bash.BashOperator
                      bash_command: echo {{ data_interval_start }}
                """);

        assertThat(DagFolder.load(folder).warnings())
                .extracting(Problem::toString)
                .containsExactlyElementsOf(
                        List.of(
                                "a.yml:4:3: Cannot use x_deadlin: an x_ key of this name is only a note, found \"x_deadlin\"; "
                                        + "did you mean \"x_deadline\"?",
                                "a.yml:8:21: Cannot give a data interval: of a plain cron its start and end are the same instant, found "
                                        + "\"echo {{ data_interval_start }}\"; write schedule: {__type__: "
                                        + "airflow.timetables.interval.CronDataIntervalTimetable, __args__: [\"…\"], timezone: UTC}"));
    }
}

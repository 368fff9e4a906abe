package city.yanhuo.scheduler.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DagVersionTest {
    private static final String TASKS = """
              tasks:
                - task_id: a
                  retries: 1
                  operator: airflow.providers.standard.operators.empty.EmptyOperator
            """;

    private static String version(String text) {
        DagFile file = DagReader.read("a.yml", text);
        assertThat(file.problems()).isEmpty();
        return file.dags().get(0).version();
    }

    @Test
    void orderOfKeysCommentsDefaultsAndWordsForPeopleChangeNothing() {
        String plain = version("d:\n  catchup: true\n  params: {a: 1, b: 2}\n" + TASKS);

        assertThat(version("# note\nd:\n" + TASKS + "  params: {b: 2, a: 1} # note\n  catchup: true\n"))
                .isEqualTo(plain);
        assertThat(version("default:\n  catchup: true\nd:\n  description: x\n  params: {a: 1, b: 2}\n" + TASKS))
                .isEqualTo(plain);
        assertThat(plain).matches("[0-9a-f]{64}");
    }

    @Test
    void aChangedMeaningChangesIt() {
        String plain = version("d:\n  params: {a: 1}\n" + TASKS);

        assertThat(version("d:\n  params: {a: \"1\"}\n" + TASKS)).isNotEqualTo(plain);
        assertThat(version("d:\n  params: {a: 1}\n  schedule: \"@daily\"\n" + TASKS))
                .isNotEqualTo(plain);
        assertThat(version("d:\n  params: {a: 1}\n" + TASKS.replace("retries: 1", "retries: 2")))
                .isNotEqualTo(plain);
    }
}

package city.yanhuo.scheduler.dag;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.scheduler.file.DagFile;
import city.yanhuo.scheduler.file.DagReader;
import org.junit.jupiter.api.Test;

/** The diamond of airflow.md §2.4: a before b and c before d, weights 1, 2, 4, 8. */
class PriorityWeightsTest {
    private static Dag diamond(String rule) {
        StringBuilder text = new StringBuilder("d:\n  tasks:\n");
        task(text, "a", 1, rule, "");
        task(text, "b", 2, rule, "a");
        task(text, "c", 4, rule, "a");
        task(text, "d", 8, rule, "b, c");
        DagFile file = DagReader.read("d.yml", text.toString());
        assertThat(file.problems()).isEmpty();
        return file.dags().get(0);
    }

    private static void task(StringBuilder text, String id, int weight, String rule, String before) {
        text.append("    - {task_id: ").append(id).append(", priority_weight: ").append(weight);
        text.append(", weight_rule: ").append(rule).append(", dependencies: [").append(before);
        text.append("], operator: airflow.providers.standard.operators.empty.EmptyOperator}\n");
    }

    @Test
    void downstreamCountsDescendantsOnce() {
        assertThat(PriorityWeights.of(diamond("downstream").tasks()))
                .containsExactly(entry("a", 15L), entry("b", 10L), entry("c", 12L), entry("d", 8L));
    }

    @Test
    void upstreamCountsAncestorsOnce() {
        assertThat(PriorityWeights.of(diamond("upstream").tasks()))
                .containsExactly(entry("a", 1L), entry("b", 3L), entry("c", 5L), entry("d", 15L));
    }

    @Test
    void absoluteCountsTheTaskAlone() {
        assertThat(PriorityWeights.of(diamond("absolute").tasks()))
                .containsExactly(entry("a", 1L), entry("b", 2L), entry("c", 4L), entry("d", 8L));
    }
}

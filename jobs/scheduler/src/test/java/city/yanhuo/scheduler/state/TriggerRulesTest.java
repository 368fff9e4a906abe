package city.yanhuo.scheduler.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import city.yanhuo.ledger.schedule.TaskState;
import city.yanhuo.scheduler.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule on every multiset of one to three upstream states, as the real Airflow decided it. */
class TriggerRulesTest {
    @TestFactory
    Stream<DynamicTest> everyRowOfTheTableHolds() throws IOException {
        List<String> lines = Files.readAllLines(SharedFiles.require("trigger_rules.csv"));
        assertThat(lines).hasSize(997);
        return lines.stream().skip(1).map(line -> dynamicTest(line, () -> check(line.split(",", -1))));
    }

    private static void check(String[] row) {
        List<TaskState> upstream =
                Arrays.stream(row[1].split("\\+")).map(TriggerRulesTest::state).toList();
        TriggerRules.Outcome outcome =
                TriggerRules.judge(TriggerRule.valueOf(row[0].toUpperCase(Locale.ROOT)), upstream);
        assertThat(word(outcome)).isEqualTo(row[2]);
    }

    private static TaskState state(String word) {
        return word.equals("unfinished") ? TaskState.NONE : TaskState.of(word);
    }

    private static String word(TriggerRules.Outcome outcome) {
        return switch (outcome) {
            case WAIT -> "wait";
            case RUN -> "run";
            case SKIP -> "skipped";
            case FAIL_UPSTREAM -> "upstream_failed";
        };
    }
}

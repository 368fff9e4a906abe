package city.yanhuo.app.schedule;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.ledger.schedule.TaskState;
import city.yanhuo.scheduler.dag.Dag;
import city.yanhuo.scheduler.engine.DagGraph;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which tasks of a run a command means. */
final class TaskChoice {
    @Option(
            names = {"-t", "--task-regex"},
            paramLabel = "REGEX",
            descriptionKey = "task-regex")
    private @Nullable String regex;

    @Option(
            names = {"-d", "--downstream"},
            descriptionKey = "downstream")
    private boolean downstream;

    @Option(
            names = {"-u", "--upstream"},
            descriptionKey = "upstream")
    private boolean upstream;

    @Option(
            names = {"-f", "--only-failed"},
            descriptionKey = "only-failed")
    private boolean onlyFailed;

    @Option(
            names = {"-R", "--only-running"},
            descriptionKey = "only-running")
    private boolean onlyRunning;

    /** The tasks among those of a run. */
    List<String> of(Dag dag, List<TaskRow> rows) {
        DagGraph graph = new DagGraph(dag);
        Set<String> chosen = new LinkedHashSet<>();
        for (TaskRow row : rows) {
            if (matches(row.taskId())) {
                chosen.add(row.taskId());
                if (downstream) {
                    chosen.addAll(graph.descendants(row.taskId()));
                }
                if (upstream) {
                    chosen.addAll(graph.ancestors(row.taskId()));
                }
            }
        }
        return rows.stream()
                .filter(row -> chosen.contains(row.taskId()))
                .filter(row -> !onlyFailed || row.state().isFailure())
                .filter(row -> !onlyRunning || row.state() == TaskState.RUNNING)
                .map(TaskRow::taskId)
                .toList();
    }

    private boolean matches(String taskId) {
        try {
            return regex == null || Pattern.compile(regex).matcher(taskId).find();
        } catch (PatternSyntaxException e) {
            throw new YanhuoException(
                    ErrorKind.USAGE,
                    "Cannot read --task-regex: it must be a regular expression, found \"" + regex + "\"");
        }
    }
}

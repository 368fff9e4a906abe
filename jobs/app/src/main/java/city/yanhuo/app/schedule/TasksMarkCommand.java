package city.yanhuo.app.schedule;

import city.yanhuo.ledger.schedule.DagRunState;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.TaskState;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo tasks mark}: sets the state of a task, or of a whole run, by hand. */
@Command(name = "mark")
final class TasksMarkCommand implements Callable<Integer> {
    /** States that can be set by hand. */
    enum Mark {
        SUCCESS,
        FAILED,
        SKIPPED,
        QUEUED
    }

    @ParentCommand
    private TasksCommand tasks;

    @Parameters(paramLabel = "DAG", descriptionKey = "DAG", index = "0")
    private String dagId;

    @Parameters(paramLabel = "RUN", descriptionKey = "RUN", index = "1")
    private String wanted;

    @Parameters(paramLabel = "success|failed|skipped|queued", descriptionKey = "mark", index = "2")
    private Mark mark;

    @Option(
            names = {"-t", "--task"},
            paramLabel = "TASK",
            descriptionKey = "mark-task")
    private @Nullable String task;

    @Override
    public Integer call() {
        try (ScheduleDesk desk = ScheduleDesk.open(tasks.yanhuo())) {
            RunRow run = desk.run(dagId, wanted);
            String detail = (task == null ? "" : task + " ") + mark;
            List<String> cleared = desk.operate("tasks mark", dagId, run.runId(), detail, operations -> {
                if (task == null) {
                    operations.mark(run, DagRunState.of(mark.name()));
                    return List.of();
                }
                return operations.mark(run, task, Set.of(), TaskState.of(mark.name()));
            });
            desk.println(desk.text(
                    "tasks.marked",
                    task == null ? run.runId() : task,
                    mark.name().toLowerCase(Locale.ROOT)));
            if (!cleared.isEmpty()) {
                desk.println(desk.text("tasks.cleared-below", String.join(", ", cleared)));
            }
            return 0;
        }
    }
}

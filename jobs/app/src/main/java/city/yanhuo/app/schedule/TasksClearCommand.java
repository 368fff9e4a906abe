package city.yanhuo.app.schedule;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.schedule.RunRow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo tasks clear}: lets tasks run again. Shows first what it would clear, and does it with {@code --yes}. */
@Command(name = "clear")
final class TasksClearCommand implements Callable<Integer> {
    @ParentCommand
    private TasksCommand tasks;

    @Parameters(paramLabel = "DAG", descriptionKey = "DAG", index = "0")
    private String dagId;

    @Parameters(paramLabel = "RUN", descriptionKey = "RUN", index = "1", arity = "0..1", defaultValue = "")
    private String wanted;

    @Option(
            names = {"-s", "--start-date"},
            paramLabel = "DATE",
            descriptionKey = "start-date")
    private @Nullable String from;

    @Option(
            names = {"-e", "--end-date"},
            paramLabel = "DATE",
            descriptionKey = "end-date")
    private @Nullable String to;

    @Mixin
    private TaskChoice choice;

    @Option(names = "--leave-run", descriptionKey = "leave-run")
    private boolean leaveRun;

    @Option(names = "--prevent-running-task", descriptionKey = "prevent-running-task")
    private boolean preventRunning;

    @Option(
            names = {"-y", "--yes"},
            descriptionKey = "yes")
    private boolean yes;

    @Override
    public Integer call() {
        try (ScheduleDesk desk = ScheduleDesk.open(tasks.yanhuo())) {
            Map<RunRow, List<String>> chosen = chosen(desk);
            chosen.forEach((run, ids) -> desk.println(run.runId() + ": " + String.join(", ", ids)));
            int count = chosen.values().stream().mapToInt(List::size).sum();
            if (count == 0) {
                desk.println(desk.text("tasks.nothing-to-clear"));
                return 0;
            }
            if (!yes) {
                desk.println(desk.text("tasks.would-clear", count));
                return 0;
            }
            chosen.forEach((run, ids) -> desk.operate(
                    "tasks clear",
                    dagId,
                    run.runId(),
                    String.join(",", ids),
                    operations -> operations.clear(run, ids, leaveRun, preventRunning)));
            desk.println(desk.text("tasks.cleared", count));
            return 0;
        }
    }

    private Map<RunRow, List<String>> chosen(ScheduleDesk desk) {
        Map<RunRow, List<String>> chosen = new LinkedHashMap<>();
        for (RunRow run : runs(desk)) {
            List<String> ids = choice.of(
                    desk.dag(dagId), desk.engine().view(run, desk.now()).tasks());
            if (!ids.isEmpty()) {
                chosen.put(run, ids);
            }
        }
        return chosen;
    }

    private List<RunRow> runs(ScheduleDesk desk) {
        String first = from;
        String last = to;
        if (first == null && last == null) {
            return List.of(desk.run(dagId, wanted));
        }
        if (!wanted.isEmpty() || first == null || last == null) {
            throw new YanhuoException(
                    ErrorKind.USAGE,
                    "Cannot clear tasks: it must be one RUN, or both --start-date and --end-date, found something else");
        }
        Instant start = Moments.parse("--start-date", first).toInstant();
        Instant end = Moments.parse("--end-date", last).toInstant();
        return desk.ledger().read(books -> books.schedule().runs().between(dagId, start, end));
    }
}

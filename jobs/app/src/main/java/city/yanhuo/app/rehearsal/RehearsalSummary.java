package city.yanhuo.app.rehearsal;

import city.yanhuo.app.command.FormatOption;
import city.yanhuo.app.command.Yanhuo;
import city.yanhuo.app.output.Columns;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.schedule.DagRow;
import city.yanhuo.ledger.schedule.DagRunState;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.ledger.schedule.TaskState;
import city.yanhuo.ledger.schedule.TryRow;
import java.util.ArrayList;
import java.util.List;

/** What came of the rehearsal: a line for each schedule. */
final class RehearsalSummary {
    private static final int MOST_RUNS = 1_000;

    private final Yanhuo yanhuo;
    private final Ledger ledger;

    /** One schedule. */
    private record Line(String dagId, int runs, long succeeded, long failed, long failedTries, long late) {}

    RehearsalSummary(Yanhuo yanhuo, Ledger ledger) {
        this.yanhuo = yanhuo;
        this.ledger = ledger;
    }

    void write() {
        List<Line> lines = ledger.read(books -> {
            List<Line> all = new ArrayList<>();
            for (DagRow dag : books.schedule().dags().all()) {
                List<RunRow> runs = books.schedule().runs().newest(dag.id(), MOST_RUNS);
                List<TaskRow> tasks = new ArrayList<>();
                List<TryRow> tries = new ArrayList<>();
                runs.forEach(run -> {
                    tasks.addAll(books.schedule().tasks().of(run.id()));
                    tries.addAll(books.schedule().tasks().tries(run.id()));
                });
                all.add(line(dag.id(), runs, tasks, tries));
            }
            return all;
        });
        yanhuo.terminal().out().println();
        new FormatOption()
                .write(
                        new Columns<Line>()
                                .text("dag_id", "DAG", "dag_id", Line::dagId)
                                .number("runs", "运行", "runs", Line::runs)
                                .number("success", "成功", "success", Line::succeeded)
                                .number("failed", "失败", "failed", Line::failed)
                                .number("failed_tries", "失败的尝试", "failed tries", Line::failedTries)
                                .number("late", "等到的文件", "files waited for", Line::late)
                                .of(lines),
                        yanhuo.terminal());
        yanhuo.terminal().out().println();
    }

    private static Line line(String dagId, List<RunRow> runs, List<TaskRow> tasks, List<TryRow> tries) {
        return new Line(
                dagId,
                runs.size(),
                runs.stream().filter(run -> run.state() == DagRunState.SUCCESS).count(),
                runs.stream().filter(run -> run.state() == DagRunState.FAILED).count(),
                tries.stream()
                        .filter(one -> one.state() == TaskState.FAILED || one.state() == TaskState.UP_FOR_RETRY)
                        .count(),
                tasks.stream()
                        .filter(task -> task.state() == TaskState.SUCCESS
                                && task.firstPoke().isPresent()
                                && task.endDate()
                                        .filter(end -> end.isAfter(
                                                task.firstPoke().orElseThrow().plusSeconds(90)))
                                        .isPresent())
                        .count());
    }
}

package city.yanhuo.app.schedule;

import city.yanhuo.app.command.FormatOption;
import city.yanhuo.app.output.Columns;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.ledger.schedule.TaskRow;
import city.yanhuo.scheduler.engine.RunView;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo tasks states}: how the tasks of a run stand, and why those that wait do so. */
@Command(name = "states")
final class TasksStatesCommand implements Callable<Integer> {
    @ParentCommand
    private TasksCommand tasks;

    @Parameters(paramLabel = "DAG", descriptionKey = "DAG", index = "0")
    private String dagId;

    @Parameters(paramLabel = "RUN", descriptionKey = "RUN", index = "1", arity = "0..1", defaultValue = "")
    private String wanted;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        try (ScheduleDesk desk = ScheduleDesk.open(tasks.yanhuo())) {
            RunRow run = desk.run(dagId, wanted);
            RunView view = desk.engine().view(run, desk.now());
            if (format.isForPeople()) {
                desk.println(run.dagId() + "  " + run.runId() + "  "
                        + run.state().word()
                        + view.reason().map(reason -> "  " + desk.say(reason)).orElse(""));
            }
            format.write(columns(desk, view).of(view.tasks()), desk.yanhuo().terminal());
            return 0;
        }
    }

    private Columns<TaskRow> columns(ScheduleDesk desk, RunView view) {
        return new Columns<TaskRow>()
                .text("task_id", "任务", "task_id", TaskRow::taskId)
                .text("state", "状态", "state", row -> row.state().word())
                .number("try_number", "次", "try", TaskRow::tryNumber)
                .text("start_date", "开始", "start_date", row -> Moments.cell(row.startDate(), format, desk.zone()))
                .text("end_date", "结束", "end_date", row -> Moments.cell(row.endDate(), format, desk.zone()))
                .text("reason", "原因", "reason", row -> reason(desk, view, row));
    }

    private static String reason(ScheduleDesk desk, RunView view, TaskRow row) {
        Optional<String> waits =
                Optional.ofNullable(view.reasons().get(row.taskId())).map(desk::say);
        return waits.map(why -> row.note().isEmpty() ? why : why + "; " + row.note())
                .orElse(row.note());
    }
}

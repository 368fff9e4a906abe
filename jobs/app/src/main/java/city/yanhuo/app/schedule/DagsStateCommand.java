package city.yanhuo.app.schedule;

import city.yanhuo.app.command.FormatOption;
import city.yanhuo.app.output.Columns;
import city.yanhuo.contract.Label;
import city.yanhuo.ledger.schedule.RunRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo dags state}: the newest runs of a DAG, or one of them, with why it waits. */
@Command(name = "state")
final class DagsStateCommand implements Callable<Integer> {
    @ParentCommand
    private DagsCommand dags;

    @Parameters(paramLabel = "DAG", descriptionKey = "DAG", index = "0")
    private String dagId;

    @Parameters(paramLabel = "RUN", descriptionKey = "RUN", index = "1", arity = "0..1", defaultValue = "")
    private String wanted;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", descriptionKey = "limit")
    private int limit;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        try (ScheduleDesk desk = ScheduleDesk.open(dags.yanhuo())) {
            List<RunRow> runs = wanted.isEmpty()
                    ? desk.ledger().read(books -> books.schedule().runs().newest(dagId, limit))
                    : List.of(desk.run(dagId, wanted));
            if (runs.isEmpty()) {
                desk.dag(dagId);
            }
            Map<Long, Label> reasons = desk.engine().reasons(runs, desk.now());
            format.write(columns(desk, reasons).of(runs), desk.yanhuo().terminal());
            return 0;
        }
    }

    private Columns<RunRow> columns(ScheduleDesk desk, Map<Long, Label> reasons) {
        return new Columns<RunRow>()
                .text("run_id", "运行", "run_id", run -> run.runId())
                .text("state", "状态", "state", run -> run.state().word())
                .text(
                        "run_after",
                        "运行时间",
                        "run_after",
                        run -> Moments.cell(Optional.of(run.runAfter()), format, desk.zone()))
                .text("start_date", "开始", "start_date", run -> Moments.cell(run.startDate(), format, desk.zone()))
                .text("end_date", "结束", "end_date", run -> Moments.cell(run.endDate(), format, desk.zone()))
                .text(
                        "reason",
                        "原因",
                        "reason",
                        run -> Optional.ofNullable(reasons.get(run.id())).map(desk::say));
    }
}

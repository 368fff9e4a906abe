package city.yanhuo.app.schedule;

import city.yanhuo.ledger.schedule.DagRow;
import city.yanhuo.ledger.schedule.RunRow;
import city.yanhuo.scheduler.engine.TriggerRequest;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo dags trigger}: asks for a run. */
@Command(name = "trigger")
final class DagsTriggerCommand implements Callable<Integer> {
    @ParentCommand
    private DagsCommand dags;

    @Parameters(paramLabel = "DAG", descriptionKey = "DAG")
    private String dagId;

    @Option(
            names = {"-r", "--run-id"},
            paramLabel = "ID",
            descriptionKey = "dag-run-id")
    private @Nullable String runId;

    @Option(
            names = {"-l", "--logical-date"},
            paramLabel = "INSTANT",
            descriptionKey = "logical-date")
    private @Nullable String logicalDate;

    @Option(names = "--run-after", paramLabel = "INSTANT", descriptionKey = "run-after")
    private @Nullable String runAfter;

    @Option(
            names = {"-c", "--conf"},
            paramLabel = "JSON",
            defaultValue = "{}",
            descriptionKey = "conf")
    private String conf;

    @Option(names = "--unpause", descriptionKey = "unpause")
    private boolean unpause;

    @Override
    public Integer call() {
        try (ScheduleDesk desk = ScheduleDesk.open(dags.yanhuo())) {
            desk.dag(dagId);
            TriggerRequest request = new TriggerRequest(
                    dagId,
                    Optional.ofNullable(runId),
                    Optional.ofNullable(logicalDate).map(text -> Moments.parse("--logical-date", text)),
                    Optional.ofNullable(runAfter).map(text -> Moments.parse("--run-after", text)),
                    Conf.parse(conf));
            RunRow run = desk.operate("dags trigger", dagId, String.valueOf(runId), conf, operations -> {
                if (unpause) {
                    operations.unpause(dagId);
                }
                return operations.trigger(request);
            });
            desk.println(desk.text("dags.triggered", run.dagId(), run.runId()));
            tellWhenPaused(desk);
            return 0;
        }
    }

    private void tellWhenPaused(ScheduleDesk desk) {
        boolean paused = desk.ledger()
                .read(books -> books.schedule().dags().find(dagId))
                .filter(DagRow::paused)
                .isPresent();
        if (paused) {
            desk.println(desk.text("dags.waits-paused", dagId));
        }
    }
}

package city.yanhuo.app.schedule;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo dags unpause}: lets a DAG go on, and says which run that begins. */
@Command(name = "unpause")
final class DagsUnpauseCommand implements Callable<Integer> {
    @ParentCommand
    private DagsCommand dags;

    @Parameters(paramLabel = "DAG", descriptionKey = "DAG")
    private String dagId;

    @Override
    public Integer call() {
        try (ScheduleDesk desk = ScheduleDesk.open(dags.yanhuo())) {
            desk.dag(dagId);
            desk.operate("dags unpause", dagId, "", "", operations -> {
                operations.unpause(dagId);
                return true;
            });
            desk.println(desk.text("dags.unpaused", dagId));
            desk.ledger()
                    .read(books -> books.schedule().runs().unfinished(dagId))
                    .forEach(run -> desk.println(
                            desk.text("dags.runs-now", run.runId(), run.state().word())));
            return 0;
        }
    }
}

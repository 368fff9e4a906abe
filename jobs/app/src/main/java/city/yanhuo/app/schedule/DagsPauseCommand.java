package city.yanhuo.app.schedule;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo dags pause}: no run of the DAG begins, no further task of its runs. */
@Command(name = "pause")
final class DagsPauseCommand implements Callable<Integer> {
    @ParentCommand
    private DagsCommand dags;

    @Parameters(paramLabel = "DAG", descriptionKey = "DAG")
    private String dagId;

    @Override
    public Integer call() {
        try (ScheduleDesk desk = ScheduleDesk.open(dags.yanhuo())) {
            desk.dag(dagId);
            desk.operate("dags pause", dagId, "", "", operations -> {
                operations.pause(dagId);
                return true;
            });
            desk.println(desk.text("dags.paused", dagId));

            return 0;
        }
    }
}

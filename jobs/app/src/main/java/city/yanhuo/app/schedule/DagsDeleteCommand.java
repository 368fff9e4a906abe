package city.yanhuo.app.schedule;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo dags delete}: forgets all runs of a DAG; its file stays. */
@Command(name = "delete")
final class DagsDeleteCommand implements Callable<Integer> {
    @ParentCommand
    private DagsCommand dags;

    @Parameters(paramLabel = "DAG", descriptionKey = "DAG")
    private String dagId;

    @Override
    public Integer call() {
        try (ScheduleDesk desk = ScheduleDesk.open(dags.yanhuo())) {
            int runs = desk.operate("dags delete", dagId, "", "", operations -> operations.delete(dagId));
            desk.println(desk.text("dags.deleted", dagId, runs));
            return 0;
        }
    }
}

package city.yanhuo.app.schedule;

import city.yanhuo.app.command.FormatOption;
import city.yanhuo.scheduler.dag.Dag;
import city.yanhuo.scheduler.file.DagJson;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo dags show}: the graph of a DAG on the terminal, or everything that its file says as JSON. */
@Command(name = "show")
final class DagsShowCommand implements Callable<Integer> {
    @ParentCommand
    private DagsCommand dags;

    @Parameters(paramLabel = "DAG", descriptionKey = "DAG")
    private String dagId;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        try (ScheduleDesk desk = ScheduleDesk.open(dags.yanhuo())) {
            Dag dag = desk.dag(dagId);
            if (format.isForPeople()) {
                desk.println(dag.id() + "  " + dag.timetable().summary() + "  " + dag.description());
                List<String> lines = DagDrawing.of(dag);
                lines.forEach(desk::println);
            } else {
                desk.println(DagJson.of(dag).toPrettyString());
            }
            return 0;
        }
    }
}

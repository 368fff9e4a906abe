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
import tools.jackson.databind.json.JsonMapper;

/** {@code yanhuo dags show}: the graph of a DAG on the terminal, or everything that its file says as JSON. */
@Command(name = "show")
final class DagsShowCommand implements Callable<Integer> {
    @ParentCommand
    private DagsCommand dags;

    @Parameters(paramLabel = "DAG", arity = "0..1", defaultValue = "", descriptionKey = "show-DAG")
    private String dagId;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        try (ScheduleDesk desk = ScheduleDesk.open(dags.yanhuo())) {
            List<Dag> all = dagId.isEmpty() ? List.copyOf(desk.files().all()) : List.of(desk.dag(dagId));
            if (format.isForPeople()) {
                all.forEach(dag -> draw(desk, dag));
            } else if (dagId.isEmpty()) {
                desk.println(JsonMapper.shared()
                        .valueToTree(all.stream().map(DagJson::of).toList())
                        .toPrettyString());
            } else {
                desk.println(DagJson.of(all.get(0)).toPrettyString());
            }
            return 0;
        }
    }

    private static void draw(ScheduleDesk desk, Dag dag) {
        desk.println(dag.id() + "  " + dag.timetable().summary() + "  " + dag.description());
        DagDrawing.of(dag).forEach(desk::println);
    }
}

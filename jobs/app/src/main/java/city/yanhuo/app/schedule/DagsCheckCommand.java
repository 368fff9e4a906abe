package city.yanhuo.app.schedule;

import city.yanhuo.contract.error.Problem;
import city.yanhuo.contract.error.YanhuoException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo dags check}: all problems of all DAG files at once. */
@Command(name = "check")
final class DagsCheckCommand implements Callable<Integer> {
    @ParentCommand
    private DagsCommand dags;

    @Override
    public Integer call() {
        try (ScheduleDesk desk = ScheduleDesk.open(dags.yanhuo())) {
            List<Problem> problems = Problems.all(desk.files().folder());
            desk.files().folder().warnings().forEach(warning -> desk.println(desk.text("dags.warning", warning)));
            if (!problems.isEmpty()) {
                throw new YanhuoException(problems);
            }
            desk.println(desk.text("dags.fine", desk.files().all().size()));
            return 0;
        }
    }
}

package city.yanhuo.app.schedule;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo backfill pause}; runs of it that are under way go on. */
@Command(name = "pause")
final class BackfillPauseCommand implements Callable<Integer> {
    @ParentCommand
    private BackfillCommand backfill;

    @Parameters(paramLabel = "ID", descriptionKey = "backfill-id")
    private long id;

    @Override
    public Integer call() {
        try (ScheduleDesk desk = ScheduleDesk.open(backfill.yanhuo())) {
            desk.operate("backfill pause", "", "", Long.toString(id), operations -> {
                operations.pauseBackfill(id, true);
                return true;
            });
            desk.println(desk.text("backfill.pause", id));
            return 0;
        }
    }
}

package city.yanhuo.app.schedule;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo backfill cancel}; runs of it that are under way go on. */
@Command(name = "cancel")
final class BackfillCancelCommand implements Callable<Integer> {
    @ParentCommand
    private BackfillCommand backfill;

    @Parameters(paramLabel = "ID", descriptionKey = "backfill-id")
    private long id;

    @Override
    public Integer call() {
        try (ScheduleDesk desk = ScheduleDesk.open(backfill.yanhuo())) {
            desk.operate("backfill cancel", "", "", Long.toString(id), operations -> {
                operations.cancelBackfill(id);
                return true;
            });
            desk.println(desk.text("backfill.cancel", id));
            return 0;
        }
    }
}

package city.yanhuo.app.schedule;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo pools delete}: tasks that name the pool wait until there is one again. */
@Command(name = "delete")
final class PoolsDeleteCommand implements Callable<Integer> {
    @ParentCommand
    private PoolsCommand pools;

    @Parameters(paramLabel = "NAME", descriptionKey = "pool")
    private String name;

    @Override
    public Integer call() {
        try (ScheduleDesk desk = ScheduleDesk.open(pools.yanhuo())) {
            desk.operate("pools delete", "", "", name, operations -> {
                operations.deletePool(name);
                return true;
            });
            desk.println(desk.text("pools.deleted", name));
            return 0;
        }
    }
}

package city.yanhuo.app.schedule;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.schedule.Pool;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo pools set}: makes a pool, or changes its size. */
@Command(name = "set")
final class PoolsSetCommand implements Callable<Integer> {
    @ParentCommand
    private PoolsCommand pools;

    @Parameters(paramLabel = "NAME", descriptionKey = "pool", index = "0")
    private String name;

    @Parameters(paramLabel = "SLOTS", descriptionKey = "slots", index = "1")
    private int slots;

    @Parameters(
            paramLabel = "DESCRIPTION",
            descriptionKey = "pool-description",
            index = "2",
            arity = "0..1",
            defaultValue = "")
    private String description;

    @Override
    public Integer call() {
        if (slots < 0) {
            throw new YanhuoException(
                    ErrorKind.USAGE, "Cannot set a pool: its slots must not be below zero, found " + slots);
        }
        try (ScheduleDesk desk = ScheduleDesk.open(pools.yanhuo())) {
            desk.operate("pools set", "", "", name + " " + slots, operations -> {
                operations.setPool(new Pool(name, slots, description));
                return true;
            });
            desk.println(desk.text("pools.set", name, slots));
            return 0;
        }
    }
}

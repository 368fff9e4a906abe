package city.yanhuo.app.schedule;

import city.yanhuo.app.command.FormatOption;
import city.yanhuo.app.output.Columns;
import city.yanhuo.ledger.schedule.Pool;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo pools list}: every pool and how many of its slots are taken. */
@Command(name = "list")
final class PoolsListCommand implements Callable<Integer> {
    @ParentCommand
    private PoolsCommand pools;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        try (ScheduleDesk desk = ScheduleDesk.open(pools.yanhuo())) {
            Map<String, Integer> taken =
                    desk.ledger().read(books -> books.schedule().tasks().slotsTaken());
            List<Pool> all = desk.ledger().read(books -> books.schedule().dags().pools());
            format.write(
                    new Columns<Pool>()
                            .text("pool", "池", "pool", Pool::name)
                            .number("slots", "名额", "slots", Pool::slots)
                            .number("taken", "占用", "taken", pool -> taken.getOrDefault(pool.name(), 0))
                            .text("description", "说明", "description", Pool::description)
                            .of(all),
                    desk.yanhuo().terminal());
            return 0;
        }
    }
}

package city.yanhuo.app.schedule;

import city.yanhuo.app.command.GroupHelp;
import city.yanhuo.app.command.Yanhuo;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code yanhuo backfill …}: dates of the past. */
@Command(
        name = "backfill",
        subcommands = {
            BackfillCreateCommand.class,
            BackfillListCommand.class,
            BackfillPauseCommand.class,
            BackfillUnpauseCommand.class,
            BackfillCancelCommand.class
        })
public final class BackfillCommand implements Callable<Integer> {
    @ParentCommand
    private Yanhuo yanhuo;

    @Spec
    private CommandSpec spec;

    Yanhuo yanhuo() {
        return yanhuo;
    }

    @Override
    public Integer call() {
        return GroupHelp.show(spec, yanhuo);
    }
}

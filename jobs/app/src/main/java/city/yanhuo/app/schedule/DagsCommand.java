package city.yanhuo.app.schedule;

import city.yanhuo.app.command.GroupHelp;
import city.yanhuo.app.command.Yanhuo;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code yanhuo dags …}: DAGs and their runs. */
@Command(
        name = "dags",
        subcommands = {
            DagsListCommand.class,
            DagsCheckCommand.class,
            DagsNextCommand.class,
            DagsShowCommand.class,
            DagsTriggerCommand.class,
            DagsPauseCommand.class,
            DagsUnpauseCommand.class,
            DagsStateCommand.class,
            DagsDeleteCommand.class
        })
public final class DagsCommand implements Callable<Integer> {
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

package city.yanhuo.app.schedule;

import city.yanhuo.app.command.CommandGroup;
import picocli.CommandLine.Command;

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
public final class DagsCommand extends CommandGroup {}

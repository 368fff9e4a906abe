package city.yanhuo.app.schedule;

import city.yanhuo.app.command.CommandGroup;
import picocli.CommandLine.Command;

/** {@code yanhuo pools …}: slots that tasks share. */
@Command(
        name = "pools",
        subcommands = {PoolsListCommand.class, PoolsSetCommand.class, PoolsDeleteCommand.class})
public final class PoolsCommand extends CommandGroup {}

package city.yanhuo.app.schedule;

import city.yanhuo.app.command.CommandGroup;
import picocli.CommandLine.Command;

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
public final class BackfillCommand extends CommandGroup {}

package city.yanhuo.app.schedule;

import city.yanhuo.app.command.CommandGroup;
import picocli.CommandLine.Command;

/** {@code yanhuo tasks …}: the tasks of runs. */
@Command(
        name = "tasks",
        subcommands = {TasksStatesCommand.class, TasksClearCommand.class, TasksMarkCommand.class, TasksLogsCommand.class
        })
public final class TasksCommand extends CommandGroup {}

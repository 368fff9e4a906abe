package city.yanhuo.app.targets;

import city.yanhuo.app.command.CommandGroup;
import picocli.CommandLine.Command;

/** {@code yanhuo targets …}: what is promised. */
@Command(name = "targets", subcommands = TargetsNewYearCommand.class)
public final class TargetsCommand extends CommandGroup {}

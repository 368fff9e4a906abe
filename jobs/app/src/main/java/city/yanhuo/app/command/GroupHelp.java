package city.yanhuo.app.command;

import city.yanhuo.contract.error.ErrorKind;
import picocli.CommandLine.Model.CommandSpec;

/** What a group of commands answers when it is called without one. */
public final class GroupHelp {
    private GroupHelp() {}

    /** Shows the usage; the exit code of a wrong usage. */
    public static int show(CommandSpec spec, Yanhuo yanhuo) {
        spec.commandLine().usage(yanhuo.terminal().err());
        return ErrorKind.USAGE.exitCode();
    }
}

package city.yanhuo.app.schedule;

import city.yanhuo.app.command.Yanhuo;
import city.yanhuo.contract.error.ErrorKind;
import picocli.CommandLine.Model.CommandSpec;

/** What a group of commands answers when it is called without one. */
final class GroupHelp {
    private GroupHelp() {}

    static int show(CommandSpec spec, Yanhuo yanhuo) {
        spec.commandLine().usage(yanhuo.terminal().err());
        return ErrorKind.USAGE.exitCode();
    }
}

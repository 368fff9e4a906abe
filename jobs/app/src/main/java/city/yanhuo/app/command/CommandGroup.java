package city.yanhuo.app.command;

import city.yanhuo.contract.error.ErrorKind;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A command that has commands below it; called without one it shows its usage. */
public abstract class CommandGroup implements Callable<Integer> {
    @ParentCommand
    private Yanhuo yanhuo;

    @Spec
    private CommandSpec spec;

    /** The whole command. */
    public final Yanhuo yanhuo() {
        return yanhuo;
    }

    @Override
    public final Integer call() {
        spec.commandLine().usage(yanhuo.terminal().err());
        return ErrorKind.USAGE.exitCode();
    }
}

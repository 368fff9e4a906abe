package city.yanhuo.app.command;

import city.yanhuo.app.cli.CommandLineRunner;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo completion}: a script for the shell. */
@Command(name = "completion")
public final class CompletionCommand implements Callable<Integer> {
    @ParentCommand
    private Yanhuo yanhuo;

    @Override
    public Integer call() {
        yanhuo.terminal()
                .out()
                .print(AutoComplete.bash("yanhuo", CommandLineRunner.wholeTree(yanhuo, yanhuo.messages())));
        return 0;
    }
}

package city.yanhuo.app.command;

import city.yanhuo.contract.Contracts;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo schemas check}: all problems of all contracts at once. */
@Command(name = "schemas")
public final class SchemasCommand implements Callable<Integer> {
    /** What can be done with contracts. */
    enum Action {
        CHECK
    }

    @ParentCommand
    private Yanhuo yanhuo;

    @Parameters(paramLabel = "check", descriptionKey = "yanhuo.schemas.ACTION")
    private Action action;

    @Override
    public Integer call() {
        return switch (action) {
            case CHECK -> check();
        };
    }

    private int check() {
        Contracts contracts = yanhuo.workplace().contracts();
        yanhuo.terminal()
                .out()
                .println(yanhuo.messages()
                        .text(
                                "schemas.fine",
                                contracts.feeds().size(),
                                contracts.marts().size(),
                                contracts.targets().size()));
        return 0;
    }
}

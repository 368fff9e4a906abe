package city.yanhuo.app.schemas;

import city.yanhuo.app.command.Yanhuo;
import city.yanhuo.contract.Contracts;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo schemas check}: all problems of all contracts at once. */
@Command(name = "check")
final class SchemasCheckCommand implements Callable<Integer> {
    @ParentCommand
    private SchemasCommand schemas;

    @Override
    public Integer call() {
        Yanhuo yanhuo = schemas.yanhuo();
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

package city.yanhuo.app.schemas;

import city.yanhuo.app.command.GroupHelp;
import city.yanhuo.app.command.Yanhuo;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code yanhuo schemas …}: the contracts. */
@Command(
        name = "schemas",
        subcommands = {SchemasCheckCommand.class, SchemasDraftCommand.class, SchemasTemplateCommand.class})
public final class SchemasCommand implements Callable<Integer> {
    @ParentCommand
    private Yanhuo yanhuo;

    @Spec
    private CommandSpec spec;

    Yanhuo yanhuo() {
        return yanhuo;
    }

    @Override
    public Integer call() {
        return GroupHelp.show(spec, yanhuo);
    }
}

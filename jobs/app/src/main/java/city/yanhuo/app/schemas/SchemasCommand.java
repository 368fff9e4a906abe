package city.yanhuo.app.schemas;

import city.yanhuo.app.command.CommandGroup;
import picocli.CommandLine.Command;

/** {@code yanhuo schemas …}: the contracts. */
@Command(
        name = "schemas",
        subcommands = {SchemasCheckCommand.class, SchemasDraftCommand.class, SchemasTemplateCommand.class})
public final class SchemasCommand extends CommandGroup {}

package city.yanhuo.app.command;

import city.yanhuo.app.output.MartSheet;
import city.yanhuo.query.dictionary.MartDescription;
import city.yanhuo.query.dictionary.MartDictionary;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo describe MART}: grain, key, columns, units and meaning of a table. */
@Command(name = "describe")
public final class DescribeCommand implements Callable<Integer> {
    @ParentCommand
    private Yanhuo yanhuo;

    @Parameters(paramLabel = "MART", descriptionKey = "MART")
    private String mart;

    @Mixin
    private Reader reader;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        MartDescription description =
                new MartDictionary(Reader.home(yanhuo), reader.marts(yanhuo.workplace())).describe(mart);
        if (format.isForPeople()) {
            new MartSheet(yanhuo.terminal().out(), Reader.language(yanhuo)).write(description);
        } else {
            format.write(description.columns(), yanhuo.terminal());
        }
        return 0;
    }
}

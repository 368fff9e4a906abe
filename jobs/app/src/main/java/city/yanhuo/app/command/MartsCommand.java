package city.yanhuo.app.command;

import city.yanhuo.query.dictionary.MartDictionary;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo marts}: the published tables. */
@Command(name = "marts")
public final class MartsCommand implements Callable<Integer> {
    @ParentCommand
    private Yanhuo yanhuo;

    @Mixin
    private Reader reader;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        MartDictionary dictionary = new MartDictionary(Reader.home(yanhuo), reader.marts(yanhuo.workplace()));
        if (format.isForPeople()) {
            format.write(dictionary.overview(Reader.language(yanhuo)), yanhuo.terminal());
            yanhuo.terminal().out().println();
            yanhuo.terminal().out().println(yanhuo.messages().text("marts.next"));
        } else {
            format.write(dictionary.list(), yanhuo.terminal());
        }
        return 0;
    }
}

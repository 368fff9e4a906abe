package city.yanhuo.app.command;

import city.yanhuo.app.step.Progress;
import city.yanhuo.app.step.Workplace;
import city.yanhuo.query.sql.MartQuery;
import city.yanhuo.query.sql.ResultTable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo query SQL}: asks the published tables. */
@Command(name = "query")
public final class QueryCommand implements Callable<Integer> {
    @ParentCommand
    private Yanhuo yanhuo;

    @Parameters(paramLabel = "SQL", descriptionKey = "SQL")
    private String sql;

    @Mixin
    private Reader reader;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        Workplace workplace = yanhuo.workplace();
        MartQuery query = new MartQuery(workplace.home().root(), reader.marts(workplace), Reader.limits(workplace));
        ResultTable result =
                Progress.during(yanhuo.terminal(), yanhuo.messages().text("query.progress"), () -> query.run(sql));
        format.write(result, yanhuo.terminal());
        return 0;
    }
}

package city.yanhuo.app.schemas;

import city.yanhuo.app.command.Yanhuo;
import city.yanhuo.app.step.Workplace;
import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.query.export.Existing;
import city.yanhuo.query.template.DeliveryName;
import city.yanhuo.query.template.FeedTemplate;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo schemas template}: a workbook that a supplier fills in and that reads back by the feed's contract. */
@Command(name = "template")
final class SchemasTemplateCommand implements Callable<Integer> {
    private static final String ENDING = ".xlsx";

    @ParentCommand
    private SchemasCommand schemas;

    @Parameters(paramLabel = "FEED", descriptionKey = "template.feed")
    private String feed;

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "template.out")
    private Path out;

    @Option(
            names = {"--overwrite", "--force"},
            descriptionKey = "template.overwrite")
    private boolean overwrite;

    @Override
    public Integer call() {
        if (!out.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
            throw new YanhuoException(
                    ErrorKind.USAGE,
                    "Cannot write a template: --out must end with " + ENDING + ", found " + out
                            + "; a sheet is saved as CSV when it has been filled in");
        }
        Yanhuo yanhuo = schemas.yanhuo();
        Workplace workplace = yanhuo.workplace();
        Contracts contracts = workplace.contracts();
        LocalDate today = LocalDate.now(workplace.configuration().zone());
        DeliveryName name = FeedTemplate.write(
                contracts.feed(feed),
                contracts.reference(),
                today,
                out,
                overwrite ? Existing.OVERWRITE : Existing.KEEP);
        yanhuo.terminal().out().println(yanhuo.messages().text("template.written", out, name));
        return 0;
    }
}

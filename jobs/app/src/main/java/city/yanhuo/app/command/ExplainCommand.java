package city.yanhuo.app.command;

import city.yanhuo.app.step.Progress;
import city.yanhuo.app.step.Workplace;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.Publication;
import city.yanhuo.query.explain.Explainer;
import city.yanhuo.query.explain.Explanation;
import city.yanhuo.query.explain.ExplanationJson;
import city.yanhuo.query.explain.ExplanationText;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo explain TARGET [PERIOD]}: every step of a verdict, back to file and line. */
@Command(name = "explain")
public final class ExplainCommand implements Callable<Integer> {
    /** How it is written. */
    enum TextFormat {
        TEXT,
        JSON
    }

    @ParentCommand
    private Yanhuo yanhuo;

    @Parameters(index = "0", paramLabel = "TARGET", descriptionKey = "TARGET")
    private String target;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PERIOD", descriptionKey = "yanhuo.explain.PERIOD")
    private @Nullable String period;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "explain.format")
    private TextFormat format = TextFormat.TEXT;

    @Mixin
    private Reader reader;

    @Override
    public Integer call() {
        Workplace workplace = yanhuo.workplace();
        try (Ledger ledger = workplace.existingLedger()) {
            Publication publication = reader.choose(workplace, ledger);
            Explanation explanation = Progress.during(
                    yanhuo.terminal(),
                    yanhuo.messages().text("explain.progress"),
                    () -> new Explainer(workplace.home(), ledger)
                            .explain(target, Optional.ofNullable(period), Optional.of(publication.id())));
            ZoneId zone = workplace.configuration().zone();
            yanhuo.terminal()
                    .out()
                    .println(
                            switch (format) {
                                case TEXT -> new ExplanationText(Reader.language(yanhuo), zone).of(explanation);
                                case JSON -> new ExplanationJson(zone).of(explanation);
                            });
            return 0;
        }
    }
}

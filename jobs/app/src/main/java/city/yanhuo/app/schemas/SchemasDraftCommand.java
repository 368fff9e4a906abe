package city.yanhuo.app.schemas;

import city.yanhuo.app.command.Yanhuo;
import city.yanhuo.app.output.NewFile;
import city.yanhuo.app.step.Workplace;
import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.reference.ReferenceData;
import city.yanhuo.source.Delivery;
import city.yanhuo.source.LandingPath;
import city.yanhuo.source.draft.FeedDraft;
import city.yanhuo.source.raw.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo schemas draft}: proposes a feed contract for files that none takes. */
@Command(name = "draft")
final class SchemasDraftCommand implements Callable<Integer> {
    @ParentCommand
    private SchemasCommand schemas;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "draft.file")
    private List<Path> files;

    @Option(names = "--feed", paramLabel = "NAME", descriptionKey = "draft.feed")
    private @Nullable String feed;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "draft.out")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Yanhuo yanhuo = schemas.yanhuo();
        Workplace workplace = yanhuo.workplace();
        Path landing = workplace.configuration().landingFolder(workplace.home().root());
        List<Delivery> deliveries = files.stream()
                .map(file -> new Delivery(file, LandingPath.of(file, landing), LocalDate.EPOCH))
                .toList();
        String draft = draft(name(deliveries.get(0)), deliveries, reference(workplace));
        if (out == null) {
            yanhuo.terminal().out().print(draft);
        } else {
            NewFile.write(out, draft, "the draft");
            yanhuo.terminal().out().println(yanhuo.messages().text("draft.written", out));
        }
        return 0;
    }

    /** The tables that lookups use; contracts that do not hold must not keep anybody from drafting one. */
    private static ReferenceData reference(Workplace workplace) {
        SchemaFiles all = SchemaFiles.read(workplace.schemas());
        return Contracts.load(new SchemaFiles(all.below("reference"))).reference();
    }

    private static String draft(String name, List<Delivery> deliveries, ReferenceData reference) {
        try {
            return FeedDraft.of(name, deliveries, reference);
        } catch (UnreadableFileException e) {
            throw new YanhuoException(
                    ErrorKind.DATA,
                    "Cannot draft a contract for " + deliveries.get(0).path() + ": " + e.getMessage());
        } catch (IOException e) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot draft a contract: the machine cannot read the file, found " + Refusal.of(e),
                    e);
        }
    }

    /** The name that was given, else one from the supplier's folder and the file's name where they are in Latin letters. */
    private String name(Delivery first) {
        return Optional.ofNullable(feed).orElseGet(() -> {
            String file = first.path().lastName().replaceFirst("[.][^.]*$", "");
            String supplier = first.path().supplier();
            String words = (file.startsWith(supplier) ? file : supplier + "_" + file)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[0-9]{4,}([-_.]?[0-9]+)*", "")
                    .replaceAll("[^a-z0-9]+", "_")
                    .replaceAll("^[_0-9]+|_+$", "");
            return words.isEmpty() ? "new_feed" : words;
        });
    }
}

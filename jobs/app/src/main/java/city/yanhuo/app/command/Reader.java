package city.yanhuo.app.command;

import city.yanhuo.app.step.Workplace;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.Publication;
import city.yanhuo.query.dictionary.PublicationChoice;
import city.yanhuo.query.export.Language;
import city.yanhuo.query.publication.MartsPointer;
import city.yanhuo.query.sql.PublicationFile;
import city.yanhuo.query.sql.PublishedMarts;
import city.yanhuo.query.sql.QueryLimits;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands for analysts share: they read one publication and hold nobody up. */
final class Reader {
    @Option(names = "--publication", paramLabel = "ID", descriptionKey = "publication")
    private @Nullable String publication;

    /** The publication asked for, else the newest. */
    Publication choose(Workplace workplace, Ledger ledger) {
        MartsPointer.repair(workplace.home(), ledger);
        return PublicationChoice.choose(workplace.home(), ledger, Optional.ofNullable(publication));
    }

    /** Its tables. */
    PublishedMarts marts(Workplace workplace) {
        try (Ledger ledger = workplace.existingLedger()) {
            Publication chosen = choose(workplace, ledger);
            return PublicationFile.read(
                    workplace.home().root(), workplace.home().publication(chosen.id()));
        }
    }

    /** The folder that temporary files go to. */
    static Path home(Yanhuo yanhuo) {
        return yanhuo.workplace().home().root();
    }

    /** What a query may take, in the business zone. */
    static QueryLimits limits(Workplace workplace) {
        return QueryLimits.usual(workplace.configuration().zone());
    }

    /** The language of headings. */
    static Language language(Yanhuo yanhuo) {
        return switch (yanhuo.terminal().language()) {
            case ZH -> Language.ZH;
            case EN -> Language.EN;
        };
    }
}

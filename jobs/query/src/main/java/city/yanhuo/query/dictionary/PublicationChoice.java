package city.yanhuo.query.dictionary;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Nearest;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.Publication;
import city.yanhuo.ledger.PublicationState;
import city.yanhuo.query.sql.PublicationFile;
import city.yanhuo.query.sql.PublishedMarts;
import java.util.List;
import java.util.Optional;

/** Chooses the publication that a reader sees. The ledger decides, not the folder (DESIGN §4). */
public final class PublicationChoice {
    private PublicationChoice() {}

    /**
     * The publication of an id, or the newest.
     *
     * @param id empty for the newest
     * @throws YanhuoException RESOURCE when nothing has been published yet; USAGE when there is none of that id
     */
    public static Publication choose(Home home, Ledger ledger, Optional<String> id) {
        return id.map(wanted -> named(ledger, wanted)).orElseGet(() -> newest(home, ledger));
    }

    /**
     * The marts of a publication, without loading more of the ledger than that takes.
     *
     * @param id empty for the newest
     * @throws YanhuoException as {@link #choose}
     */
    public static PublishedMarts marts(Home home, Ledger ledger, Optional<String> id) {
        String chosen = id.isPresent()
                ? choose(home, ledger, id).id()
                : ledger.newestPublishedId().orElseThrow(() -> nothing(home));
        return PublicationFile.read(home.root(), home.publication(chosen));
    }

    private static Publication newest(Home home, Ledger ledger) {
        return ledger.read(books -> books.publications().newestPublished()).orElseThrow(() -> nothing(home));
    }

    private static YanhuoException nothing(Home home) {
        return new YanhuoException(
                ErrorKind.RESOURCE,
                "Cannot read the marts: a publication is needed, found none in " + home.root()
                        + "; `yanhuo run` makes one");
    }

    private static Publication named(Ledger ledger, String id) {
        List<Publication> published = ledger.read(books -> books.publications().all()).stream()
                .filter(publication -> publication.state() == PublicationState.PUBLISHED)
                .toList();
        return published.stream()
                .filter(publication -> publication.id().equals(id)
                        || publication.edition().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new YanhuoException(
                        ErrorKind.USAGE,
                        "Cannot read publication " + id + ": it must have been published, found none of this id"
                                + Nearest.advice(
                                        id,
                                        published.stream().map(Publication::id).toList())));
    }
}

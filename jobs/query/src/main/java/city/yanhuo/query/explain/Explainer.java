package city.yanhuo.query.explain;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Nearest;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.Publication;
import city.yanhuo.ledger.PublishedTable;
import city.yanhuo.ledger.StoredVerdict;
import city.yanhuo.query.DuckDb;
import city.yanhuo.query.dictionary.PublicationChoice;
import city.yanhuo.query.explain.EvidencePlan.Planned;
import city.yanhuo.query.sql.PublicationFile;
import city.yanhuo.query.sql.PublishedMarts;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Explains verdicts. Reads the ledger, the publication's files and the raw tables that it names; writes nothing. */
public final class Explainer {
    private final Home home;
    private final Ledger ledger;

    /** An explainer for a home. */
    public Explainer(Home home, Ledger ledger) {
        this.home = home;
        this.ledger = ledger;
    }

    /**
     * Explains the verdict on a target for a period.
     *
     * @param target the target's id, in any case of letters
     * @param period as a person writes it: {@code 2024-09}; empty for the newest
     * @param publication empty for the newest
     * @throws YanhuoException USAGE when there is no such target, period or publication, with the nearest names
     */
    public Explanation explain(String target, Optional<String> period, Optional<String> publication) {
        Publication chosen = PublicationChoice.choose(home, ledger, publication);
        Path folder = home.publication(chosen.id());
        try (Connection connection = DuckDb.open(home.root())) {
            PublishedMarts marts = PublicationFile.read(connection, folder);
            PublishedPromises promises = PublishedPromises.read(connection, folder);
            TargetContract named = target(target, promises.targets());
            State state = ledger.read(books -> new State(
                    chosen,
                    promises.targets(),
                    books.publications().tables(chosen.id()),
                    books.observations().of(chosen.id()),
                    books.verdicts().of(chosen.id())));
            StoredVerdict verdict = verdict(named, period, chosen, state.verdicts());
            return explain(
                    versionOf(verdict, promises.targets()),
                    verdict,
                    state,
                    new EvidenceReader(connection, home, marts, state.tables(), promises.replacing()));
        } catch (SQLException e) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot read publication " + chosen.id() + ": its folder must hold a whole publication.json, found "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                            + "; publish again, or name another --publication",
                    e);
        }
    }

    private static TargetContract target(String id, List<TargetContract> targets) {
        return targets.stream()
                .filter(target -> target.target().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> new YanhuoException(
                        ErrorKind.USAGE,
                        "Cannot explain " + id + ": no target has this id, found \"" + id + "\""
                                + Nearest.advice(
                                        id,
                                        targets.stream()
                                                .map(TargetContract::target)
                                                .toList())));
    }

    /** The version of the contract that a verdict was made with. */
    private static TargetContract versionOf(StoredVerdict verdict, List<TargetContract> targets) {
        return targets.stream()
                .filter(target -> target.target().equals(verdict.verdict().target())
                        && target.version() == verdict.verdict().version())
                .findFirst()
                .orElseGet(() -> target(verdict.verdict().target(), targets));
    }

    private static StoredVerdict verdict(
            TargetContract target, Optional<String> period, Publication publication, List<StoredVerdict> all) {
        List<StoredVerdict> verdicts = all.stream()
                .filter(verdict -> verdict.verdict().target().equals(target.target()))
                .sorted(Comparator.comparing(
                        verdict -> verdict.verdict().period().end()))
                .toList();
        if (verdicts.isEmpty()) {
            throw new YanhuoException(
                    ErrorKind.USAGE,
                    "Cannot explain " + target.target() + ": publication " + publication.id() + " as of "
                            + publication.asOf() + " must hold a verdict on it, found none; its year is "
                            + target.year());
        }
        List<String> periods = verdicts.stream()
                .map(verdict -> verdict.verdict().period().text())
                .toList();
        if (period.isEmpty()) {
            return verdicts.get(verdicts.size() - 1);
        }
        return verdicts.stream()
                .filter(verdict -> verdict.verdict().period().text().equals(period.get()))
                .findFirst()
                .orElseThrow(() -> new YanhuoException(
                        ErrorKind.USAGE,
                        "Cannot explain " + target.target() + ": no verdict on it is for this period, found \""
                                + period.get() + "\"" + Nearest.advice(period.get(), periods)));
    }

    private Explanation explain(TargetContract target, StoredVerdict verdict, State state, EvidenceReader reader) {
        List<Planned> planned = new EvidencePlan(target, state.observations())
                .of(verdict.verdict().period().lastMonth());
        List<Evidence> evidence = reader.read(target, planned);
        SortedSet<Long> deliveries = new TreeSet<>();
        evidence.stream()
                .flatMap(one -> one.rows().stream())
                .flatMap(row -> row.raw().stream())
                .forEach(raw -> deliveries.add(raw.delivery()));
        FlipSentence flip = new FlipSentence(
                target,
                verdict.verdict(),
                state.observations(),
                state.publication().asOf());
        return new Explanation(
                target,
                verdict,
                state.publication(),
                restated(verdict),
                evidence,
                files(deliveries),
                reader.rejected(deliveries),
                flip.label(),
                legs(target, verdict, state, reader));
    }

    private List<Explanation> legs(TargetContract target, StoredVerdict verdict, State state, EvidenceReader reader) {
        List<Explanation> legs = new ArrayList<>();
        for (String leg : target.legs()) {
            state.verdicts().stream()
                    .filter(other -> other.verdict().target().equals(leg)
                            && other.verdict().period().equals(verdict.verdict().period()))
                    .findFirst()
                    .ifPresent(found -> legs.add(explain(versionOf(found, state.targets()), found, state, reader)));
        }
        return legs;
    }

    private Optional<StoredVerdict> restated(StoredVerdict verdict) {
        return verdict.restates()
                .flatMap(id -> ledger
                        .read(books ->
                                books.verdicts().history(verdict.verdict().target()))
                        .stream()
                        .filter(earlier -> earlier.id() == id)
                        .findFirst());
    }

    private List<DeliveredFile> files(SortedSet<Long> numbers) {
        List<Delivery> deliveries = ledger.read(books -> numbers.stream()
                .flatMap(number -> books.deliveries().find(number).stream())
                .toList());
        return deliveries.stream()
                .map(delivery -> new DeliveredFile(
                        delivery,
                        home.root()
                                .relativize(home.archived(delivery.sha256()))
                                .toString()
                                .replace('\\', '/')))
                .toList();
    }

    private record State(
            Publication publication,
            List<TargetContract> targets,
            List<PublishedTable> tables,
            List<Observation> observations,
            List<StoredVerdict> verdicts) {}
}

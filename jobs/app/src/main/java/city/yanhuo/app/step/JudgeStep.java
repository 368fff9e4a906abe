package city.yanhuo.app.step;

import city.yanhuo.alert.AlertRecorder;
import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.ledger.Folders;
import city.yanhuo.ledger.HaltPoint;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.Publication;
import city.yanhuo.ledger.PublishedTable;
import city.yanhuo.ledger.StoredVerdict;
import city.yanhuo.query.publication.CompletedPublication;
import city.yanhuo.query.publication.MartsPointer;
import city.yanhuo.query.publication.PublicationCompleter;
import city.yanhuo.target.Backtests;
import city.yanhuo.target.Judge;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Judges the prepared publication and makes it visible: verdicts, alerts with their mails, and the publication itself in one
 * transaction, so that nobody ever sees marts without their verdicts.
 */
public final class JudgeStep {
    private final HomeSession session;
    private final Home home;
    private final Ledger ledger;
    private final Contracts contracts;

    /** Judges in a home that this command holds, by the contracts of the installation. */
    public JudgeStep(HomeSession session) {
        this.session = session;
        this.home = session.home();
        this.ledger = session.ledger();
        this.contracts = session.workplace().contracts();
    }

    /**
     * Judges the newest prepared publication; older ones that a crash left behind are forgotten.
     *
     * @return the publication made visible, or empty when none was prepared
     */
    public Optional<Publication> run() {
        List<Publication> prepared = ledger.read(books -> books.publications().prepared());
        if (prepared.isEmpty()) {
            return Optional.empty();
        }
        Publication newest = prepared.get(prepared.size() - 1);
        prepared.stream().limit(prepared.size() - 1L).forEach(this::forget);
        complete(newest);
        return Optional.of(newest);
    }

    private void complete(Publication publication) {
        List<PublishedTable> tables = ledger.read(books -> books.publications().tables(publication.id()));
        List<Observation> observations =
                ledger.read(books -> books.observations().of(publication.id()));
        List<Verdict> verdicts = judge(publication, observations);
        CompletedPublication completed = new PublicationCompleter(home, contracts)
                .complete(publication, tables, verdicts, Backtests.of(contracts.targets(), observations));
        HaltPoint.reach("before-visible");
        Instant now = session.clock().instant();
        AlertRecorder alerts = new AlertRecorder(
                contracts, session.configuration(), session.workplace().contacts());
        ledger.useTransaction(books -> {
            books.verdicts().record(publication.id(), verdicts, now);
            alerts.record(books, publication.id(), now);
            books.publications().complete(publication.id(), completed.contentHashes(), completed.added(), now);
        });
        HaltPoint.reach("before-pointer");
        MartsPointer.pointTo(home, publication.id());
    }

    private List<Verdict> judge(Publication publication, List<Observation> observations) {
        List<Verdict> last = ledger.read(books -> books.verdicts().current()).stream()
                .map(StoredVerdict::verdict)
                .toList();
        return Judge.judge(contracts.targetVersions(), observations, last, publication.asOf());
    }

    private void forget(Publication publication) {
        Folders.delete(home.publication(publication.id()));
        ledger.useTransaction(books -> books.publications().discard(publication.id()));
    }
}

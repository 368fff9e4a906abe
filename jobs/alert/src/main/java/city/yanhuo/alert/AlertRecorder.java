package city.yanhuo.alert;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.config.Contacts;
import city.yanhuo.contract.config.YanhuoConfig;
import city.yanhuo.ledger.Books;
import city.yanhuo.ledger.Publication;
import java.time.Instant;

/**
 * Turns the verdicts of a publication into alerts and mails of the outbox. Sends nothing.
 *
 * @param contracts all contracts
 * @param config the configuration of the home
 * @param contacts who holds which role
 */
public record AlertRecorder(Contracts contracts, YanhuoConfig config, Contacts contacts) {
    /**
     * Decides and stores what a publication changes. Call it after the publication's verdicts have been recorded and in the same
     * transaction, so that there is never a verdict without its mail.
     *
     * @param books the books of that transaction
     * @param publicationId the publication
     * @param at now
     * @return what was stored
     */
    public AlertPlan record(Books books, String publicationId, Instant at) {
        Publication publication = books.publications().find(publicationId).orElseThrow();
        AlertContext context = new AlertContext(
                publication,
                at,
                contracts.targets(),
                contracts.feeds(),
                contracts.marts(),
                contracts.reference().districts(),
                contracts.reference().calendar(),
                config,
                contacts);
        return record(books, context);
    }

    static AlertPlan record(Books books, AlertContext context) {
        LedgerView view = new LedgerView(
                books.verdicts().current(),
                books.observations().of(context.publication().id()),
                books.deliveries().all(),
                books.alerts().all(),
                books.outbox().alertKeys());
        AlertPlan plan = AlertPolicy.decide(context, view);
        plan.alerts().forEach(books.alerts()::save);
        plan.mails().forEach(books.outbox()::add);
        return plan;
    }
}

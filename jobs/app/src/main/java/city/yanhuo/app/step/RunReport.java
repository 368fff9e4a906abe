package city.yanhuo.app.step;

import city.yanhuo.alert.Posting;
import city.yanhuo.ledger.Publication;
import java.util.List;
import java.util.Optional;

/**
 * What a run did.
 *
 * @param deliveries the files it took
 * @param publication the publication it made visible; empty when nothing had changed
 * @param postings what became of the mails
 */
public record RunReport(DeliveryChanges deliveries, Optional<Publication> publication, List<Posting> postings) {
    /** Copies the list. */
    public RunReport {
        postings = List.copyOf(postings);
    }
}

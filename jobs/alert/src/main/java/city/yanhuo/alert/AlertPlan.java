package city.yanhuo.alert;

import city.yanhuo.ledger.Alert;
import city.yanhuo.ledger.Mail;
import java.util.List;

/**
 * What a publication changes: alerts, and the mails that tell of it.
 *
 * @param alerts alerts to store, new ones with the id 0
 * @param mails mails for the outbox, one for each owner
 */
public record AlertPlan(List<Alert> alerts, List<Mail> mails) {
    /** Copies the lists. */
    public AlertPlan {
        alerts = List.copyOf(alerts);
        mails = List.copyOf(mails);
    }
}

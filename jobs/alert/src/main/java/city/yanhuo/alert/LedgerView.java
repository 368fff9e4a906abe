package city.yanhuo.alert;

import city.yanhuo.contract.target.Observation;
import city.yanhuo.ledger.Alert;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.StoredVerdict;
import java.util.List;
import java.util.Set;

/**
 * What the ledger knows when the policy decides.
 *
 * @param verdicts the current verdict of every target and period, those of the publication included
 * @param observations what was measured for the publication
 * @param deliveries everything that arrived
 * @param alerts every alert
 * @param usedKeys every alert key that a mail was ever written for
 */
record LedgerView(
        List<StoredVerdict> verdicts,
        List<Observation> observations,
        List<Delivery> deliveries,
        List<Alert> alerts,
        Set<String> usedKeys) {
    LedgerView {
        verdicts = List.copyOf(verdicts);
        observations = List.copyOf(observations);
        deliveries = List.copyOf(deliveries);
        alerts = List.copyOf(alerts);
        usedKeys = Set.copyOf(usedKeys);
    }
}

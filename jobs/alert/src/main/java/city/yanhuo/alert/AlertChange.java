package city.yanhuo.alert;

import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.ledger.Alert;
import city.yanhuo.ledger.AlertState;
import java.util.Comparator;

/**
 * One alert that changes, with the verdict that changes it.
 *
 * @param alert the alert as it will be
 * @param target its target
 * @param verdict the verdict
 */
record AlertChange(Alert alert, TargetContract target, Verdict verdict) {
    /** What an owner reads first: the worst state, then MUST before STRIVE, then the largest share missing. */
    static final Comparator<AlertChange> WORST_FIRST = Comparator.comparing(
                    (AlertChange change) -> change.verdict().state())
            .reversed()
            .thenComparing(change -> change.target().commitment())
            .thenComparing(AlertChange::shortfall)
            .thenComparing(change -> change.target().target());

    boolean isRecovery() {
        return alert.state() == AlertState.RECOVERED;
    }

    /** Value over threshold: the smaller the worse; 1 when it is unknown. */
    private double shortfall() {
        return verdict.value()
                .flatMap(value -> verdict.threshold()
                        .filter(threshold -> threshold.signum() != 0)
                        .map(threshold -> value.doubleValue() / threshold.doubleValue()))
                .orElse(1.0);
    }
}

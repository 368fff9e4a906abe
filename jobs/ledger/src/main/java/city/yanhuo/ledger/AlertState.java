package city.yanhuo.ledger;

/** Whether an owner still has to act on an alert. */
public enum AlertState {
    OPEN,
    /** The target came back on track; one notice said so. */
    RECOVERED
}

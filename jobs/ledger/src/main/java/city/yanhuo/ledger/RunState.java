package city.yanhuo.ledger;

/** How a run or a step of it stands. */
public enum RunState {
    RUNNING,
    DONE,
    FAILED,
    /** Its process died; found by a later run. */
    INTERRUPTED
}

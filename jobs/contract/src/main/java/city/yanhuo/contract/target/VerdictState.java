package city.yanhuo.contract.target;

/** The judgement on a target for a period (DESIGN §7). Declared from no verdict over good to bad. */
public enum VerdictState {
    NO_DATA,
    PROVISIONAL,
    ACHIEVED,
    ON_TRACK,
    WATCH,
    BREACH,
    MISSED
}

package city.yanhuo.contract.target;

import java.util.List;

/** The judgement on a target for a period (DESIGN §7). Declared from no verdict over good to bad. */
public enum VerdictState {
    NO_DATA,
    PROVISIONAL,
    ACHIEVED,
    ON_TRACK,
    WATCH,
    BREACH,
    MISSED;

    /** All states, what needs a person's attention first: shortfalls, then what cannot be said yet, then what is well. */
    public static final List<VerdictState> WORST_FIRST =
            List.of(MISSED, BREACH, WATCH, PROVISIONAL, NO_DATA, ON_TRACK, ACHIEVED);
}

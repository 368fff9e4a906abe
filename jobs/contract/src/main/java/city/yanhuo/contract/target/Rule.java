package city.yanhuo.contract.target;

import java.util.EnumSet;
import java.util.Set;

/** How a target is judged (DESIGN §7). */
public enum Rule {
    /** Cumulative growth at or above a ratio. */
    GROWTH,
    /** Cumulative increase in 元 at or above an amount. */
    INCREMENT,
    /** The worst of its legs. */
    COMPOUND,
    /** A number of recognised things by a day. */
    COUNT,
    /** A covered share of a whole by a day. */
    COVERAGE,
    /** A yearly mean at or below a limit. */
    LEVEL,
    /** Something done by a day. */
    MILESTONE,
    /** Something undated that is only asked whether it is still reported on. */
    STATUS,
    /** Growth beside the growth of another series. */
    RELATIVE;

    private static final Set<Rule> AS_OF = EnumSet.of(COUNT, COVERAGE, MILESTONE, STATUS);
    private static final Set<Rule> DONE = EnumSet.of(MILESTONE, STATUS);
    private static final Set<Rule> PACED_BY_GROWTH = EnumSet.of(GROWTH, INCREMENT);

    /** Whether it is measured as of the ends of months rather than for the mart's own periods. */
    public boolean isMeasuredAsOf() {
        return AS_OF.contains(this);
    }

    /** Whether it asks for something to be done rather than for a figure. */
    public boolean asksForSomethingDone() {
        return DONE.contains(this);
    }

    /** Whether a growth of the year so far decides, and with it what the rest of the year has to do. */
    public boolean isPacedByGrowth() {
        return PACED_BY_GROWTH.contains(this);
    }
}

package city.yanhuo.contract.target;

/** How a target is judged (DESIGN §7). */
public enum Rule {
    /** Cumulative growth at or above a ratio. */
    GROWTH,
    /** Cumulative increase in 元 at or above an amount. */
    INCREMENT,
    /** The worst of its legs. */
    COMPOUND,
    /** A number of recognised things by a day. */
    COUNT
}

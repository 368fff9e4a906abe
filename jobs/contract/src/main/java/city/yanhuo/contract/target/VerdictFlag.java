package city.yanhuo.contract.target;

/** What a reader of a verdict must know beside its state (DESIGN §7). */
public enum VerdictFlag {
    /** The threshold lies within the figure's rounding. */
    WITHIN_ROUNDING,
    /** A correction changed the verdict of this period; the old one is kept. */
    RESTATED,
    /** An early signal on another basis raised the state to WATCH. */
    EARLY_SIGNAL
}

package city.yanhuo.contract.feed;

/**
 * What happens to rows of one file that repeat.
 *
 * @param exact rows whose values are all equal: KEEP or DROP (counted as duplicate)
 * @param key rows that share the key but differ: KEEP, SUM the measures, or REJECT all but the first
 */
public record DuplicateRule(Exact exact, Key key) {
    /** For rows that are equal in every mapped value. */
    public enum Exact {
        KEEP,
        DROP
    }

    /** For rows that share the subject's key. */
    public enum Key {
        KEEP,
        SUM,
        REJECT
    }
}

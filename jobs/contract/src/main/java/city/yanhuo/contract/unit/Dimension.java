package city.yanhuo.contract.unit;

/** What a unit measures. */
public enum Dimension {
    /** Base unit 元, or one unit of a foreign currency, which is never converted. */
    MONEY,
    /** Base unit one visit, car, thing … */
    COUNT,
    /** Base unit 1: 14.0 % is 0.14. */
    RATIO,
    /** Everything else; kept as it is. */
    OTHER
}

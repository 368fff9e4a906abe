package city.yanhuo.contract.feed;

/** What a column takes that is otherwise a rejection, because taking it is a guess that only the contract may make. */
public enum Leniency {
    /** Blanks around a number: {@code " 7 "}. */
    BLANKS,
    /** A number with an exponent: {@code 1e3}. */
    EXPONENT,
    /** More decimals than the column has; they are rounded, half away from zero. */
    ROUND,
    /** A day in a column of timestamps; it stands for its midnight. */
    MIDNIGHT
}

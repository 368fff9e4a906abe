package city.yanhuo.contract.reference;

/** What kind of day a day is. */
public enum DayClass {
    /** An ordinary working day. */
    WORK,
    /** A weekend or a rest day of a holiday. */
    REST,
    /** A weekend day that is worked instead (调休上班). */
    MAKEUP
}

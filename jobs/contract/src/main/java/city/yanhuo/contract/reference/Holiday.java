package city.yanhuo.contract.reference;

import java.time.LocalDate;

/**
 * One day that a holiday notice names.
 *
 * @param day the day
 * @param holiday names as in the notice; a joint break has them joined by {@code +}: 中秋+国庆
 * @param kind a rest day, or a weekend day that is worked instead
 * @param year year of the notice, which may differ from the day's
 */
public record Holiday(LocalDate day, String holiday, Kind kind, int year) {
    /** What a notice says about a day. */
    public enum Kind {
        REST,
        WORK
    }
}

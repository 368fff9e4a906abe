package city.yanhuo.contract.reference;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Days from when to when something holds, both inclusive.
 *
 * @param from first day; {@link LocalDate#MIN} when it always did
 * @param to last day; {@link LocalDate#MAX} when it still does
 */
public record Validity(LocalDate from, LocalDate to) implements Serializable {
    /** Always. */
    public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

    /** Whether it holds on the day. */
    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether there is a day on which both hold. */
    public boolean overlaps(Validity other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}

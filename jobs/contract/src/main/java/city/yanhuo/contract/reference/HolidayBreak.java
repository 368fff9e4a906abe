package city.yanhuo.contract.reference;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A break as the press counts it: the rest days that a notice names and the ordinary weekends that touch them.
 *
 * @param holiday names as in the notice, joined by {@code +}
 * @param year year of the notice; the break of 元旦 may begin in the year before
 * @param days its days, in order; never empty
 */
public record HolidayBreak(String holiday, int year, List<LocalDate> days) {
    /** Copies the days. */
    public HolidayBreak {
        days = List.copyOf(days);
    }

    /** Its first day. */
    public LocalDate first() {
        return days.get(0);
    }

    /** Its last day. */
    public LocalDate last() {
        return days.get(days.size() - 1);
    }

    /** Whether one of its names is this. */
    boolean isNamed(String name) {
        return Arrays.asList(holiday.split("\\+", -1)).contains(name);
    }
}

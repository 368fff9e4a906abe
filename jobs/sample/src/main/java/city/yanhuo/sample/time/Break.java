package city.yanhuo.sample.time;

import java.time.LocalDate;

/**
 * A holiday break as the notice of a year names it (domain.md §4.1).
 *
 * @param year year of the notice
 * @param name {@code 元旦}, …; a joint break has both names: {@code 中秋+国庆}
 * @param first first named day
 * @param last last named day
 */
record Break(int year, String name, LocalDate first, LocalDate last) {
    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Position of the day in the break, from 1. */
    int index(LocalDate day) {
        return (int) (day.toEpochDay() - first.toEpochDay()) + 1;
    }

    int length() {
        return index(last);
    }
}

package city.yanhuo.sample.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A row of the gate files that is spoiled on purpose.
 *
 * @param place code
 * @param day the day whose row is spoiled, or after whose row a spoiled one follows
 * @param kind what is wrong
 */
record GateDefect(String place, LocalDate day, Kind kind) {
    enum Kind {
        /** Words in the count. */
        TEXT_IN_NUMBER(true),
        /** No count. */
        MISSING_COUNT(true),
        /** A count below zero. */
        NEGATIVE_COUNT(true),
        /** A count with a fraction. */
        FRACTION(true),
        /** More people inside than came in. */
        PEAK_ABOVE_VISITS(true),
        /** The row breaks off. */
        TOO_FEW_COLUMNS(true),
        /** One row more, of a day that does not exist. */
        NO_SUCH_DAY(false),
        /** One row more, of a place that nobody knows. */
        UNKNOWN_PLACE(false),
        /** One row more for the same day, with another count. */
        SECOND_VALUE(false),
        /** The same row once more. */
        SAME_ROW(false);

        private final boolean losesDay;

        Kind(boolean losesDay) {
            this.losesDay = losesDay;
        }
    }

    private static final List<GateDefect> ALL = List.of(
            new GateDefect("jinci", LocalDate.of(2022, 5, 14), Kind.TEXT_IN_NUMBER),
            new GateDefect("mengshan", LocalDate.of(2022, 11, 9), Kind.MISSING_COUNT),
            new GateDefect("botanical", LocalDate.of(2023, 3, 18), Kind.NEGATIVE_COUNT),
            new GateDefect("tianlongshan", LocalDate.of(2023, 7, 22), Kind.FRACTION),
            new GateDefect("taishan", LocalDate.of(2023, 8, 5), Kind.PEAK_ABOVE_VISITS),
            new GateDefect("mengshan", LocalDate.of(2024, 2, 29), Kind.NO_SUCH_DAY),
            new GateDefect("shuangta", LocalDate.of(2024, 4, 13), Kind.SAME_ROW),
            new GateDefect("mengshan", LocalDate.of(2024, 5, 9), Kind.TOO_FEW_COLUMNS),
            new GateDefect("shuangta", LocalDate.of(2024, 6, 11), Kind.UNKNOWN_PLACE),
            new GateDefect("jinci", LocalDate.of(2024, 7, 16), Kind.SECOND_VALUE));

    static Optional<GateDefect> at(String place, LocalDate day) {
        return ALL.stream()
                .filter(defect -> defect.place.equals(place) && defect.day.equals(day))
                .findFirst();
    }

    /** Whether the day is lost, because no good row is left for it. */
    boolean losesDay() {
        return kind.losesDay;
    }
}

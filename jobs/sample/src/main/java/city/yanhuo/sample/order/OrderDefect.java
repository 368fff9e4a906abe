package city.yanhuo.sample.order;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A line of the order files that is spoiled on purpose.
 *
 * @param platform whose file
 * @param month of which month
 * @param position the line that is spoiled, or after which a spoiled one follows
 * @param kind what is wrong
 */
record OrderDefect(Platform platform, YearMonth month, long position, Kind kind) {
    enum Kind {
        /** Letters in the price. */
        LETTERS_IN_PRICE(true),
        /** A class of goods that nobody knows. */
        UNKNOWN_CLASS(true),
        /** Paid on a day that does not exist. */
        NO_SUCH_DAY(true),
        /** One line more with the same number and another amount. */
        SECOND_VALUE(false),
        /** The same line once more. */
        SAME_LINE(false),
        /** Nothing is wrong: the shop's name has a line break. */
        LINE_BREAK(false);

        private final boolean losesLine;

        Kind(boolean losesLine) {
            this.losesLine = losesLine;
        }
    }

    private static final List<OrderDefect> ALL = List.of(
            new OrderDefect(Platform.MEITUAN, YearMonth.of(2024, 8), 17, Kind.LINE_BREAK),
            new OrderDefect(Platform.MEITUAN, YearMonth.of(2024, 8), 120, Kind.LETTERS_IN_PRICE),
            new OrderDefect(Platform.MEITUAN, YearMonth.of(2024, 8), 402, Kind.SECOND_VALUE),
            new OrderDefect(Platform.MEITUAN, YearMonth.of(2023, 9), 255, Kind.SAME_LINE),
            new OrderDefect(Platform.MEITUAN, YearMonth.of(2024, 9), 310, Kind.SAME_LINE),
            new OrderDefect(Platform.JDDJ, YearMonth.of(2023, 7), 88, Kind.NO_SUCH_DAY),
            new OrderDefect(Platform.JDDJ, YearMonth.of(2024, 9), 205, Kind.UNKNOWN_CLASS));

    static Optional<OrderDefect> at(Platform platform, YearMonth month, long position) {
        return ALL.stream()
                .filter(defect ->
                        defect.position == position && defect.platform == platform && defect.month.equals(month))
                .findFirst();
    }

    /** Whether the line is lost, because no good row is left for it. */
    boolean losesLine() {
        return kind.losesLine;
    }
}

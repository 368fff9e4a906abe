package city.yanhuo.contract.period;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * A stretch of days that a figure is reported for.
 *
 * @param kind what kind of stretch it is
 * @param start first day
 * @param end last day, inclusive
 */
public record Period(PeriodKind kind, LocalDate start, LocalDate end) implements Serializable {
    /** Refuses an end before the start. */
    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "Cannot make a period: its end lies before its start, found " + start + " to " + end);
        }
    }

    /** One calendar month. */
    public static Period month(YearMonth month) {
        return new Period(PeriodKind.MONTH, month.atDay(1), month.atEndOfMonth());
    }

    /** From 1 January to the end of the month. */
    public static Period cumulative(YearMonth month) {
        return new Period(PeriodKind.CUM, month.withMonth(1).atDay(1), month.atEndOfMonth());
    }

    /** One day. */
    public static Period day(LocalDate day) {
        return new Period(PeriodKind.DAY, day, day);
    }

    /**
     * What the same text means for figures of a kind: of {@code 2024年1—9月}, January to September for CUM and September for MONTH;
     * of {@code 2024年1—2月}, the two merged months for MONTH; of a month's first or last day, its month.
     *
     * @return empty when figures of that kind are never reported for such a period
     */
    public Optional<Period> as(PeriodKind wanted) {
        if (kind == wanted) {
            return Optional.of(this);
        }
        return switch (wanted) {
            case MONTH -> asMonth();
            case CUM -> fromJanuary();
            case DAY, HOUR -> start.equals(end) ? Optional.of(new Period(wanted, start, end)) : Optional.empty();
            case QUARTER -> exactly(wanted, 3);
            case YEAR -> exactly(wanted, 12);
            case WEEK, TENDAY, HOLIDAY ->
                kind == PeriodKind.HOLIDAY || start.equals(end)
                        ? Optional.of(new Period(wanted, start, end))
                        : Optional.empty();
        };
    }

    private Optional<Period> asMonth() {
        if (kind == PeriodKind.CUM) {
            boolean merged = end.getMonthValue() == 2;
            return Optional.of(merged ? new Period(PeriodKind.MONTH, start, end) : month(lastMonth()));
        }
        boolean edge = start.equals(end)
                && (end.getDayOfMonth() == 1 || end.equals(lastMonth().atEndOfMonth()));
        return edge ? Optional.of(month(lastMonth())) : Optional.empty();
    }

    private Optional<Period> fromJanuary() {
        return switch (kind) {
            case MONTH, QUARTER, YEAR -> Optional.of(cumulative(lastMonth()));
            case DAY, HOUR -> asMonth().flatMap(Period::fromJanuary);
            case CUM, WEEK, TENDAY, HOLIDAY -> Optional.empty();
        };
    }

    /** Whole months from a quarter's or year's first to its last. */
    private Optional<Period> exactly(PeriodKind wanted, int months) {
        LocalDate last = start.plusMonths(months).minusDays(1);
        boolean fits = start.getDayOfMonth() == 1 && (start.getMonthValue() - 1) % months == 0 && end.equals(last);
        return fits ? Optional.of(new Period(wanted, start, end)) : Optional.empty();
    }

    /** The month that the period ends in. */
    public YearMonth lastMonth() {
        return YearMonth.from(end);
    }

    /** As a person writes it: {@code 2024-09}, {@code 2024-09-15}, {@code 2024-Q3}, {@code 2024}, {@code 2024-01/02}. */
    public String text() {
        return switch (kind) {
            case CUM -> lastMonth().toString();
            case MONTH ->
                YearMonth.from(start).equals(lastMonth())
                        ? lastMonth().toString()
                        : String.format(
                                Locale.ROOT,
                                "%d-%02d/%02d",
                                start.getYear(),
                                start.getMonthValue(),
                                end.getMonthValue());
            case QUARTER -> start.getYear() + "-Q" + (start.getMonthValue() + 2) / 3;
            case YEAR -> Integer.toString(start.getYear());
            case DAY, HOUR -> start.toString();
            case WEEK, TENDAY, HOLIDAY -> start + "/" + end;
        };
    }
}

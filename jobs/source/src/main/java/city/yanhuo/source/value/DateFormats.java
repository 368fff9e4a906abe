package city.yanhuo.source.value;

import city.yanhuo.contract.period.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The date patterns of a contract, in the order of trial: {@code yyyy/MM/dd}, {@code d-MMM-yyyy HH:mm}. */
final class DateFormats {
    private final List<DateTimeFormatter> formatters;

    DateFormats(List<String> patterns) {
        this.formatters = patterns.stream().map(DateFormats::formatter).toList();
    }

    /** {@code y} means the year here, as everybody writes it; {@code java.time} wants {@code u} to be strict about days. */
    private static DateTimeFormatter formatter(String pattern) {
        StringBuilder strict = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            quoted = quoted != (c == '\'');
            strict.append(c == 'y' && !quoted ? 'u' : c);
        }
        return DateTimeFormatter.ofPattern(strict.toString(), Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    /** Whether there is none, so that the usual forms hold. */
    boolean isEmpty() {
        return formatters.isEmpty();
    }

    /** The day, or the month where the pattern has no day; empty when none fits. */
    Optional<Period> period(String text) {
        for (DateTimeFormatter formatter : formatters) {
            try {
                TemporalAccessor read = formatter.parseBest(text, LocalDate::from, YearMonth::from);
                return Optional.of(
                        read instanceof YearMonth month ? Period.month(month) : Period.day(LocalDate.from(read)));
            } catch (DateTimeException e) {
                // another one may fit
            }
        }
        return Optional.empty();
    }

    /** The value by the first pattern that fits; a pattern without a time gives midnight. Null when none fits. */
    @Nullable
    LocalDateTime parse(String text) {
        for (DateTimeFormatter formatter : formatters) {
            LocalDateTime read = parse(text, formatter);
            if (read != null) {
                return read;
            }
        }
        return null;
    }

    private static @Nullable LocalDateTime parse(String text, DateTimeFormatter formatter) {
        try {
            TemporalAccessor read = formatter.parseBest(text, LocalDateTime::from, LocalDate::from);
            return read instanceof LocalDateTime time
                    ? time
                    : LocalDate.from(read).atStartOfDay();
        } catch (DateTimeException e) {
            return null;
        }
    }
}

package city.yanhuo.app.schedule;

import city.yanhuo.app.command.FormatOption;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Instants as people write and read them. Without an offset they are UTC, as in Airflow. */
final class Moments {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private static final List<Function<String, OffsetDateTime>> FORMS = List.of(
            OffsetDateTime::parse,
            text -> LocalDateTime.parse(text).atOffset(ZoneOffset.UTC),
            text -> LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC));

    private Moments() {}

    /** The instant of a text; empty when it is none. */
    static Optional<OffsetDateTime> find(String text) {
        String plain = text.strip().replace(' ', 'T');
        for (Function<String, OffsetDateTime> form : FORMS) {
            try {
                return Optional.of(form.apply(plain));
            } catch (DateTimeException e) {
                // the next form may fit
            }
        }
        return Optional.empty();
    }

    /** The instant of a text. */
    static OffsetDateTime parse(String option, String text) {
        return find(text)
                .orElseThrow(() -> new YanhuoException(
                        ErrorKind.USAGE,
                        "Cannot read " + option + ": it must be a date as 2026-11-24 or an instant as"
                                + " 2026-11-24T06:30:00+08:00, found \"" + text + "\""));
    }

    /** An instant on the clocks of a zone. */
    static String shown(Instant instant, ZoneId zone) {
        return SHOWN.format(instant.atZone(zone));
    }

    /** An instant in a table: for people on the clocks of a zone, for programs exact and in UTC; nothing when there is none. */
    static Optional<String> cell(Optional<Instant> instant, FormatOption format, ZoneId zone) {
        return instant.map(each -> format.isForPeople() ? shown(each, zone) : each.toString());
    }
}

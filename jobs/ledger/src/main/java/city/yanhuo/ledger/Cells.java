package city.yanhuo.ledger;

import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.period.PeriodKind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How values stand in the ledger's columns: text that sorts as the values do, the same in both databases. */
public final class Cells {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Cells() {}

    /** An instant to the microsecond. */
    public static String text(Instant instant) {
        return INSTANT.format(instant.truncatedTo(ChronoUnit.MICROS));
    }

    public static @Nullable String instant(Optional<Instant> instant) {
        return instant.map(Cells::text).orElse(null);
    }

    public static @Nullable String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }

    public static @Nullable String decimal(Optional<BigDecimal> decimal) {
        return decimal.map(BigDecimal::toPlainString).orElse(null);
    }

    public static Instant readInstant(ResultSet row, String column) throws SQLException {
        return Instant.parse(row.getString(column));
    }

    public static Optional<Instant> findInstant(ResultSet row, String column) throws SQLException {
        return findText(row, column).map(Instant::parse);
    }

    public static LocalDate readDay(ResultSet row, String column) throws SQLException {
        return LocalDate.parse(row.getString(column));
    }

    public static Optional<LocalDate> findDay(ResultSet row, String column) throws SQLException {
        return findText(row, column).map(LocalDate::parse);
    }

    public static Optional<BigDecimal> findDecimal(ResultSet row, String column) throws SQLException {
        return findText(row, column).map(BigDecimal::new);
    }

    public static Optional<Long> findLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    public static Optional<String> findText(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** The period in the columns {@code <prefix>_kind}, {@code <prefix>_start} and {@code <prefix>_end}. */
    public static Period readPeriod(ResultSet row, String prefix) throws SQLException {
        return new Period(
                PeriodKind.valueOf(row.getString(prefix + "_kind")),
                readDay(row, prefix + "_start"),
                readDay(row, prefix + "_end"));
    }
}

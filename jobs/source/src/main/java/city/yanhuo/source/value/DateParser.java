package city.yanhuo.source.value;

import city.yanhuo.contract.feed.Leniency;
import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.contract.reference.CellText;
import city.yanhuo.source.RejectionReason;
import city.yanhuo.source.raw.RawRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Days and timestamps, zoneless: text in the usual forms or by the contract's patterns, and a workbook's dates and serials. */
final class DateParser implements ValueParser {
    private static final BigDecimal FIRST_SERIAL = BigDecimal.valueOf(20_000);
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(80_000);

    private final String header;
    private final boolean wantsTime;
    private final boolean takesDays;
    private final MissingTokens missing;
    private final DateFormats formats;
    private final DateText usual = new DateText();
    private String lastText = "";
    private @Nullable Object lastValue;

    private DateParser(SourceColumn column, String header, boolean wantsTime) {
        this.header = header;
        this.wantsTime = wantsTime;
        this.takesDays = column.accepts().contains(Leniency.MIDNIGHT);
        this.missing = new MissingTokens(column.missing(), MissingTokens.SIGNS);
        this.formats = new DateFormats(column.formats());
    }

    /** Days: {@link java.time.LocalDate}. */
    static DateParser ofDays(SourceColumn column, String header) {
        return new DateParser(column, header, false);
    }

    /** Days with their time: {@link LocalDateTime}. */
    static DateParser ofTimestamps(SourceColumn column, String header) {
        return new DateParser(column, header, true);
    }

    @Override
    public @Nullable Object parse(RawRow row, int cell, Faults faults) {
        if (missing.isMissing(row, cell)) {
            return null;
        }
        return switch (row.kind(cell)) {
            case TEXT -> text(row.text(cell), faults);
            case DATE -> serial(row, cell, faults);
            case NUMBER -> isSerial(row.number(cell)) ? serial(row, cell, faults) : number(row, cell, faults);
            case UNCALCULATED -> {
                String why = "the formula was never calculated and saved";
                faults.add(header, RejectionReason.NOT_CALCULATED, why, row.text(cell));
                yield null;
            }
            case PERCENT, BOOLEAN, ERROR, BLANK -> refuse("no day is written so", row.text(cell), faults);
        };
    }

    private @Nullable Object text(String text, Faults faults) {
        // rows of one day stand together
        if (lastValue != null && text.equals(lastText)) {
            return lastValue;
        }
        Object value = formats.isEmpty() ? byUsualForms(text, faults) : byFormats(text, faults);
        if (value != null) {
            lastText = text;
            lastValue = value;
        }
        return value;
    }

    private @Nullable Object byUsualForms(String text, Faults faults) {
        Object value = wantsTime ? usual.dateTime(text) : usual.day(text);
        if (value == null && takesDays) {
            LocalDate day = usual.day(text);
            value = day == null ? null : day.atStartOfDay();
        }
        return value == null ? refuse(usual.why(), text, faults) : value;
    }

    private @Nullable Object byFormats(String text, Faults faults) {
        LocalDateTime value = formats.parse(CellText.normalised(text));
        return value == null
                ? refuse("it fits none of the contract's formats", text, faults)
                : typed(value, text, faults);
    }

    private @Nullable Object number(RawRow row, int cell, Faults faults) {
        return row.number(cell).scale() > 0
                ? refuse("no day is written so", row.text(cell), faults)
                : text(row.text(cell), faults);
    }

    private static boolean isSerial(BigDecimal number) {
        return number.compareTo(FIRST_SERIAL) >= 0 && number.compareTo(LAST_SERIAL) <= 0;
    }

    private @Nullable Object serial(RawRow row, int cell, Faults faults) {
        BigDecimal number = row.number(cell);
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(2_958_466)) >= 0) {
            return refuse("there is no such day", row.text(cell), faults);
        }
        return typed(row.dateTime(cell), row.text(cell), faults);
    }

    private @Nullable Object typed(LocalDateTime value, String found, Faults faults) {
        if (wantsTime) {
            return value;
        }
        return value.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? value.toLocalDate()
                : refuse("it has a time of day", found, faults);
    }

    private @Nullable Object refuse(String why, String found, Faults faults) {
        faults.add(header, RejectionReason.NOT_A_DATE, why, found);
        return null;
    }
}

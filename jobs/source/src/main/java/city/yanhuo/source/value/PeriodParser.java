package city.yanhuo.source.value;

import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.period.PeriodKind;
import city.yanhuo.contract.period.PeriodText;
import city.yanhuo.contract.reference.CellText;
import city.yanhuo.source.RejectionReason;
import city.yanhuo.source.raw.CellKind;
import city.yanhuo.source.raw.RawRow;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Periods as the bureau writes them; a workbook's date is its day, or its month where months are meant. */
final class PeriodParser implements ValueParser {
    private final String header;
    private final Optional<PeriodKind> kind;
    private final Optional<Year> year;
    private final MissingTokens missing;
    private final DateFormats formats;
    private final Lost lost;
    private String before = "";
    private String behind = "";

    /** What happens to {@code 2024.1}, which may be January, or October that has lost its zero, where no format decides it. */
    enum Lost {
        /** It is January: the text stands alone and was written by hand. */
        TAKEN,
        /** The rows before and behind decide. */
        NEIGHBOURS
    }

    /** Periods of a kind that the contract names, or of the kind that the text tells; the year is of texts that leave it out. */
    PeriodParser(SourceColumn column, String header, Optional<PeriodKind> kind, Optional<Year> year, Lost lost) {
        this.lost = lost;
        this.header = header;
        this.kind = kind;
        this.year = year;
        this.missing = new MissingTokens(column.missing(), MissingTokens.SIGNS);
        this.formats = new DateFormats(column.formats());
    }

    @Override
    public @Nullable Object parse(RawRow row, int cell, Faults faults) {
        if (missing.isMissing(row, cell)) {
            return null;
        }
        if (row.kind(cell) == CellKind.DATE) {
            return ofDay(Period.day(row.dateTime(cell).toLocalDate()));
        }
        if (row.kind(cell) == CellKind.NUMBER && row.number(cell).scale() > 0) {
            String lostZero = "a number may have lost the zero of October, write the period as text";
            faults.add(header, RejectionReason.NOT_A_PERIOD, lostZero, row.text(cell));
            return null;
        }
        String text = CellText.normalised(row.text(cell));
        String why = lost == Lost.NEIGHBOURS && formats.isEmpty() ? LostZero.why(text, before, behind) : "";
        before = text;
        if (!why.isEmpty()) {
            faults.add(header, RejectionReason.NOT_A_PERIOD, why, row.text(cell));
            return null;
        }
        Optional<Period> period =
                formats.isEmpty() ? read(text) : formats.period(text).map(this::ofDay);
        if (period.isEmpty()) {
            boolean lacksYear = year.isEmpty()
                    && PeriodText.parse(text).isEmpty()
                    && PeriodText.parse(text, Year.of(2000)).isPresent();
            String unread = lacksYear ? "it leaves out its year" : "no period is written so";
            faults.add(header, RejectionReason.NOT_A_PERIOD, unread, row.text(cell));
            return null;
        }
        return period.get();
    }

    private Optional<Period> read(String text) {
        Optional<Period> read = year.map(told -> PeriodText.parse(text, told)).orElseGet(() -> PeriodText.parse(text));
        return kind.isEmpty() ? read : read.flatMap(period -> period.as(kind.get()));
    }

    @Override
    public boolean looksAhead() {
        return lost == Lost.NEIGHBOURS && formats.isEmpty();
    }

    @Override
    public void expect(@Nullable RawRow next, int cell) {
        behind = next == null ? "" : CellText.normalised(next.text(cell));
    }

    private Period ofDay(Period day) {
        YearMonth month = day.lastMonth();
        if (day.kind() == PeriodKind.MONTH && kind.isEmpty()) {
            return day;
        }
        if (kind.filter(PeriodKind.MONTH::equals).isPresent()) {
            return Period.month(month);
        }
        return kind.filter(PeriodKind.CUM::equals).isPresent() ? Period.cumulative(month) : day;
    }
}

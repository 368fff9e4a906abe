package city.yanhuo.source.value;

import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.period.PeriodKind;
import city.yanhuo.contract.period.PeriodText;
import city.yanhuo.contract.reference.CellText;
import city.yanhuo.source.RejectionReason;
import city.yanhuo.source.raw.CellKind;
import city.yanhuo.source.raw.RawRow;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Periods as the bureau writes them; a workbook's date is its day, or its month where months are meant. */
final class PeriodParser implements ValueParser {
    private final String header;
    private final Optional<PeriodKind> kind;
    private final MissingTokens missing;
    private final DateFormats formats;

    /** Periods of a kind that the contract names, or of the kind that the text tells. */
    PeriodParser(SourceColumn column, String header, Optional<PeriodKind> kind) {
        this.header = header;
        this.kind = kind;
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
            String why = "a number may have lost the zero of October, write the period as text";
            faults.add(header, RejectionReason.NOT_A_PERIOD, why, row.text(cell));
            return null;
        }
        String text = CellText.normalised(row.text(cell));
        Optional<Period> period = formats.isEmpty()
                ? kind.map(named -> PeriodText.parse(text, named)).orElseGet(() -> PeriodText.parse(text))
                : Optional.ofNullable(formats.parse(text)).map(day -> ofDay(Period.day(day.toLocalDate())));
        if (period.isEmpty()) {
            faults.add(header, RejectionReason.NOT_A_PERIOD, "no period is written so", row.text(cell));
            return null;
        }
        return period.get();
    }

    private Period ofDay(Period day) {
        YearMonth month = day.lastMonth();
        if (kind.filter(PeriodKind.MONTH::equals).isPresent()) {
            return Period.month(month);
        }
        return kind.filter(PeriodKind.CUM::equals).isPresent() ? Period.cumulative(month) : day;
    }
}

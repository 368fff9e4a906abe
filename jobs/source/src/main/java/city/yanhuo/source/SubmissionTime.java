package city.yanhuo.source;

import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.contract.feed.FieldSource;
import city.yanhuo.contract.reference.CellText;
import city.yanhuo.source.raw.RawRow;
import city.yanhuo.source.record.FileText;
import city.yanhuo.source.value.Faults;
import city.yanhuo.source.value.ValueParsers;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Finds when a file says that it was submitted, in the places that the contract names, in their order. */
final class SubmissionTime {
    private SubmissionTime() {}

    /** The local time; midnight where only a day stands. Empty when no place tells it. */
    static Optional<LocalDateTime> find(List<FieldSource> places, FileText text) {
        return places.stream()
                .flatMap(place -> text.take(place).stream())
                .flatMap(found -> parse(CellText.normalised(found)).stream())
                .findFirst();
    }

    private static Optional<LocalDateTime> parse(String found) {
        RawRow row = RawRow.ofText(0, found);
        Object time = ValueParsers.ofText(ColumnType.TIMESTAMP, "submitted").parse(row, 0, new Faults());
        if (time instanceof LocalDateTime exact) {
            return Optional.of(exact);
        }
        Object day = ValueParsers.ofText(ColumnType.DATE, "submitted").parse(row, 0, new Faults());
        return day instanceof LocalDate date ? Optional.of(date.atStartOfDay()) : Optional.empty();
    }
}

package city.yanhuo.source.record;

import city.yanhuo.contract.feed.FieldSource;
import city.yanhuo.contract.period.PeriodText;
import city.yanhuo.contract.reference.CellText;
import city.yanhuo.source.LandingPath;
import city.yanhuo.source.table.Caption;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What surrounds the rows of one table and may hold values: names and caption.
 *
 * @param path where the file landed
 * @param sheet name of the sheet; "" in a text file
 * @param caption what stands above the header
 */
public record FileText(LandingPath path, String sheet, Caption caption) {
    /** The text that an origin means; empty for origins inside the table. */
    Optional<String> of(FieldSource.Origin origin) {
        return switch (origin) {
            case FILE -> Optional.of(path.file());
            case FOLDER -> Optional.of(path.supplier());
            case SHEET -> Optional.of(sheet);
            case CAPTION -> Optional.of(caption.text());
            case COLUMN, TEMPLATE, CONSTANT, LINE -> Optional.empty();
        };
    }

    /** The year of a period that leaves it out: the caption's, else the sheet's, else the file's; empty when none tells it. */
    Optional<Year> year(FieldSource period) {
        return period.year().stream()
                .flatMap(
                        year -> Stream.of(FieldSource.Origin.CAPTION, FieldSource.Origin.SHEET, FieldSource.Origin.FILE)
                                .map(origin -> new FieldSource(origin, "", Optional.of(year), Optional.empty())))
                .flatMap(place -> take(place).stream())
                .flatMap(told -> PeriodText.parse(told + "年").stream())
                .map(read -> Year.from(read.start()))
                .findFirst();
    }

    /** What a field source takes from the names or the caption; empty when its pattern finds nothing. */
    public Optional<String> take(FieldSource source) {
        Pattern pattern = Pattern.compile(source.pattern().orElse("(?s)(.*)"));
        Optional<String> own = source.origin() == FieldSource.Origin.FILE
                ? FieldSource.part(pattern, path.lastName())
                : Optional.empty();
        return own.or(() -> of(source.origin())
                .flatMap(text -> FieldSource.part(pattern, text)
                        .or(() -> FieldSource.part(pattern, CellText.normalised(text)))));
    }
}

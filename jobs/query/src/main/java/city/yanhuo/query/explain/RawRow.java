package city.yanhuo.query.explain;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.contract.feed.SubjectColumn;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One reported row, as it stands in the raw table of its subject.
 *
 * @param table {@code raw.<subject>}
 * @param snapshotId snapshot of that table
 * @param feed the feed contract that read it
 * @param delivery number of the delivery that it came with
 * @param sheet name of the sheet; "" in a text file
 * @param line 1-based line or row of the file
 * @param cells subject column to cell; empty for a text file
 * @param submittedAt when it was submitted, local time; decides between vintages
 * @param isCurrent whether it counts; false when a later delivery replaced it
 * @param values the subject's columns that have a value
 */
public record RawRow(
        String table,
        long snapshotId,
        String feed,
        long delivery,
        String sheet,
        int line,
        Map<String, String> cells,
        Optional<LocalDateTime> submittedAt,
        boolean isCurrent,
        Map<String, @Nullable Object> values) {
    /** Copies the maps. */
    public RawRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** What was reported, without what only says which thing it is about. */
    public Map<String, @Nullable Object> reported() {
        List<String> own =
                Subject.valueOf(table.substring(table.indexOf('.') + 1).toUpperCase(Locale.ROOT)).columns().stream()
                        .filter(column -> !column.key() && !column.name().equals("basis"))
                        .map(SubjectColumn::name)
                        .toList();
        Map<String, @Nullable Object> reported = new LinkedHashMap<>(values);
        reported.keySet().retainAll(own);
        return reported;
    }

    /** Where it stands in its file, as behind a path: {@code :57}, or {@code  [表5]:7}. */
    public String place() {
        return sheet.isEmpty() ? ":" + line : " [" + sheet + "]:" + line;
    }
}

package city.yanhuo.contract.feed;

import city.yanhuo.contract.Check;
import city.yanhuo.contract.Label;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of source file and how it maps onto one subject: one file in {@code schemas/feed/}.
 *
 * @param feed the contract's name, equal to the file's name without {@code .yml}
 * @param version raised with every change of meaning
 * @param label what people call it
 * @param subject the raw table it feeds
 * @param files globs over {@code <supplier>/<file>}; the first feed (by name) with a matching glob takes the file
 * @param settle when a file is whole
 * @param shape how bytes become rows
 * @param columns the file's columns that matter; a file without a required one is refused as a whole
 * @param unpivot columns that stand side by side for several months, brands or classes; empty when there are none
 * @param ignored header texts that are known and not read; any other unknown column is noted
 * @param fields subject column to where its value comes from
 * @param outputs each source record gives one subject row per entry, whose fields overlay {@code fields}; empty means one
 * @param derive subject column to SQL expression over subject columns, applied after reading
 * @param duplicates what happens to repeated rows inside one file
 * @param replaces columns that decide what a later delivery replaces; empty means the subject's key
 * @param checks conditions over subject columns; a row that breaks one is rejected
 * @param submitted where the submission time stands, tried in this order; the received date comes last
 * @param steward unit that answers for the figures
 * @param deadline when a period's file is due; empty when nothing is awaited
 */
public record FeedContract(
        String feed,
        int version,
        Label label,
        Subject subject,
        List<String> files,
        Settle settle,
        FileShape shape,
        List<SourceColumn> columns,
        Optional<Unpivot> unpivot,
        List<String> ignored,
        Map<String, FieldSource> fields,
        List<Map<String, FieldSource>> outputs,
        Map<String, String> derive,
        DuplicateRule duplicates,
        List<String> replaces,
        List<Check> checks,
        List<FieldSource> submitted,
        String steward,
        Optional<Deadline> deadline) {
    /** Copies every collection. */
    public FeedContract {
        files = List.copyOf(files);
        columns = List.copyOf(columns);
        ignored = List.copyOf(ignored);
        fields = ordered(fields);
        outputs = outputs.stream().map(FeedContract::ordered).toList();
        derive = ordered(derive);
        replaces = List.copyOf(replaces);
        checks = List.copyOf(checks);
        submitted = List.copyOf(submitted);
    }

    /** Position of a column in {@link #columns()}, which must have it. */
    public int position(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Cannot read the feed " + feed + ": it has no column, found " + column);
    }

    /** A copy in the order of the file, the same in every run. */
    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}

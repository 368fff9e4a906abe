package city.yanhuo.contract.feed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * Wide to long: columns of the file that tell the same thing for several months, hours, brands or classes become one subject row
 * each.
 *
 * @param headers regular expressions that the whole header must fit (levels joined by {@code /}, without blanks, NFKC)
 * @param names columns that get what the header says: the groups 1, 2, … of the expression, or the whole header where it has none
 * @param values the group behind those of {@code names} to the column that gets the cell; one entry with the key "" where the
 *     expression has no such group
 */
public record Unpivot(List<String> headers, List<String> names, Map<String, String> values) {
    /** The key of {@code values} where every header tells the same measure. */
    public static final String ONE_VALUE = "";

    /** Copies every collection. */
    public Unpivot {
        headers = List.copyOf(headers);
        names = List.copyOf(names);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The column that the cells below a header go to, by the match of the whole header; empty when its measure is none of ours. */
    public Optional<String> column(MatchResult header) {
        int measure = names.size() + 1;
        boolean isTold = header.groupCount() >= measure && header.group(measure) != null;
        return Optional.ofNullable(values.get(isTold ? header.group(measure) : ONE_VALUE));
    }

    /** Whether a column is filled from the wide headers, and so has no header of its own. */
    public boolean fills(String column) {
        return names.contains(column) || values.containsValue(column);
    }
}

package city.yanhuo.query.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a mart.
 *
 * @param key values of its key columns
 * @param values values of the other columns that have one
 * @param gives what each expression of the measure gives on this row alone
 * @param raw the reported rows that it was made from, superseded vintages among them
 */
public record MartRow(
        Map<String, @Nullable Object> key,
        Map<String, @Nullable Object> values,
        Map<String, @Nullable Object> gives,
        List<RawRow> raw) {
    /** Copies the collections. */
    public MartRow {
        key = Collections.unmodifiableMap(new LinkedHashMap<>(key));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        gives = Collections.unmodifiableMap(new LinkedHashMap<>(gives));
        raw = List.copyOf(raw);
    }

    /** Whether a count or candidate comes from it; rows of other measures always count. */
    public boolean counts() {
        boolean counted = gives.containsKey("count");
        return !counted || isPositive(gives.get("count")) || isPositive(gives.get("candidates"));
    }

    private static boolean isPositive(@Nullable Object number) {
        return number instanceof Number value && value.doubleValue() > 0;
    }

    MartRow with(List<RawRow> rows) {
        return new MartRow(key, values, gives, new ArrayList<>(rows));
    }
}

package city.yanhuo.source.record;

import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.contract.feed.SubjectColumn;
import city.yanhuo.source.SubjectRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the rows of one file that share a key, for contracts that say so. What cannot be added is the first row's, but a growth
 * of several rows is unknown.
 */
public final class SummedRecords {
    private final List<SubjectColumn> subject;
    private final Map<List<@Nullable Object>, SubjectRecord> byKey = new LinkedHashMap<>();
    private boolean tooLarge;

    /** Sums rows of a subject with these columns. */
    public SummedRecords(List<SubjectColumn> subject) {
        this.subject = List.copyOf(subject);
    }

    /** Adds a row. */
    public void add(SubjectRecord record) {
        List<@Nullable Object> key = new ArrayList<>();
        for (int i = 0; i < subject.size(); i++) {
            if (subject.get(i).key()) {
                key.add(record.values().get(i));
            }
        }
        byKey.merge(key, record, this::merge);
    }

    private SubjectRecord merge(SubjectRecord first, SubjectRecord second) {
        @Nullable Object[] values = first.values().toArray();
        for (int i = 0; i < values.length; i++) {
            SubjectColumn column = subject.get(i);
            if (column.type() == ColumnType.GROWTH) {
                values[i] = null;
            } else if (!column.key()) {
                values[i] = sum(values[i], second.values().get(i));
            }
        }
        return new SubjectRecord(first.origin(), Arrays.asList(values));
    }

    private @Nullable Object sum(@Nullable Object first, @Nullable Object second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        if (first instanceof Long a && second instanceof Long b) {
            long sum = a + b;
            tooLarge = tooLarge || ((a ^ sum) & (b ^ sum)) < 0;
            return sum;
        }
        return first instanceof BigDecimal a && second instanceof BigDecimal b ? a.add(b) : first;
    }

    /** Whether a sum of counts does not fit any figure. */
    public boolean isTooLarge() {
        return tooLarge;
    }

    /** The sums, in the order of their first rows. */
    public Collection<SubjectRecord> all() {
        return byKey.values();
    }
}

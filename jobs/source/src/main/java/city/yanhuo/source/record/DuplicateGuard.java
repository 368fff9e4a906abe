package city.yanhuo.source.record;

import city.yanhuo.contract.feed.DuplicateRule;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.FieldSource;
import city.yanhuo.contract.feed.SubjectColumn;
import city.yanhuo.source.RejectionReason;
import city.yanhuo.source.SubjectRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Applies the contract's rule for rows of one file that repeat. */
public final class DuplicateGuard {
    private final DuplicateRule rule;
    private final List<SubjectColumn> subject;
    private final boolean keyIsRead;
    private final boolean sheetCounts;
    private final FingerprintSet rows = new FingerprintSet();
    private final FingerprintSet keys = new FingerprintSet();
    private final Fingerprint mark = new Fingerprint();

    /** What is to be done with a row. */
    public enum Decision {
        TAKE,
        /** It equals an earlier one. */
        DROP,
        /** It repeats the key of an earlier one; a fault says so. */
        REJECT
    }

    /** A guard for all tables of one file. */
    public DuplicateGuard(FeedContract contract) {
        this.rule = contract.duplicates();
        this.subject = contract.subject().columns();
        this.keyIsRead = subject.stream()
                .noneMatch(column -> column.key() && contract.derive().containsKey(column.name()));
        this.sheetCounts = Stream.concat(Stream.of(contract.fields()), contract.outputs().stream())
                .map(Map::values)
                .flatMap(sources -> sources.stream())
                .anyMatch(source -> source.origin() == FieldSource.Origin.SHEET);
    }

    /** Decides on a sound row and remembers it. */
    public Decision decide(TypedRow row, List<SubjectRecord> records, String sheet) {
        boolean checksKeys = rule.key() == DuplicateRule.Key.REJECT && keyIsRead;
        if (rule.exact() == DuplicateRule.Exact.DROP || checksKeys) {
            boolean repeats = isRepeated(row, sheet);
            if (repeats) {
                return rule.exact() == DuplicateRule.Exact.DROP ? Decision.DROP : Decision.TAKE;
            }
        }
        return checksKeys && repeatsKey(row, records) ? Decision.REJECT : Decision.TAKE;
    }

    private boolean isRepeated(TypedRow row, String sheet) {
        mark.reset();
        if (sheetCounts) {
            mark.add(sheet);
        }
        row.mark(mark);
        return rows.findOrAdd(mark, row.row().line()) != 0;
    }

    private boolean repeatsKey(TypedRow row, List<SubjectRecord> records) {
        if (records.size() > 1) {
            // a row that is rejected leaves no key behind
            for (SubjectRecord record : records) {
                markKey(record);
                if (isKnown(keys.find(mark), row, record)) {
                    return true;
                }
            }
        }
        for (SubjectRecord record : records) {
            markKey(record);
            int first = keys.findOrAdd(mark, row.row().line());
            // two outputs of one row may share a key; the first one keeps the line
            if (records.size() == 1 && isKnown(first, row, record)) {
                return true;
            }
        }
        return false;
    }

    private boolean isKnown(int first, TypedRow row, SubjectRecord record) {
        if (first != 0) {
            String why = "it repeats the key of row " + first + " with other values";
            row.faults().add("", RejectionReason.DUPLICATE_KEY, why, key(record));
        }
        return first != 0;
    }

    private void markKey(SubjectRecord record) {
        mark.reset();
        for (int i = 0; i < subject.size(); i++) {
            if (subject.get(i).key()) {
                mark.add(record.values().get(i));
            }
        }
    }

    private String key(SubjectRecord record) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < subject.size(); i++) {
            if (subject.get(i).key()) {
                key.append(key.isEmpty() ? "" : ", ").append(record.values().get(i));
            }
        }
        return key.toString();
    }
}

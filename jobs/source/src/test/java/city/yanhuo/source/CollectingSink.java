package city.yanhuo.source;

import java.util.ArrayList;
import java.util.List;

/** Keeps what a reader finds. */
final class CollectingSink implements RecordSink {
    final List<SubjectRecord> records = new ArrayList<>();
    final List<RejectedRow> rejected = new ArrayList<>();

    @Override
    public void accept(SubjectRecord record) {
        records.add(record);
    }

    @Override
    public void reject(RejectedRow row) {
        rejected.add(row);
    }
}

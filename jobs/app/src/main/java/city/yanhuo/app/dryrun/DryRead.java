package city.yanhuo.app.dryrun;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.source.Delivery;
import city.yanhuo.source.FeedReader;
import city.yanhuo.source.ReadOutcome;
import city.yanhuo.source.RecordSink;
import city.yanhuo.source.RejectedRow;
import city.yanhuo.source.SubjectRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What reading a file by a contract gives.
 *
 * @param feed the contract
 * @param outcome counts, tables, notes, or why it is refused
 * @param first its first records
 * @param rejected by reason, in the order in which they came: the first row and how many
 */
record DryRead(FeedContract feed, ReadOutcome outcome, List<SubjectRecord> first, Map<String, Rejected> rejected) {
    /**
     * Rows rejected for one reason.
     *
     * @param example the first of them
     * @param count how many faults
     */
    record Rejected(RejectedRow example, long count) {}

    /** Reads the whole file and keeps little of it. */
    static DryRead of(Delivery delivery, FeedContract feed, Contracts contracts, int rows) {
        Keeper keeper = new Keeper(rows);
        ReadOutcome outcome = new FeedReader(feed, contracts.reference()).read(delivery, keeper);
        return new DryRead(feed, outcome, List.copyOf(keeper.first), keeper.rejected);
    }

    private static final class Keeper implements RecordSink {
        private final int most;
        private final List<SubjectRecord> first = new ArrayList<>();
        private final Map<String, Rejected> rejected = new LinkedHashMap<>();

        private Keeper(int most) {
            this.most = most;
        }

        @Override
        public void accept(SubjectRecord record) {
            if (first.size() < most) {
                first.add(record);
            }
        }

        @Override
        public void reject(RejectedRow row) {
            rejected.merge(
                    row.reason() + " " + row.column(),
                    new Rejected(row, 1),
                    (known, one) -> new Rejected(known.example(), known.count() + 1));
        }
    }
}

package city.yanhuo.pipeline.ingest;

import city.yanhuo.source.Reconciliation;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading one delivery gave, as it travels back from its task.
 *
 * @param delivery its number in the ledger
 * @param counts what became of its source records
 * @param failure the sentence why it was refused as a whole, or null
 * @param failureLine line that the sentence is about, 0 for the whole file
 * @param notes sentences that reject nothing
 * @param submittedAt what decides between vintages, local time
 * @param firstDay first day that its records cover, or null
 * @param lastDay last day that its records cover, or null
 */
record DeliverySummary(
        long delivery,
        Reconciliation counts,
        @Nullable String failure,
        int failureLine,
        List<String> notes,
        LocalDateTime submittedAt,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay)
        implements Serializable {
    DeliverySummary {
        notes = List.copyOf(notes);
    }

    boolean isRefused() {
        return failure != null;
    }

    /** The same delivery when some of its good records turned out to break a check. */
    DeliverySummary withBroken(long records, long outputs) {
        Reconciliation after = new Reconciliation(
                counts.in(),
                counts.good() - records,
                counts.rejected() + records,
                counts.duplicate(),
                counts.control(),
                counts.ignored(),
                counts.outputs() - outputs);
        return new DeliverySummary(delivery, after, failure, failureLine, notes, submittedAt, firstDay, lastDay);
    }
}

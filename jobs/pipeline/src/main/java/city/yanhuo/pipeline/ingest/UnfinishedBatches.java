package city.yanhuo.pipeline.ingest;

import city.yanhuo.contract.feed.Subject;
import city.yanhuo.ledger.Batch;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.pipeline.lake.Lake;
import city.yanhuo.pipeline.lake.TableName;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes back what a process that died had begun to write: every raw table goes back to the state before the batch, and the batch's
 * deliveries wait to be read again. Done at the start of every step, by the holder of the lake's lock.
 */
public final class UnfinishedBatches {
    static final String BATCH = "yanhuo.batch";

    private UnfinishedBatches() {}

    /** Takes all of them back and says how many there were. */
    public static int takeBack(Ledger ledger, Lake lake, Clock clock) {
        List<Batch> unfinished = ledger.read(books -> books.batches().unfinished());
        for (Batch batch : unfinished) {
            takeBack(batch.id(), lake);
            ledger.useTransaction(books -> books.batches().close(batch.id(), List.of(), clock.instant()));
        }
        return unfinished.size();
    }

    static void takeBack(long batch, Lake lake) {
        Stream.concat(Stream.of(Subject.values()).map(TableName::raw), Stream.of(TableName.REJECTED))
                .forEach(table -> {
                    // a batch that was written in parts has several commits
                    while (lake.undo(table, BATCH, Long.toString(batch))) {
                        // the one before may be of the batch, too
                    }
                });
    }
}

package city.yanhuo.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Which deliveries were written to the lake together. */
public final class Batches {
    private static final String OPEN = "INSERT INTO ingest_batch (run_id, opened_at) VALUES (:run, :at) RETURNING id";
    private static final String MEMBERS = "SELECT id FROM delivery WHERE batch_id = :batch ORDER BY id";

    private final Handle handle;

    Batches(Handle handle) {
        this.handle = handle;
    }

    /** Opens a batch of pending deliveries, before anything of them is written to the lake. */
    public Batch open(String runId, List<Long> deliveries, Instant at) {
        long id = handle.createQuery(OPEN)
                .bind("run", runId)
                .bind("at", Cells.text(at))
                .mapTo(Long.class)
                .one();
        if (!deliveries.isEmpty()) {
            PreparedBatch members = handle.prepareBatch("UPDATE delivery SET batch_id = :batch WHERE id = :id");
            deliveries.forEach(
                    delivery -> members.bind("batch", id).bind("id", delivery).add());
            members.execute();
        }
        return find(id).orElseThrow();
    }

    /** The batch of that number. */
    public Optional<Batch> find(long id) {
        return list("SELECT * FROM ingest_batch WHERE id = " + id).stream().findFirst();
    }

    /** Batches that a process opened and did not close, oldest first. */
    public List<Batch> unfinished() {
        return list("SELECT * FROM ingest_batch WHERE closed_at IS NULL ORDER BY id");
    }

    /** Closes a batch with what became of each of its deliveries. */
    public void close(long id, List<DeliveryOutcome> outcomes, Instant at) {
        Deliveries deliveries = new Deliveries(handle);
        outcomes.forEach(deliveries::record);
        handle.createUpdate("UPDATE ingest_batch SET closed_at = :at WHERE id = :id")
                .bind("id", id)
                .bind("at", Cells.text(at))
                .execute();
    }

    /**
     * Says where the rejected rows of all closed batches stand. Belongs into the transaction that closes a batch.
     *
     * @param files data files below the home, with {@code /}
     */
    public void recordRejected(List<String> files) {
        handle.execute("DELETE FROM rejected_file");
        if (!files.isEmpty()) {
            PreparedBatch rows =
                    handle.prepareBatch("INSERT INTO rejected_file (position, path) VALUES (:position, :path)");
            for (int position = 0; position < files.size(); position++) {
                rows.bind("position", position)
                        .bind("path", files.get(position))
                        .add();
            }
            rows.execute();
        }
    }

    /** Data files below the home that hold the rejected rows of all closed batches, published or not. */
    public List<String> rejectedFiles() {
        return handle.createQuery("SELECT path FROM rejected_file ORDER BY position")
                .mapTo(String.class)
                .list();
    }

    private List<Batch> list(String sql) {
        return handle.createQuery(sql)
                .map((row, context) -> new Batch(
                        row.getLong("id"),
                        row.getString("run_id"),
                        Cells.readInstant(row, "opened_at"),
                        Cells.findInstant(row, "closed_at"),
                        members(row.getLong("id"))))
                .list();
    }

    private List<Long> members(long batch) {
        return handle.createQuery(MEMBERS)
                .bind("batch", batch)
                .mapTo(Long.class)
                .list();
    }
}

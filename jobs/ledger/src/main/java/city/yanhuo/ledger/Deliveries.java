package city.yanhuo.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which files arrived, and what became of them. */
public final class Deliveries {
    private static final String ADD = """
            INSERT INTO delivery (path, sha256, size_bytes, supplier, file_name, received_on, first_seen, state, reason,
                feed_version, records_in, records_good, records_rejected, records_duplicate, records_control,
                records_ignored, outputs, contracts_hash)
            VALUES (:path, :sha256, :size, :supplier, :file_name, :received_on, :first_seen, 'ARRIVED', '',
                0, 0, 0, 0, 0, 0, 0, 0, '')
            ON CONFLICT (path, sha256) DO NOTHING
            """;

    private static final String RETRY = """
            UPDATE delivery SET state = 'ARRIVED', reason = '', batch_id = NULL
            WHERE state IN ('UNMATCHED', 'REFUSED') AND contracts_hash <> :hash
            """;

    private static final String RECORD = """
            UPDATE delivery SET state = :state, reason = :reason, feed = :feed, feed_version = :feed_version,
                submitted_at = :submitted_at, records_in = :in, records_good = :good, records_rejected = :rejected,
                records_duplicate = :duplicate, records_control = :control, records_ignored = :ignored,
                outputs = :outputs, first_day = :first_day, last_day = :last_day, contracts_hash = :hash
            WHERE id = :id
            """;

    /** Later submission wins; ties by arrival, then SHA (DESIGN §3). */
    private static final String CURRENT = """
            SELECT * FROM delivery
            WHERE state = 'INGESTED' AND supplier = :supplier AND feed = :feed
                AND first_day <= :last_day AND last_day >= :first_day
            ORDER BY COALESCE(submitted_at, first_seen) DESC, id DESC, sha256 DESC
            LIMIT 1
            """;

    private final Handle handle;

    Deliveries(Handle handle) {
        this.handle = handle;
    }

    /**
     * Records that a file was seen, unless the same path with the same content is known already.
     *
     * @return the delivery, new or known
     */
    public Delivery add(NewDelivery delivery) {
        handle.createUpdate(ADD)
                .bind("path", delivery.path())
                .bind("sha256", delivery.sha256())
                .bind("size", delivery.size())
                .bind("supplier", delivery.supplier())
                .bind("file_name", delivery.fileName())
                .bind("received_on", Cells.day(delivery.receivedOn()))
                .bind("first_seen", Cells.text(delivery.firstSeen()))
                .execute();
        return find(delivery.path(), delivery.sha256()).orElseThrow();
    }

    /** The delivery of that path and content. */
    public Optional<Delivery> find(String path, String sha256) {
        return handle.createQuery("SELECT * FROM delivery WHERE path = :path AND sha256 = :sha256")
                .bind("path", path)
                .bind("sha256", sha256)
                .map((row, context) -> readDelivery(row))
                .findOne();
    }

    /** The delivery of that number. */
    public Optional<Delivery> find(long id) {
        return handle.createQuery("SELECT * FROM delivery WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> readDelivery(row))
                .findOne();
    }

    /** What has arrived and has not been read, in order of arrival. */
    public List<Delivery> pending() {
        return inState(DeliveryState.ARRIVED);
    }

    /** All deliveries of a state, in order of arrival. */
    public List<Delivery> inState(DeliveryState state) {
        return handle.createQuery("SELECT * FROM delivery WHERE state = :state ORDER BY id")
                .bind("state", state.name())
                .map((row, context) -> readDelivery(row))
                .list();
    }

    /** Every delivery, in order of arrival. */
    public List<Delivery> all() {
        return handle.createQuery("SELECT * FROM delivery ORDER BY id")
                .map((row, context) -> readDelivery(row))
                .list();
    }

    /**
     * Makes UNMATCHED and REFUSED deliveries pending again when they were tried with other contracts.
     *
     * @param contractsHash hash of today's contracts
     * @return how many
     */
    public int retry(String contractsHash) {
        return handle.createUpdate(RETRY).bind("hash", contractsHash).execute();
    }

    /** Records what became of a delivery. */
    public void record(DeliveryOutcome outcome) {
        DeliveryCounts counts = outcome.counts();
        handle.createUpdate(RECORD)
                .bind("id", outcome.delivery())
                .bind("state", outcome.state().name())
                .bind("reason", outcome.reason())
                .bind("feed", outcome.feed().orElse(null))
                .bind("feed_version", outcome.feedVersion())
                .bind("submitted_at", Cells.instant(outcome.submittedAt()))
                .bind("in", counts.in())
                .bind("good", counts.good())
                .bind("rejected", counts.rejected())
                .bind("duplicate", counts.duplicate())
                .bind("control", counts.control())
                .bind("ignored", counts.ignored())
                .bind("outputs", counts.outputs())
                .bind("first_day", Cells.day(outcome.firstDay()))
                .bind("last_day", Cells.day(outcome.lastDay()))
                .bind("hash", outcome.contractsHash())
                .execute();
    }

    /**
     * The supplier's current content for some days: the ingested delivery that wins among those of the same supplier and feed
     * whose days overlap. A new delivery is a duplicate only when this one has its SHA-256.
     */
    public Optional<Delivery> currentContent(String supplier, String feed, LocalDate firstDay, LocalDate lastDay) {
        return handle.createQuery(CURRENT)
                .bind("supplier", supplier)
                .bind("feed", feed)
                .bind("first_day", firstDay.toString())
                .bind("last_day", lastDay.toString())
                .map((row, context) -> readDelivery(row))
                .findOne();
    }

    private static Delivery readDelivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getString("path"),
                row.getString("sha256"),
                row.getLong("size_bytes"),
                row.getString("supplier"),
                row.getString("file_name"),
                Cells.findDay(row, "received_on"),
                Cells.readInstant(row, "first_seen"),
                Cells.findText(row, "feed"),
                row.getInt("feed_version"),
                DeliveryState.valueOf(row.getString("state")),
                row.getString("reason"),
                Cells.findInstant(row, "submitted_at"),
                readCounts(row),
                Cells.findDay(row, "first_day"),
                Cells.findDay(row, "last_day"),
                Cells.findLong(row, "batch_id"));
    }

    private static DeliveryCounts readCounts(ResultSet row) throws SQLException {
        return new DeliveryCounts(
                row.getLong("records_in"),
                row.getLong("records_good"),
                row.getLong("records_rejected"),
                row.getLong("records_duplicate"),
                row.getLong("records_control"),
                row.getLong("records_ignored"),
                row.getLong("outputs"));
    }
}

package city.yanhuo.ledger;

import city.yanhuo.contract.target.Observation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Which sets of marts readers may see. The row decides that a publication exists; its folder follows. */
public final class Publications {
    private static final String PREPARE = """
            INSERT INTO publication (id, run_id, as_of, created_at, state, contracts_hash, edition)
            VALUES (:id, :run, :as_of, :at, 'PREPARED', :hash, :edition)
            """;

    private static final String ADD_TABLE = """
            INSERT INTO published_table (publication_id, table_name, snapshot_id, row_count, content_hash)
            VALUES (:publication, :table, :snapshot, :rows, :hash)
            """;

    private static final String ADD_FILE = """
            INSERT INTO published_file (publication_id, table_name, position, path)
            VALUES (:publication, :table, :position, :path)
            """;

    private static final String SET_HASH = """
            UPDATE published_table SET content_hash = :hash
            WHERE publication_id = :publication AND table_name = :table
            """;

    private static final String COMPLETE =
            "UPDATE publication SET state = 'PUBLISHED', published_at = :at WHERE id = :id AND state = 'PREPARED'";

    private static final String NEWEST =
            "SELECT * FROM publication WHERE state = 'PUBLISHED' ORDER BY published_at DESC, id DESC LIMIT 1";

    private final Handle handle;

    Publications(Handle handle) {
        this.handle = handle;
    }

    /** Records frozen snapshots and what was measured on them. Readers do not see it yet. */
    public void prepare(Publication publication, List<PublishedTable> tables, List<Observation> observations) {
        handle.createUpdate(PREPARE)
                .bind("id", publication.id())
                .bind("run", publication.runId())
                .bind("as_of", publication.asOf().toString())
                .bind("at", Cells.text(publication.createdAt()))
                .bind("hash", publication.contractsHash())
                .bind("edition", publication.edition().orElse(null))
                .execute();
        tables.forEach(table -> addTable(publication.id(), table));
        new Observations(handle).add(publication.id(), observations);
    }

    /**
     * Makes a prepared publication visible. Verdicts and alerts belong into the same transaction.
     *
     * @param id the publication
     * @param contentHashes table to SHA-256, for the tables that were prepared without one
     * @param added tables made since: dimensions, targets and verdicts
     * @param at when
     * @throws IllegalStateException when there is no such prepared publication
     */
    public void complete(String id, Map<String, String> contentHashes, List<PublishedTable> added, Instant at) {
        if (handle.createUpdate(COMPLETE)
                        .bind("id", id)
                        .bind("at", Cells.text(at))
                        .execute()
                != 1) {
            throw new IllegalStateException(
                    "Cannot complete publication " + id + ": it must be prepared, found " + find(id));
        }
        contentHashes.forEach((table, hash) -> handle.createUpdate(SET_HASH)
                .bind("publication", id)
                .bind("table", table)
                .bind("hash", hash)
                .execute());
        added.forEach(table -> addTable(id, table));
    }

    /** Forgets a prepared publication that nobody will complete. Its folder is the caller's. */
    public void discard(String id) {
        for (String table : List.of("observation", "published_file", "published_table")) {
            handle.createUpdate("DELETE FROM " + table + " WHERE publication_id = :id")
                    .bind("id", id)
                    .execute();
        }
        handle.createUpdate("DELETE FROM publication WHERE id = :id AND state = 'PREPARED'")
                .bind("id", id)
                .execute();
    }

    /** The publication of that id. */
    public Optional<Publication> find(String id) {
        return handle.createQuery("SELECT * FROM publication WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> readPublication(row))
                .findOne();
    }

    /** The publication that readers see. */
    public Optional<Publication> newestPublished() {
        return handle.createQuery(NEWEST)
                .map((row, context) -> readPublication(row))
                .findOne();
    }

    /** Publications that still wait for their verdicts, oldest first. */
    public List<Publication> prepared() {
        return handle.createQuery("SELECT * FROM publication WHERE state = 'PREPARED' ORDER BY created_at, id")
                .map((row, context) -> readPublication(row))
                .list();
    }

    /** Every publication, oldest first. */
    public List<Publication> all() {
        return handle.createQuery("SELECT * FROM publication ORDER BY created_at, id")
                .map((row, context) -> readPublication(row))
                .list();
    }

    /** The tables of a publication, by name. */
    public List<PublishedTable> tables(String id) {
        return handle.createQuery("SELECT * FROM published_table WHERE publication_id = :id ORDER BY table_name")
                .bind("id", id)
                .map((row, context) -> new PublishedTable(
                        row.getString("table_name"),
                        row.getLong("snapshot_id"),
                        row.getLong("row_count"),
                        Cells.findText(row, "content_hash"),
                        files(id, row.getString("table_name"))))
                .list();
    }

    private void addTable(String publication, PublishedTable table) {
        handle.createUpdate(ADD_TABLE)
                .bind("publication", publication)
                .bind("table", table.table())
                .bind("snapshot", table.snapshotId())
                .bind("rows", table.rows())
                .bind("hash", table.contentHash().orElse(null))
                .execute();
        if (table.files().isEmpty()) {
            return;
        }
        PreparedBatch files = handle.prepareBatch(ADD_FILE);
        for (int position = 0; position < table.files().size(); position++) {
            files.bind("publication", publication)
                    .bind("table", table.table())
                    .bind("position", position)
                    .bind("path", table.files().get(position))
                    .add();
        }
        files.execute();
    }

    private List<String> files(String publication, String table) {
        return handle.createQuery("""
                        SELECT path FROM published_file
                        WHERE publication_id = :publication AND table_name = :table ORDER BY position
                        """)
                .bind("publication", publication)
                .bind("table", table)
                .mapTo(String.class)
                .list();
    }

    private static Publication readPublication(ResultSet row) throws SQLException {
        return new Publication(
                row.getString("id"),
                row.getString("run_id"),
                Cells.readDay(row, "as_of"),
                Cells.readInstant(row, "created_at"),
                PublicationState.valueOf(row.getString("state")),
                Cells.findInstant(row, "published_at"),
                row.getString("contracts_hash"),
                Cells.findText(row, "edition"));
    }
}

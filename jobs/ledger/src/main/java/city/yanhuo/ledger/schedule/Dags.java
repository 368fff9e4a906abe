package city.yanhuo.ledger.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The DAGs that were seen, and the pools that their tasks share. */
public final class Dags {
    private static final String SAVE = """
            INSERT INTO dag (dag_id, file, version, is_paused, is_present)
            VALUES (:dag, :file, :version, :paused, :present)
            ON CONFLICT (dag_id) DO UPDATE SET file = excluded.file, version = excluded.version,
                is_paused = excluded.is_paused, is_present = excluded.is_present
            """;
    private static final String SAVE_POOL = """
            INSERT INTO pool (name, slots, description) VALUES (:name, :slots, :description)
            ON CONFLICT (name) DO UPDATE SET slots = excluded.slots, description = excluded.description
            """;

    private final Handle handle;

    /** DAGs and pools over one connection. */
    public Dags(Handle handle) {
        this.handle = handle;
    }

    /** Stores a DAG, new or changed. */
    public void save(DagRow dag) {
        handle.createUpdate(SAVE)
                .bind("dag", dag.id())
                .bind("file", dag.file())
                .bind("version", dag.version())
                .bind("paused", dag.paused() ? 1 : 0)
                .bind("present", dag.present() ? 1 : 0)
                .execute();
    }

    /** The DAG of an id. */
    public Optional<DagRow> find(String dagId) {
        return handle.createQuery("SELECT * FROM dag WHERE dag_id = :dag")
                .bind("dag", dagId)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Every DAG that was ever seen, by id. */
    public List<DagRow> all() {
        return handle.createQuery("SELECT * FROM dag ORDER BY dag_id")
                .map((row, context) -> read(row))
                .list();
    }

    /** Forgets a DAG. */
    public void delete(String dagId) {
        handle.createUpdate("DELETE FROM dag WHERE dag_id = :dag")
                .bind("dag", dagId)
                .execute();
    }

    /** Stores a pool, new or changed. */
    public void save(Pool pool) {
        handle.createUpdate(SAVE_POOL)
                .bind("name", pool.name())
                .bind("slots", pool.slots())
                .bind("description", pool.description())
                .execute();
    }

    /** Every pool, by name. */
    public List<Pool> pools() {
        return handle.createQuery("SELECT * FROM pool ORDER BY name")
                .map((row, context) ->
                        new Pool(row.getString("name"), row.getInt("slots"), row.getString("description")))
                .list();
    }

    /** Removes a pool; false when there is none. */
    public boolean deletePool(String name) {
        return handle.createUpdate("DELETE FROM pool WHERE name = :name")
                        .bind("name", name)
                        .execute()
                > 0;
    }

    private static DagRow read(ResultSet row) throws SQLException {
        return new DagRow(
                row.getString("dag_id"),
                row.getString("file"),
                row.getString("version"),
                row.getInt("is_paused") == 1,
                row.getInt("is_present") == 1);
    }
}

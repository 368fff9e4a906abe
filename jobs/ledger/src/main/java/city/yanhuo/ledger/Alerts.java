package city.yanhuo.ledger;

import city.yanhuo.contract.target.VerdictState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Which targets their owners have been told about. */
public final class Alerts {
    private static final String ADD = """
            INSERT INTO alert (target, year, owner, state, alert_key, verdict_state, period_kind, period_start, period_end,
                publication_id, opened_at, changed_at, note)
            VALUES (:target, :year, :owner, :state, :key, :verdict_state, :kind, :start, :end,
                :publication, :opened_at, :changed_at, :note)
            """;

    private static final String CHANGE = """
            UPDATE alert SET owner = :owner, state = :state, alert_key = :key, verdict_state = :verdict_state,
                period_kind = :kind, period_start = :start, period_end = :end, publication_id = :publication,
                changed_at = :changed_at, note = :note
            WHERE id = :id
            """;

    private static final String CLEAR_NOTES = """
            UPDATE alert SET note = ''
            WHERE alert_key IN (SELECT alert_key FROM outbox_alert WHERE outbox_id = :mail)
            """;

    private final Handle handle;

    Alerts(Handle handle) {
        this.handle = handle;
    }

    /** Stores an alert: a new one when its id is 0, else the change of a known one. */
    public void save(Alert alert) {
        Update update = alert.id() == 0
                ? handle.createUpdate(ADD)
                        .bind("target", alert.target())
                        .bind("year", alert.year())
                        .bind("opened_at", Cells.text(alert.openedAt()))
                : handle.createUpdate(CHANGE).bind("id", alert.id());
        update.bind("owner", alert.owner())
                .bind("state", alert.state().name())
                .bind("key", alert.key())
                .bind("verdict_state", alert.verdictState().name())
                .bind("kind", alert.period().kind().name())
                .bind("start", alert.period().start().toString())
                .bind("end", alert.period().end().toString())
                .bind("publication", alert.publicationId())
                .bind("changed_at", Cells.text(alert.changedAt()))
                .bind("note", alert.note())
                .execute();
    }

    /** Clears the notes of the alerts that a mail was about. */
    public void clearNotes(long mail) {
        handle.createUpdate(CLEAR_NOTES).bind("mail", mail).execute();
    }

    /** Every alert, oldest first. */
    public List<Alert> all() {
        return handle.createQuery("SELECT * FROM alert ORDER BY id")
                .map((row, context) -> readAlert(row))
                .list();
    }

    private static Alert readAlert(ResultSet row) throws SQLException {
        return new Alert(
                row.getLong("id"),
                row.getString("target"),
                row.getInt("year"),
                row.getString("owner"),
                AlertState.valueOf(row.getString("state")),
                row.getString("alert_key"),
                VerdictState.valueOf(row.getString("verdict_state")),
                Cells.readPeriod(row, "period"),
                row.getString("publication_id"),
                Cells.readInstant(row, "opened_at"),
                Cells.readInstant(row, "changed_at"),
                row.getString("note"));
    }
}

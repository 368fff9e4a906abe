package city.yanhuo.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Which mails wait, and which went out. */
public final class Outbox {
    private static final String ADD = """
            INSERT INTO outbox (message_id, run_id, publication_id, owner, kind, state, subject_zh, text_zh, subject_en,
                text_en, not_before, created_at, reply_to, note)
            VALUES (:message_id, :run, :publication, :owner, :kind, :state, :subject_zh, :text_zh, :subject_en,
                :text_en, :not_before, :created_at, :reply_to, :note)
            ON CONFLICT (message_id) DO NOTHING
            RETURNING id
            """;

    private static final String MARK_SENT = """
            UPDATE outbox SET state = 'SENT', sent_at = :at, recipient = :recipient, note = '' WHERE id = :id
            """;

    private final Handle handle;

    Outbox(Handle handle) {
        this.handle = handle;
    }

    /**
     * Puts a mail into the outbox, unless one with its message id is there.
     *
     * @return its number when it is new
     */
    public Optional<Long> add(Mail mail) {
        Optional<Long> id = handle.createQuery(ADD)
                .bind("message_id", mail.messageId())
                .bind("run", orNull(mail.runId()))
                .bind("publication", orNull(mail.publicationId()))
                .bind("owner", mail.owner())
                .bind("kind", mail.kind().name())
                .bind("state", mail.state().name())
                .bind("subject_zh", mail.zh().subject())
                .bind("text_zh", mail.zh().body())
                .bind("subject_en", mail.en().subject())
                .bind("text_en", mail.en().body())
                .bind("not_before", mail.notBefore().toString())
                .bind("created_at", Cells.text(mail.createdAt()))
                .bind("reply_to", mail.replyTo().orElse(null))
                .bind("note", mail.note())
                .mapTo(Long.class)
                .findOne();
        id.filter(stored -> !mail.alertKeys().isEmpty()).ifPresent(stored -> addKeys(stored, mail.alertKeys()));
        return id;
    }

    private static @Nullable String orNull(String id) {
        return id.isEmpty() ? null : id;
    }

    private void addKeys(long mail, List<String> keys) {
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO outbox_alert (outbox_id, alert_key) VALUES (:mail, :key)");
        keys.forEach(key -> batch.bind("mail", mail).bind("key", key).add());
        batch.execute();
    }

    /** Records that a mail went out. */
    public void markSent(long id, String recipient, Instant at) {
        handle.createUpdate(MARK_SENT)
                .bind("id", id)
                .bind("recipient", recipient)
                .bind("at", Cells.text(at))
                .execute();
    }

    /** Records why a mail still waits. */
    public void markWaiting(long id, MailState state, String note) {
        handle.createUpdate("UPDATE outbox SET state = :state, note = :note WHERE id = :id AND state <> 'SENT'")
                .bind("id", id)
                .bind("state", state.name())
                .bind("note", note)
                .execute();
    }

    /** What has not gone out, oldest first. */
    public List<Mail> unsent() {
        return list("SELECT * FROM outbox WHERE state <> 'SENT' ORDER BY id");
    }

    /** Every mail, oldest first. */
    public List<Mail> all() {
        return list("SELECT * FROM outbox ORDER BY id");
    }

    /** Every alert key that a mail was ever written for. */
    public Set<String> alertKeys() {
        return Set.copyOf(handle.createQuery("SELECT DISTINCT alert_key FROM outbox_alert")
                .mapTo(String.class)
                .list());
    }

    private List<Mail> list(String sql) {
        return handle.createQuery(sql)
                .map((row, context) -> readMail(row, keys(row.getLong("id"))))
                .list();
    }

    private List<String> keys(long mail) {
        return handle.createQuery("SELECT alert_key FROM outbox_alert WHERE outbox_id = :mail ORDER BY alert_key")
                .bind("mail", mail)
                .mapTo(String.class)
                .list();
    }

    private static Mail readMail(ResultSet row, List<String> keys) throws SQLException {
        return new Mail(
                row.getLong("id"),
                row.getString("message_id"),
                Cells.findText(row, "run_id").orElse(""),
                Cells.findText(row, "publication_id").orElse(""),
                row.getString("owner"),
                MailKind.valueOf(row.getString("kind")),
                MailState.valueOf(row.getString("state")),
                new MailText(row.getString("subject_zh"), row.getString("text_zh")),
                new MailText(row.getString("subject_en"), row.getString("text_en")),
                LocalDateTime.parse(row.getString("not_before")),
                Cells.readInstant(row, "created_at"),
                Cells.findInstant(row, "sent_at"),
                Cells.findText(row, "recipient"),
                Cells.findText(row, "reply_to"),
                row.getString("note"),
                keys);
    }
}

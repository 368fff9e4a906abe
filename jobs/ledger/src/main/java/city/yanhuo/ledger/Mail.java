package city.yanhuo.ledger;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One mail of the outbox. Whom it goes to is looked up when it is sent.
 *
 * @param id its number; 0 before it is stored
 * @param messageId hash over owner and sorted alert keys, hexadecimal: the same news has the same one
 * @param runId the run of the way that caused it; "" when none did
 * @param publicationId the publication it speaks about; "" when it speaks about none
 * @param owner the unit it is for; {@link #OPERATORS}; or {@link #ADDRESSES} and addresses behind it
 * @param kind what it is for
 * @param state how it stands
 * @param zh in Chinese
 * @param en in English
 * @param notBefore local time before which its figures may not be spoken about
 * @param createdAt when it was written
 * @param sentAt when it was sent
 * @param recipient the address it was sent to
 * @param replyTo the address that answers should go to
 * @param note what hinders it; "" otherwise
 * @param alertKeys the alert keys that it tells of
 */
public record Mail(
        long id,
        String messageId,
        String runId,
        String publicationId,
        String owner,
        MailKind kind,
        MailState state,
        MailText zh,
        MailText en,
        LocalDateTime notBefore,
        Instant createdAt,
        Optional<Instant> sentAt,
        Optional<String> recipient,
        Optional<String> replyTo,
        String note,
        List<String> alertKeys) {
    /** The owner of mails to whoever operates the scheduler. */
    public static final String OPERATORS = "@operator";

    /** How the owner of a mail to addresses begins; they follow, apart by commas. */
    public static final String ADDRESSES = "mailto:";

    /** Copies the list. */
    public Mail {
        alertKeys = List.copyOf(alertKeys);
    }
}

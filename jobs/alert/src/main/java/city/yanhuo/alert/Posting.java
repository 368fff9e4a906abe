package city.yanhuo.alert;

import city.yanhuo.ledger.Mail;

/**
 * What became of one mail when the outbox was sent.
 *
 * @param mail the mail as it stood before
 * @param outcome what became of it
 * @param detail the file or the addresses it went to; what it waits for; why it was refused
 */
public record Posting(Mail mail, Outcome outcome, String detail) {
    /** What can become of a mail. */
    public enum Outcome {
        SENT,
        /** An earlier run sent it and died before it could say so. */
        ALREADY_SENT,
        /** Its figures may not be spoken about yet. */
        NOT_RELEASED,
        /** Nobody is named whom it could go to; it waits until somebody is. */
        NO_CONTACT,
        /** The server does not take it for its recipient; it is tried again by the next run. */
        REFUSED
    }
}

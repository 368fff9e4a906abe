package city.yanhuo.ledger;

/** How a mail of the outbox stands. */
public enum MailState {
    /** To be sent as soon as it may be. */
    WAITING,
    /** Nobody is named as the owner's contact; sent once somebody is. */
    NO_CONTACT,
    SENT
}

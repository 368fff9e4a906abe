package city.yanhuo.alert;

/** A way for mails to leave. */
interface MailTransport extends AutoCloseable {
    /** What became of one mail. */
    enum Receipt {
        SENT,
        /** An earlier run sent it and died before it could say so. */
        ALREADY_SENT
    }

    /**
     * Sends one mail.
     *
     * @throws RecipientRefused when the server takes other mails but not this one
     * @throws city.yanhuo.contract.error.YanhuoException RESOURCE when no mail can be sent at all
     */
    Receipt send(MimeLetter letter) throws RecipientRefused;

    @Override
    void close();

    /** The server refuses a mail for its recipient. */
    final class RecipientRefused extends Exception {
        private static final long serialVersionUID = 1L;

        RecipientRefused(String message, Throwable cause) {
            super(message, cause);
        }
    }
}

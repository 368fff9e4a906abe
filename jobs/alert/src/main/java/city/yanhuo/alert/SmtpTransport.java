package city.yanhuo.alert;

import city.yanhuo.contract.config.MailConfig;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;

/** Sends mails to a server, all over one connection that is opened by the first. */
final class SmtpTransport implements MailTransport {
    private static final String TIMEOUT = "30000";

    private final MailConfig config;
    private final String password;
    private final Transport transport;

    /**
     * A transport that has not connected yet.
     *
     * @param config server, security and user
     * @param password the user's password
     */
    SmtpTransport(MailConfig config, String password) {
        this.config = config;
        this.password = password;
        try {
            this.transport = Session.getInstance(properties(config)).getTransport("smtp");
        } catch (MessagingException e) {
            throw new IllegalStateException("Angus Mail brings SMTP", e);
        }
    }

    @Override
    public Receipt send(MimeLetter letter) throws RecipientRefused {
        connect();
        try {
            transport.sendMessage(letter, letter.getAllRecipients());
            return Receipt.SENT;
        } catch (SendFailedException e) {
            throw new RecipientRefused(innermost(e).strip(), e);
        } catch (MessagingException e) {
            throw unreachable("it broke off", e);
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // every mail has its answer already
        }
    }

    private static Properties properties(MailConfig config) {
        boolean isStartTls = config.security() == MailConfig.Security.STARTTLS;
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", config.host());
        properties.setProperty("mail.smtp.port", Integer.toString(config.port()));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
        properties.setProperty("mail.smtp.timeout", TIMEOUT);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT);
        properties.setProperty("mail.smtp.auth", Boolean.toString(!config.user().isEmpty()));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(config.security() == MailConfig.Security.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(isStartTls));
        // a server that offers no TLS must not make us speak in the clear
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(isStartTls));
        return properties;
    }

    private void connect() {
        if (transport.isConnected()) {
            return;
        }
        try {
            if (config.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(config.host(), config.port(), config.user(), password);
            }
        } catch (AuthenticationFailedException e) {
            throw unreachable("it does not accept the user or the password of YANHUO_MAIL_PASSWORD", e);
        } catch (MessagingException e) {
            throw unreachable("it does not answer as configured", e);
        }
    }

    private YanhuoException unreachable(String why, MessagingException cause) {
        return new YanhuoException(
                ErrorKind.RESOURCE,
                "Cannot send mail by " + config.host() + ":" + config.port() + ": " + why + ", found "
                        + innermost(cause).strip() + "; nothing is lost, the outbox keeps what was not sent",
                cause);
    }

    private static String innermost(MessagingException failure) {
        Exception deepest = failure;
        for (Exception next = failure.getNextException();
                next != null;
                next = next instanceof MessagingException inner ? inner.getNextException() : null) {
            deepest = next;
        }
        return String.valueOf(deepest.getMessage());
    }
}

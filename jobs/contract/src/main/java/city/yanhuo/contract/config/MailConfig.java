package city.yanhuo.contract.config;

import city.yanhuo.contract.yaml.EnumWords;
import city.yanhuo.contract.yaml.YamlFields;
import java.util.Optional;

/**
 * How letters leave. The password of the mail server comes from {@value #PASSWORD_VARIABLE}.
 *
 * @param transport {@code mail.transport}: {@code eml} writes files into the home, {@code smtp} sends
 * @param from {@code mail.from}: sender's address
 * @param host {@code mail.host}: mail server; needed for smtp
 * @param port {@code mail.port}: its port
 * @param security {@code mail.security}: {@code none}, {@code starttls} or {@code tls} from the first byte
 * @param user {@code mail.user}: user at the server; "" for a server that asks for none
 * @param redirectTo {@code mail.redirect-to}: where all letters go instead of to their owners, for trials
 * @param replyTo {@code mail.reply-to}: where answers go when it is not the sender
 */
public record MailConfig(
        Transport transport,
        String from,
        String host,
        int port,
        Security security,
        String user,
        Optional<String> redirectTo,
        Optional<String> replyTo) {
    /** The environment variable that holds the password. */
    public static final String PASSWORD_VARIABLE = "YANHUO_MAIL_PASSWORD";

    private static final EnumWords<Transport> TRANSPORTS = EnumWords.lower(Transport.class);
    private static final EnumWords<Security> SECURITIES = EnumWords.lower(Security.class);
    private static final int LAST_PORT = 65535;

    /** Ways out. */
    public enum Transport {
        EML,
        SMTP
    }

    /** Encryption on the way to the server, with the port that is usual for it. */
    public enum Security {
        NONE(25),
        STARTTLS(587),
        TLS(465);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    /** Files in the home. */
    public static MailConfig defaults() {
        return new MailConfig(
                Transport.EML,
                "yanhuo@localhost",
                "",
                Security.STARTTLS.port,
                Security.STARTTLS,
                "",
                Optional.empty(),
                Optional.empty());
    }

    static MailConfig of(YamlFields yaml) {
        MailConfig usual = defaults();
        Security security = yaml.word("security", SECURITIES, usual.security());
        MailConfig config = new MailConfig(
                yaml.word("transport", TRANSPORTS, usual.transport()),
                yaml.text("from", usual.from()),
                yaml.text("host", usual.host()),
                yaml.integer("port", security.port),
                security,
                yaml.text("user", usual.user()),
                yaml.findText("redirect-to").filter(text -> !text.isEmpty()),
                yaml.findText("reply-to").filter(text -> !text.isEmpty()));
        config.check(yaml);
        Secrets.refuse(yaml, PASSWORD_VARIABLE);
        yaml.end();
        return config;
    }

    private void check(YamlFields yaml) {
        MailAddress.check(yaml, "from", from);
        redirectTo.ifPresent(address -> MailAddress.check(yaml, "redirect-to", address));
        replyTo.ifPresent(address -> MailAddress.check(yaml, "reply-to", address));
        if (port < 1 || port > LAST_PORT) {
            yaml.problem("port", "it must lie between 1 and " + LAST_PORT + ", found " + port);
        }
        if (transport == Transport.SMTP && host.isEmpty()) {
            yaml.problem("host", "smtp needs a server, found none; write host: mail.example.org");
        }
    }
}

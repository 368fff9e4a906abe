package city.yanhuo.alert;

import city.yanhuo.contract.config.Contact;
import city.yanhuo.contract.config.Contacts;
import city.yanhuo.contract.config.MailConfig;
import city.yanhuo.contract.config.YanhuoConfig;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.HaltPoint;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.Mail;
import city.yanhuo.ledger.MailKind;
import city.yanhuo.ledger.MailState;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Sends what the outbox holds. Each mail is sent first and recorded then: a process that dies between loses none, and a repeat
 * carries the same Message-ID; a mail that is a file is not even repeated.
 */
public final class Postman {
    private final Home home;
    private final Ledger ledger;
    private final YanhuoConfig config;
    private final Contacts contacts;
    private final Clock clock;

    /**
     * A postman for a home.
     *
     * @param home where {@code .eml} files go
     * @param ledger the ledger with the outbox
     * @param config sender, transport, server
     * @param contacts who holds which role
     * @param clock gives the time that mails are dated with
     */
    public Postman(Home home, Ledger ledger, YanhuoConfig config, Contacts contacts, Clock clock) {
        this.home = home;
        this.ledger = ledger;
        this.config = config;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * Sends every mail that may go out, oldest first.
     *
     * @param moment local time as of which is sent: figures released later wait, and the contacts of that day are written to
     * @return what became of each mail that had not gone out
     * @throws YanhuoException RESOURCE when no mail can be sent at all; what was not sent stays in the outbox as it was
     */
    public List<Posting> send(LocalDateTime moment) {
        String password = System.getenv(MailConfig.PASSWORD_VARIABLE);
        return send(moment, password == null ? "" : password);
    }

    List<Posting> send(LocalDateTime moment, String password) {
        List<Mail> unsent = ledger.read(books -> books.outbox().unsent());
        List<Posting> postings = new ArrayList<>();
        try (MailTransport transport = transport(password)) {
            unsent.forEach(mail -> postings.add(send(mail, moment, transport)));
        }
        return postings;
    }

    private MailTransport transport(String password) {
        return switch (config.mail().transport()) {
            case EML -> new FolderTransport(home);
            case SMTP -> new SmtpTransport(config.mail(), password);
        };
    }

    private Posting send(Mail mail, LocalDateTime moment, MailTransport transport) {
        if (mail.notBefore().isAfter(moment)) {
            return new Posting(
                    mail, Posting.Outcome.NOT_RELEASED, mail.notBefore().toString());
        }
        List<Contact> owners = Owners.of(contacts, mail.owner(), moment.toLocalDate());
        if (owners.isEmpty()) {
            String note = Owners.missing(mail.owner(), moment.toLocalDate());
            ledger.useTransaction(books -> books.outbox().markWaiting(mail.id(), MailState.NO_CONTACT, note));
            return new Posting(mail, Posting.Outcome.NO_CONTACT, note);
        }
        List<String> addresses = config.mail()
                .redirectTo()
                .map(List::of)
                .orElseGet(() -> owners.stream().map(Contact::email).toList());
        try {
            MailTransport.Receipt receipt = transport.send(letter(mail, owners));
            HaltPoint.reach("between-mail-and-record");
            return sent(mail, receipt, String.join(", ", addresses));
        } catch (MailTransport.RecipientRefused e) {
            String note = "the mail server refuses " + String.join(", ", addresses) + ": " + e.getMessage();
            ledger.useTransaction(books -> books.outbox().markWaiting(mail.id(), MailState.WAITING, note));
            return new Posting(mail, Posting.Outcome.REFUSED, note);
        }
    }

    private Posting sent(Mail mail, MailTransport.Receipt receipt, String addresses) {
        ledger.useTransaction(books -> {
            books.outbox().markSent(mail.id(), addresses, clock.instant());
            books.alerts().clearNotes(mail.id());
        });
        Posting.Outcome outcome =
                receipt == MailTransport.Receipt.SENT ? Posting.Outcome.SENT : Posting.Outcome.ALREADY_SENT;
        String detail = config.mail().transport() == MailConfig.Transport.EML
                ? FolderTransport.file(home, mail.messageId()).toString()
                : addresses;
        return new Posting(mail, outcome, detail);
    }

    private MimeLetter letter(Mail mail, List<Contact> owners) {
        boolean isChinese = owners.stream().anyMatch(owner -> owner.language() != Contact.Language.EN);
        boolean isEnglish = owners.stream().anyMatch(owner -> owner.language() != Contact.Language.ZH);
        List<String> subjects = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        if (isChinese) {
            subjects.add(mail.zh().subject());
            texts.add(mail.zh().body());
        }
        if (isEnglish) {
            subjects.add(mail.en().subject());
            texts.add(mail.en().body());
        }
        if (config.mail().redirectTo().isPresent()) {
            texts.set(0, trial(owners, isChinese) + texts.get(0));
        }
        try {
            return MimeLetter.of(
                    mail.messageId(),
                    new InternetAddress(config.mail().from(), config.bureau().zh(), "UTF-8"),
                    recipients(owners),
                    replyTo(mail),
                    String.join(" / ", subjects),
                    mail.kind() == MailKind.TASK ? HtmlBody.plain(texts.get(0)) : String.join("\n----\n\n", texts),
                    mail.kind() == MailKind.TASK ? texts.get(0) : HtmlBody.of(isChinese ? "zh-CN" : "en", texts),
                    clock.instant());
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new YanhuoException(
                    ErrorKind.CONFIGURATION, "Cannot write the mail to " + mail.owner() + ": found " + e, e);
        }
    }

    private static String trial(List<Contact> owners, boolean isChinese) {
        String names = owners.stream()
                .map(owner -> owner.name() + " <" + owner.email() + ">")
                .collect(Collectors.joining(", "));
        return isChinese ? "（试运行，原收件人：" + names + "）\n" : "(Trial; would have gone to " + names + ")\n";
    }

    private List<InternetAddress> recipients(List<Contact> owners)
            throws MessagingException, UnsupportedEncodingException {
        if (config.mail().redirectTo().isPresent()) {
            return List.of(new InternetAddress(config.mail().redirectTo().get()));
        }
        List<InternetAddress> addresses = new ArrayList<>();
        for (Contact owner : owners) {
            addresses.add(new InternetAddress(owner.email(), owner.name(), "UTF-8"));
        }
        return addresses;
    }

    private static Optional<InternetAddress> replyTo(Mail mail) throws MessagingException {
        return mail.replyTo().isPresent()
                ? Optional.of(new InternetAddress(mail.replyTo().get()))
                : Optional.empty();
    }
}

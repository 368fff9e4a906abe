package city.yanhuo.alert;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** A mail as it goes out: plain text and HTML in UTF-8, under a Message-ID that stays the same when it is sent again. */
final class MimeLetter extends MimeMessage {
    private static final String UTF_8 = "UTF-8";

    private final String id;

    private MimeLetter(String id) {
        super(Session.getInstance(new Properties()));
        this.id = id;
    }

    static MimeLetter of(
            String id,
            InternetAddress from,
            List<InternetAddress> to,
            Optional<InternetAddress> replyTo,
            String subject,
            String text,
            String html,
            Instant date)
            throws MessagingException, UnsupportedEncodingException {
        MimeLetter letter = new MimeLetter(id);
        letter.setFrom(from);
        letter.setRecipients(Message.RecipientType.TO, to.toArray(InternetAddress[]::new));
        if (replyTo.isPresent()) {
            letter.setReplyTo(new InternetAddress[] {replyTo.get()});
        }
        letter.setHeader("Subject", MimeUtility.encodeText(subject, UTF_8, "B"));
        letter.setSentDate(Date.from(date));
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setContent(new MimeMultipart("alternative", part(text, "plain"), part(html, "html")));
        letter.saveChanges();
        return letter;
    }

    /** The hash that the Message-ID is made of. */
    String id() {
        return id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", MessageId.header(id));
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }
}

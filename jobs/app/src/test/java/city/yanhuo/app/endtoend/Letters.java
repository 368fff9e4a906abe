package city.yanhuo.app.endtoend;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The {@code .eml} files of a home, as a mail program reads them. */
final class Letters {
    private Letters() {}

    /** The files, by name. */
    static List<Path> files(Path home) {
        try (Stream<Path> files = Files.list(home.resolve("mail"))) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static MimeMessage parse(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), bytes);
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }

    /** Everything in them that does not depend on when they were written, by file name. */
    static SortedMap<String, String> timeless(Path home) {
        SortedMap<String, String> letters = new TreeMap<>();
        files(home).forEach(file -> letters.put(file.getFileName().toString(), timelessText(parse(file))));
        return letters;
    }

    private static String timelessText(MimeMessage message) {
        try {
            return String.join(
                    "\n",
                    Arrays.toString(message.getFrom()),
                    Arrays.toString(message.getRecipients(Message.RecipientType.TO)),
                    message.getMessageID(),
                    message.getSubject(),
                    String.join("\n", parts(message)));
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The texts of a letter: plain first, then HTML. */
    static List<String> parts(MimeMessage message) throws IOException, MessagingException {
        Multipart parts = (Multipart) message.getContent();
        return Stream.iterate(0, part -> part < count(parts), part -> part + 1)
                .map(part -> text(parts, part))
                .collect(Collectors.toList());
    }

    private static int count(Multipart parts) {
        try {
            return parts.getCount();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(Multipart parts, int number) {
        try {
            BodyPart part = parts.getBodyPart(number);
            return part.getContentType().split(";")[0] + "\n" + part.getContent();
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

package city.yanhuo.alert;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes each mail as one {@code .eml} file. The file appears whole or not at all, so its presence says that it was sent. */
final class FolderTransport implements MailTransport {
    private final Home home;

    FolderTransport(Home home) {
        this.home = home;
    }

    /** The file of the mail of that message id. */
    static Path file(Home home, String messageId) {
        return home.mail().resolve(messageId + ".eml");
    }

    @Override
    public Receipt send(MimeLetter letter) {
        Path file = file(home, letter.id());
        if (Files.exists(file)) {
            return Receipt.ALREADY_SENT;
        }
        try {
            Path part = home.tmp().resolve(letter.id() + ".eml.part");
            write(part, bytes(letter));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            synchronizeFolder(home.mail());
            return Receipt.SENT;
        } catch (IOException e) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot write the mail " + file + ": found " + Refusal.of(e) + "; it stays in the outbox",
                    e);
        }
    }

    @Override
    public void close() {}

    private static byte[] bytes(MimeLetter letter) throws IOException {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            letter.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private static void write(Path part, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** Makes the new name survive a loss of power, before the ledger says that the mail was sent. */
    private static void synchronizeFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}

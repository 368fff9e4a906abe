package city.yanhuo.pipeline.ingest;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Keeps the bytes of deliveries under their SHA-256, before anything else is done with them. A file is there whole or not at all.
 * May be used by several threads.
 */
final class Archive {
    private static final int BUFFER = 1 << 16;

    private final Home home;

    Archive(Home home) {
        this.home = home;
    }

    /**
     * Keeps a file's bytes, unless they are kept already.
     *
     * @return what is kept; of a file that changes meanwhile, the bytes that were kept
     * @throws IOException when the file cannot be read
     * @throws YanhuoException RESOURCE when the home cannot take it
     */
    Kept keep(Bytes file) throws IOException {
        Kept read = digest(file);
        return Files.exists(home.archived(read.sha256())) ? read : copy(file);
    }

    /** Bytes that can be read more than once. */
    interface Bytes {
        InputStream open() throws IOException;
    }

    /** What would be kept; nothing is written. */
    static Kept digest(Bytes file) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        try (InputStream in = file.open()) {
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
                size += count;
            }
        }
        return new Kept(HexFormat.of().formatHex(digest.digest()), size);
    }

    private Kept copy(Bytes file) throws IOException {
        try (InputStream in = file.open()) {
            return write(in);
        }
    }

    private Kept write(InputStream in) throws IOException {
        Path part = newPart();
        try {
            MessageDigest digest = sha256();
            long size = transfer(in, part, digest);
            Kept kept = new Kept(HexFormat.of().formatHex(digest.digest()), size);
            Path place = home.archived(kept.sha256());
            place(part, place);
            return kept;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Path newPart() {
        try {
            return Files.createTempFile(home.lakeTmp(), "arriving", ".part");
        } catch (IOException e) {
            throw refused(home.lakeTmp(), e);
        }
    }

    private static long transfer(InputStream in, Path part, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
                size += count;
                writeFully(out, ByteBuffer.wrap(buffer, 0, count), part);
            }
            out.force(true);
        }
        return size;
    }

    private static void writeFully(FileChannel out, ByteBuffer bytes, Path part) {
        try {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException e) {
            throw refused(part, e);
        }
    }

    private static void place(Path part, Path place) {
        try {
            Files.createDirectories(place.getParent());
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw refused(place, e);
        }
    }

    private static YanhuoException refused(Path place, IOException cause) {
        return new YanhuoException(
                ErrorKind.RESOURCE,
                "Cannot archive a file: the home refuses it, found " + Refusal.of(cause) + " at " + place
                        + "; free some space or change the permissions",
                cause);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash a file: every Java has SHA-256", e);
        }
    }

    /**
     * What is kept of a file.
     *
     * @param sha256 name in the archive
     * @param size bytes
     */
    record Kept(String sha256, long size) {}
}

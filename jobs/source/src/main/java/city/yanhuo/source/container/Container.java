package city.yanhuo.source.container;

import city.yanhuo.source.raw.UnreadableFileException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.ChecksumInputStream;
import org.jspecify.annotations.Nullable;

/** A .zip with its members, or a .gz with its one. Opened by one thread. */
public final class Container implements Closeable {
    private static final int MOST_MEMBERS = 10_000;
    private static final String GZIP = ".gz";

    private final @Nullable ZipFile zip;
    private final List<Member> members = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private Container(@Nullable ZipFile zip) {
        this.zip = zip;
    }

    /** Whether a file is a container by its name. */
    public static boolean isNamed(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".zip") || name.endsWith(GZIP) || name.endsWith(".tgz");
    }

    /**
     * Lists what it holds.
     *
     * @param fileName its name in the landing folder
     * @throws UnreadableFileException when it is none, is damaged, or holds what nobody can take
     * @throws IOException when the machine cannot read it
     */
    public static Container open(Path file, String fileName) throws IOException, UnreadableFileException {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".tgz") || name.endsWith(".tar.gz")) {
            throw new UnreadableFileException("it is a tar archive, found " + fileName + "; send its files, or a .zip");
        }
        Budget budget = new Budget(Files.size(file));
        if (name.endsWith(GZIP)) {
            return ofGzip(file, fileName, budget);
        }
        try {
            return ofZip(file, budget);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw refused(e);
        }
    }

    private static Container ofGzip(Path file, String fileName, Budget budget) {
        Container container = new Container(null);
        String own = fileName.substring(fileName.lastIndexOf('/') + 1, fileName.length() - GZIP.length());
        container.members.add(new Member(own, () -> new GZIPInputStream(Files.newInputStream(file), 1 << 16), budget));
        return container;
    }

    private static Container ofZip(Path file, Budget budget) throws IOException, UnreadableFileException {
        ZipFile zip = ZipFile.builder().setPath(file).get();
        Container container = new Container(zip);
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() > MOST_MEMBERS) {
            zip.close();
            throw new UnreadableFileException("it holds more than " + MOST_MEMBERS + " files, found " + entries.size()
                    + "; send them in several archives");
        }
        entries.forEach(entry -> container.add(zip, entry, budget));
        return container;
    }

    private void add(ZipFile archive, ZipArchiveEntry entry, Budget budget) {
        String name = MemberNames.of(entry);
        if (entry.isDirectory() || name.endsWith("/") || MemberNames.isByTheWay(name)) {
            return;
        }
        Optional<String> refusal = MemberNames.refusal(name).or(() -> packing(archive, entry));
        if (refusal.isPresent()) {
            refused.add("its member " + name.replaceAll("\\p{Cntrl}", "?") + ": " + refusal.get());
        } else {
            members.add(new Member(name, () -> checked(archive, entry), budget));
        }
    }

    /** The library leaves the check sum to its callers. */
    private static InputStream checked(ZipFile archive, ZipArchiveEntry entry) throws IOException {
        return ChecksumInputStream.builder()
                .setChecksum(new CRC32())
                .setExpectedChecksumValue(entry.getCrc())
                .setCountThreshold(entry.getSize())
                .setInputStream(archive.getInputStream(entry))
                .get();
    }

    private static Optional<String> packing(ZipFile zip, ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Optional.of("it is encrypted; send it without a password");
        }
        if (entry.isUnixSymlink()) {
            return Optional.of("it is a link; send the file itself");
        }
        return zip.canReadEntryData(entry)
                ? Optional.empty()
                : Optional.of("it is packed by an unusual method; pack it with the usual one");
    }

    /** What it holds and what may be read. */
    public List<Member> members() {
        return List.copyOf(members);
    }

    /** Members that are not taken, and why, as {@code its member x: why; what to do}. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    /** Whether a failure while reading a member is the container's own, and what is said of it then. */
    public static Optional<UnreadableFileException> ownFailure(IOException e) {
        return e instanceof FileSystemException ? Optional.empty() : Optional.of(refused(e));
    }

    private static UnreadableFileException refused(Exception e) {
        if (e instanceof Budget.BombException) {
            return new UnreadableFileException(
                    "it is no honest archive, found that " + e.getMessage() + "; send its files one by one", e);
        }
        return new UnreadableFileException(
                "the archive is damaged, found " + e.getMessage() + "; pack it and send it again", e);
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}

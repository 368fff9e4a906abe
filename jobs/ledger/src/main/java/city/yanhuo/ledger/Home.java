package city.yanhuo.ledger;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.contract.error.YanhuoException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/**
 * The folder that holds everything a run writes. Nothing else on the machine is touched (DESIGN §5).
 *
 * @param root the folder; made absolute, it need not exist
 */
public record Home(Path root) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_ONLY_FILE = PosixFilePermissions.fromString("rw-------");

    /** Makes the path absolute, so that a later change of the working folder cannot move the home. */
    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /** The bytes of every delivery, named by their SHA-256. */
    public Path archive() {
        return root.resolve("archive");
    }

    /**
     * Where the bytes of one delivery are kept.
     *
     * @param sha256 64 hexadecimal digits in lower case
     */
    public Path archived(String sha256) {
        return archive().resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Warehouse of the Iceberg tables. */
    public Path lake() {
        return root.resolve("lake");
    }

    /** The embedded ledger and the catalog of the lake: one SQLite file. */
    public Path ledger() {
        return root.resolve("ledger.db");
    }

    /** One folder for each publication. */
    public Path publications() {
        return root.resolve("publications");
    }

    /** The folder of one publication. */
    public Path publication(String id) {
        return publications().resolve(id);
    }

    /** The pointer to the newest publication, a symbolic link. */
    public Path marts() {
        return root.resolve("marts");
    }

    /** Mails as {@code .eml} files. */
    public Path mail() {
        return root.resolve("mail");
    }

    /** What the steps print that no person waits for. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** Files that a run needs only while it lasts. */
    public Path tmp() {
        return root.resolve("tmp");
    }

    /** Those of them that belong to the process that writes to the lake. */
    public Path lakeTmp() {
        return tmp().resolve("lake");
    }

    /** What can be made again at any time: native libraries, class data. */
    public Path cache() {
        return root.resolve("cache");
    }

    /** The configuration. */
    public Path configuration() {
        return root.resolve("yanhuo.yml");
    }

    /** Who holds which role from when to when. */
    public Path contacts() {
        return root.resolve("contacts.yml");
    }

    /** Held by a command that writes to the home. */
    public Path homeLock() {
        return locks().resolve("home.lock");
    }

    /** Held by the process that writes to the lake. */
    public Path lakeLock() {
        return locks().resolve("lake.lock");
    }

    /** Held by the scheduler. */
    public Path schedulerLock() {
        return locks().resolve("scheduler.lock");
    }

    /** Where a scheduler is asked for its Spark worker. */
    public Path sparkSocket() {
        return locks().resolve("spark.sock");
    }

    /** Where a Spark worker takes its steps. */
    public Path workerSocket(int number) {
        return locks().resolve("w" + number + ".sock");
    }

    /** Temporary files of the Spark worker that is a process of this number; nobody removes them while it lives. */
    public Path workerTmp(long pid) {
        return lakeTmp().resolve("worker-" + pid);
    }

    /** Held while the ledger's tables are made or changed. */
    Path schemaLock() {
        return locks().resolve("schema.lock");
    }

    private Path locks() {
        return root.resolve("locks");
    }

    /**
     * Makes the folders that are missing; only the owner may enter those it makes.
     *
     * @return this home
     * @throws YanhuoException RESOURCE when a folder cannot be made
     */
    public Home create() {
        for (Path folder :
                List.of(root, archive(), lake(), publications(), mail(), logs(), tmp(), lakeTmp(), cache(), locks())) {
            createFolder(folder);
        }
        return this;
    }

    /** Makes a file of the home that only its owner may read, when there is none. */
    static void createPrivateFile(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, attributes(file, OWNER_ONLY_FILE));
            }
        } catch (FileAlreadyExistsException e) {
            // another process was first, with the same permissions
        } catch (IOException e) {
            throw refused("create", file, e);
        }
    }

    private static void createFolder(Path folder) {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.createDirectories(folder, attributes(folder, OWNER_ONLY));
        } catch (IOException e) {
            throw refused("create", folder, e);
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static YanhuoException refused(String verb, Path path, IOException cause) {
        return new YanhuoException(
                ErrorKind.RESOURCE,
                "Cannot " + verb + " " + path + ": the home must be a folder that may be written, found "
                        + Refusal.of(cause) + "; give another --home or change its permissions",
                cause);
    }
}

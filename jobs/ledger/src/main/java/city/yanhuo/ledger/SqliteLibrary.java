package city.yanhuo.ledger;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Keeps SQLite's native library unpacked in the home. The driver would otherwise unpack it into the machine's temporary folder
 * at each start, and leave it there when the process is killed.
 */
public final class SqliteLibrary {
    private static final String PATH = "org.sqlite.lib.path";
    private static final String TEMPORARY = "org.sqlite.tmpdir";

    private SqliteLibrary() {}

    /**
     * Points the driver at the home's copy, which is made when it is absent. Has no effect after the first connection of the
     * process, and none when the system property {@code org.sqlite.lib.path} is already set. Call it before anything that opens
     * SQLite without the ledger, such as the catalog of the lake.
     *
     * @param home a home that exists
     * @throws YanhuoException RESOURCE when the home cannot take the copy
     */
    public static synchronized void use(Home home) {
        if (System.getProperty(PATH) != null) {
            return;
        }
        // also the fallback of the driver, when the copy cannot be loaded, stays in the home
        System.setProperty(TEMPORARY, home.tmp().toString());
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        Path folder = home.cache()
                .resolve("sqlite-" + SQLiteJDBCLoader.getVersion())
                .resolve(resource.replaceAll("[^A-Za-z0-9]+", "-"));
        try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (packed == null) {
                return;
            }
            unpack(packed, folder.resolve(name));
            System.setProperty(PATH, folder.toString());
        } catch (IOException e) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot start SQLite: its library cannot be unpacked, found " + e + "; give " + home.cache()
                            + " 2 MB of disk and the right to write",
                    e);
        }
    }

    private static void unpack(InputStream packed, Path library) throws IOException {
        if (Files.exists(library)) {
            return;
        }
        Files.createDirectories(library.getParent());
        Path part = Files.createTempFile(library.getParent(), "unpack", ".part");
        try {
            Files.copy(packed, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, library, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}

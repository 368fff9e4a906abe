package city.yanhuo.query;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Driver;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Loads DuckDB's driver with its native library kept unpacked.
 *
 * <p>Left alone, the driver inflates 72 MB into the machine's temporary folder at every start, and leaves them there when it is
 * killed. A class loader that hides that resource and answers {@code findLibrary} makes it load the kept file instead. The kept
 * file is the one beside the installed jars ({@code yanhuo.lib}) where there is one, else one in the home's cache. Thread-safe.
 */
final class DuckDbDriver {
    private static final String LIBRARY = "duckdb_java";
    private static final String ENTRY_PREFIX = "libduckdb_java";
    private static final String DRIVER = "org/duckdb/DuckDBDriver.class";

    private static @Nullable Driver loaded;

    private DuckDbDriver() {}

    static synchronized Driver load(Path cache) {
        Driver driver = loaded;
        if (driver == null) {
            driver = create(cache);
            loaded = driver;
        }
        return driver;
    }

    private static Driver create(Path cache) {
        try {
            Path jar = jar();
            ClassLoader loader = new Loader(jar.toUri().toURL(), library(jar, cache));
            return (Driver)
                    loader.loadClass("org.duckdb.DuckDBDriver").getConstructor().newInstance();
        } catch (IOException e) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot start DuckDB: its library cannot be unpacked, found " + e + "; give " + cache
                            + " 80 MB of disk and the right to write",
                    e);
        } catch (ReflectiveOperationException | URISyntaxException | LinkageError e) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot start DuckDB: its library does not load on this machine, found " + e
                            + "; a folder that is mounted noexec cannot hold it",
                    e);
        }
    }

    private static Path jar() throws IOException, URISyntaxException {
        URL driver = DuckDbDriver.class.getClassLoader().getResource(DRIVER);
        if (driver == null || !(driver.openConnection() instanceof JarURLConnection connection)) {
            throw new IllegalStateException("Cannot start DuckDB: its jar is not on the classpath, found " + driver);
        }
        return Path.of(connection.getJarFileURL().toURI());
    }

    private static Path library(Path jar, Path cache) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(entryName());
            if (entry == null) {
                throw new YanhuoException(
                        ErrorKind.RESOURCE,
                        "Cannot start DuckDB: it has no library for this kind of machine, found " + entryName());
            }
            Optional<Path> installed = Optional.ofNullable(System.getProperty("yanhuo.lib"))
                    .map(folder -> Path.of(folder).resolve(entry.getName()))
                    .filter(file -> isWhole(file, entry));
            if (installed.isPresent()) {
                return installed.get();
            }
            Path kept = cache.resolve(String.format(Locale.ROOT, "duckdb-%08x.so", entry.getCrc()));
            if (!isWhole(kept, entry)) {
                unpack(zip, entry, kept);
            }
            return kept.toAbsolutePath();
        }
    }

    private static boolean isWhole(Path file, ZipEntry entry) {
        return file.toFile().length() == entry.getSize();
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path kept) throws IOException {
        Files.createDirectories(kept.toAbsolutePath().getParent());
        Path part = kept.resolveSibling(
                kept.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String entryName() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String cpu = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String system = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "macos" : "linux";
        String processor = cpu.equals("aarch64") || cpu.equals("arm64") ? "arm64" : "amd64";
        return ENTRY_PREFIX + ".so_" + system + "_" + processor;
    }

    /** Child-only loader of the driver's jar; hides the packed library and gives the kept one. */
    private static final class Loader extends URLClassLoader {
        private final Path library;

        Loader(URL jar, Path library) {
            super("duckdb", new URL[] {jar}, ClassLoader.getPlatformClassLoader());
            this.library = library;
        }

        @Override
        public @Nullable URL getResource(String name) {
            return name.startsWith(ENTRY_PREFIX) ? null : super.getResource(name);
        }

        @Override
        protected @Nullable String findLibrary(String name) {
            return name.equals(LIBRARY) ? library.toString() : null;
        }
    }
}

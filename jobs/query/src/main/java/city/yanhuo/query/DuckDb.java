package city.yanhuo.query;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Opens DuckDB for the module. A connection never loads or downloads an extension, keeps its temporary files in the home, and
 * takes at most a quarter of the machine's memory (256 MB to 1 GB; larger work goes to the temporary folder).
 *
 * <p>Code above it uses {@code java.sql} only: the driver lives in a class loader of its own, so that its native library is
 * unpacked once for each home and not at each start.
 */
public final class DuckDb {
    private static final long MEGABYTE = 1024L * 1024L;

    private DuckDb() {}

    /**
     * A new database in memory.
     *
     * @param home the folder that holds everything a run writes; its {@code cache} and {@code tmp} are used
     */
    public static Connection open(Path home) {
        return connect(home, new Properties());
    }

    /** A new database in memory whose results are handed out while the query runs, one at a time for each connection. */
    public static Connection openStreaming(Path home) {
        Properties properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true");
        return connect(home, properties);
    }

    /** A text as a literal of DuckDB's SQL, quotes included. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A list of files below a folder, as {@code read_parquet} takes it. */
    public static String files(Path root, List<String> files) {
        return files.stream()
                .map(file -> literal(root.resolve(file).toString()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** A name as a quoted identifier of DuckDB's SQL. */
    public static String identifier(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static Connection connect(Path home, Properties properties) {
        Path temporary = home.resolve("tmp");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("home_directory", temporary.toString());
        properties.setProperty(
                "extension_directory", temporary.resolve("duckdb-extensions").toString());
        properties.setProperty(
                "temp_directory",
                temporary.resolve("duckdb-" + ProcessHandle.current().pid()).toString());
        properties.setProperty("memory_limit", memoryLimit() + "MB");
        properties.setProperty("threads", Integer.toString(threads()));
        Driver driver = DuckDbDriver.load(home.resolve("cache"));
        try {
            Connection connection = driver.connect("jdbc:duckdb:", properties);
            if (connection == null) {
                throw new IllegalStateException("Cannot open DuckDB: the driver refused its own address");
            }
            return connection;
        } catch (SQLException e) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot open DuckDB: its database in memory cannot be used, found " + e.getMessage(),
                    e);
        }
    }

    private static int threads() {
        return Math.max(1, Math.min(8, Runtime.getRuntime().availableProcessors()));
    }

    private static long memoryLimit() {
        return Math.max(256, Math.min(1024, MachineMemory.bytes() / MEGABYTE / 4));
    }
}

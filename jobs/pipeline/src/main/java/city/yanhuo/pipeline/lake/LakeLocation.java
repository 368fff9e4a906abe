package city.yanhuo.pipeline.lake;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

/**
 * Where the lake is and how its catalog is reached.
 *
 * @param warehouse folder of the tables
 * @param catalogUrl JDBC URL of the database that holds the catalog's tables, with its busy timeout
 * @param catalogCredentials Iceberg's {@code jdbc.user} and {@code jdbc.password}; empty for SQLite
 * @param temporary folder for Spark's own files
 * @param zone zone of the session
 */
public record LakeLocation(
        Path warehouse, String catalogUrl, Map<String, String> catalogCredentials, Path temporary, ZoneId zone) {
    /** Copies the credentials. */
    public LakeLocation {
        catalogCredentials = Map.copyOf(catalogCredentials);
    }
}

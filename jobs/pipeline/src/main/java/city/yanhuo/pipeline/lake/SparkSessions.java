package city.yanhuo.pipeline.lake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Opens the one Spark session of a process, with the Iceberg catalog {@value #CATALOG} in it. */
public final class SparkSessions {
    /** The catalog's name in Spark. */
    public static final String CATALOG = "lake";

    private static final String CATALOG_KEY = "spark.sql.catalog." + CATALOG;

    private SparkSessions() {}

    /** Opens the session. What spark-submit or {@code -Dspark.*} gives wins over the profile, never over the laws. */
    public static SparkSession open(String name, LakeLocation location, SparkProfile profile) {
        SparkConf conf = new SparkConf();
        conf.setAppName(name);
        defaults(location, profile).forEach(conf::setIfMissing);
        laws(location).forEach(conf::set);
        return SparkSession.builder().config(conf).getOrCreate();
    }

    private static Map<String, String> defaults(LakeLocation location, SparkProfile profile) {
        Map<String, String> settings = new LinkedHashMap<>(profile.settings());
        settings.put("spark.master", "local[2]");
        settings.put("spark.ui.enabled", "false");
        settings.put("spark.ui.showConsoleProgress", "false");
        settings.put("spark.driver.host", "127.0.0.1");
        settings.put("spark.driver.bindAddress", "127.0.0.1");
        settings.put("spark.local.dir", location.temporary().toString());
        settings.put(
                "spark.sql.warehouse.dir",
                location.temporary().resolve("no-warehouse").toString());
        settings.put("spark.hadoop.fs.file.impl", PlainLocalFileSystem.class.getName());
        return settings;
    }

    private static Map<String, String> laws(LakeLocation location) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("spark.sql.ansi.enabled", "true");
        settings.put("spark.sql.session.timeZone", location.zone().getId());
        settings.put("spark.sql.timestampType", "TIMESTAMP_NTZ");
        settings.put("spark.sql.datetime.java8API.enabled", "true");
        settings.put("spark.sql.catalogImplementation", "in-memory");
        settings.put(CATALOG_KEY, "org.apache.iceberg.spark.SparkCatalog");
        settings.put(CATALOG_KEY + ".catalog-impl", "org.apache.iceberg.jdbc.JdbcCatalog");
        settings.put(CATALOG_KEY + ".uri", location.catalogUrl());
        settings.put(CATALOG_KEY + ".warehouse", location.warehouse().toString());
        settings.put(CATALOG_KEY + ".jdbc.schema-version", "V1");
        settings.put(CATALOG_KEY + ".cache-enabled", "false");
        location.catalogCredentials().forEach((key, value) -> settings.put(CATALOG_KEY + "." + key, value));
        return settings;
    }
}

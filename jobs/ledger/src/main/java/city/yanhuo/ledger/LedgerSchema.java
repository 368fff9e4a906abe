package city.yanhuo.ledger;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The versions of the ledger's tables. {@link LedgerMigration} makes and changes them by Flyway; when the version already matches,
 * one small query takes its place, because loading Flyway would be most of the time of a short command.
 */
final class LedgerSchema {
    /** Version of the newest file in the migration folder. */
    static final int VERSION = 5;

    private static final String HISTORY = "flyway_schema_history";
    private static final String VERSIONS =
            "SELECT version FROM flyway_schema_history WHERE success = TRUE AND version IS NOT NULL";

    private LedgerSchema() {}

    /** Version of the tables in the database; 0 when there are none. */
    static int version(Connection connection) throws SQLException {
        try (ResultSet tables =
                connection.getMetaData().getTables(null, connection.getSchema(), HISTORY, new String[] {"TABLE"})) {
            if (!tables.next()) {
                return 0;
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet versions = statement.executeQuery(VERSIONS)) {
            int newest = 0;
            while (versions.next()) {
                newest = Math.max(newest, Integer.parseInt(versions.getString(1)));
            }
            return newest;
        }
    }

    /** Refuses tables that a newer program made. */
    static void refuseNewer(int version, String place) {
        if (version > VERSION) {
            throw new YanhuoException(
                    ErrorKind.CONFIGURATION,
                    "Cannot open the ledger " + place + ": a newer Yanhuo has changed it, found schema version "
                            + version + " where this program knows " + VERSION + "; use the newer program");
        }
    }
}

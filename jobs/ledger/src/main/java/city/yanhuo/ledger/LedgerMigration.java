package city.yanhuo.ledger;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Makes and changes the tables of the ledger. The only class that loads Flyway. */
final class LedgerMigration {
    private LedgerMigration() {}

    /** Brings the tables to {@link LedgerSchema#VERSION}. The caller sees to it that only one process does so. */
    static void migrate(DataSource source, LedgerDatabase database) {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:city/yanhuo/ledger/migration")
                    .placeholders(Map.of("identity", database.engine().identity()))
                    // the catalog of the lake lives in the same database and may have been there first
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot bring the ledger " + database.place() + " to schema version " + LedgerSchema.VERSION
                            + ": found " + e.getMessage(),
                    e);
        }
    }
}

package city.yanhuo.ledger;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Copies the embedded ledger, with the catalog of the lake in it, as one consistent file. */
public final class LedgerBackup {
    private LedgerBackup() {}

    /**
     * Writes the copy; whoever reads or writes the ledger meanwhile is not held up. Changes nothing in the ledger.
     *
     * @param home a home with an embedded ledger
     * @param file a file that does not exist yet
     * @throws YanhuoException RESOURCE when it cannot be written
     */
    public static void write(Home home, Path file) {
        SqliteLibrary.use(home);
        LedgerDatabase database = LedgerDatabase.sqlite(home);
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            copy.setString(1, file.toString());
            copy.execute();
        } catch (SQLException failure) {
            throw LedgerFailure.of("back up", database.place(), failure);
        } catch (IOException refused) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot back up the ledger: its folder cannot be made, found " + refused + "; make room in "
                            + home.root(),
                    refused);
        }
    }
}

package city.yanhuo.ledger;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.sql.SQLException;
import java.util.Set;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteException;

/** Tells failures of the machine or the database server, which a user can mend, from our own mistakes. */
final class LedgerFailure {
    private static final Set<String> SQLITE_MACHINE = Set.of(
            "SQLITE_BUSY",
            "SQLITE_CANTOPEN",
            "SQLITE_CORRUPT",
            "SQLITE_FULL",
            "SQLITE_IOERR",
            "SQLITE_LOCKED",
            "SQLITE_NOMEM",
            "SQLITE_NOTADB",
            "SQLITE_PERM",
            "SQLITE_PROTOCOL",
            "SQLITE_READONLY");

    /** Connection refused, wrong password, no such database, out of resources, shut down, broken disk. */
    private static final Set<String> POSTGRESQL_MACHINE = Set.of("08", "28", "3D", "53", "57", "58");

    private LedgerFailure() {}

    /** A RESOURCE failure when the machine is the cause, else the failure itself. */
    static RuntimeException of(String verb, String place, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isMachine(sql)) {
                return new YanhuoException(
                        ErrorKind.RESOURCE,
                        "Cannot " + verb + " the ledger " + place + ": the database refuses, found " + sql.getMessage(),
                        failure);
            }
        }
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }

    private static boolean isMachine(SQLException failure) {
        if (failure instanceof SQLiteException sqlite) {
            String code = sqlite.getResultCode().name();
            return SQLITE_MACHINE.stream().anyMatch(code::startsWith);
        }
        if (failure.getCause() instanceof NativeLibraryNotFoundException) {
            return true;
        }
        String state = failure.getSQLState();
        return state != null && state.length() == 5 && POSTGRESQL_MACHINE.contains(state.substring(0, 2));
    }
}

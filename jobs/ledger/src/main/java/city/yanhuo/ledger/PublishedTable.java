package city.yanhuo.ledger;

import java.util.List;
import java.util.Optional;

/**
 * One table of a publication.
 *
 * @param table {@code mart.<mart>} or {@code raw.<subject>}
 * @param snapshotId snapshot of the Iceberg table; 0 for a table that is made without the lake
 * @param rows number of rows
 * @param contentHash SHA-256 over the contract's columns in key order (DESIGN §4); none for raw tables
 * @param files data files below the home, with {@code /}, in order
 */
public record PublishedTable(
        String table, long snapshotId, long rows, Optional<String> contentHash, List<String> files) {
    /** Copies the list. */
    public PublishedTable {
        files = List.copyOf(files);
    }
}

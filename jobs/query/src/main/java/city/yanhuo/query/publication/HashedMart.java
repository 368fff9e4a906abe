package city.yanhuo.query.publication;

import city.yanhuo.ledger.PublishedTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A mart of a publication with the hash of its content.
 *
 * @param mart the mart
 * @param hash its content
 */
record HashedMart(PublishedMart mart, ContentHash hash) {
    /** As the ledger keeps it. */
    PublishedTable table(Path home) {
        return new PublishedTable(name(), mart.snapshotId(), hash.rows(), Optional.of(hash.sha256()), filesBelow(home));
    }

    /** The ledger's name. */
    String name() {
        return MartNames.table(mart.contract());
    }

    /** Its files as a path below a folder, with {@code /}. */
    List<String> filesBelow(Path folder) {
        return mart.files().stream()
                .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                .toList();
    }
}

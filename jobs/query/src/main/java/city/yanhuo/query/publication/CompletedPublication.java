package city.yanhuo.query.publication;

import city.yanhuo.ledger.PublishedTable;
import java.util.List;
import java.util.Map;

/**
 * What the ledger has to be told to make a prepared publication visible.
 *
 * @param contentHashes table ({@code mart.<mart>}) to SHA-256, for the tables that the lake gave
 * @param added the tables made at completion: dimensions, targets, verdicts
 */
public record CompletedPublication(Map<String, String> contentHashes, List<PublishedTable> added) {
    /** Copies the collections. */
    public CompletedPublication {
        contentHashes = Map.copyOf(contentHashes);
        added = List.copyOf(added);
    }
}

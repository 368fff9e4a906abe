package city.yanhuo.pipeline.ingest;

import java.util.List;

/**
 * What an ingest did.
 *
 * @param arrived deliveries seen for the first time
 * @param ingested deliveries whose rows are in the lake now
 * @param duplicate deliveries that repeat the supplier's current content
 * @param unmatched deliveries that no feed takes
 * @param refused deliveries that could not be read as a whole
 * @param records source records that hold their contract
 * @param rejected source records that break it
 * @param rows rows written to the raw tables
 * @param untaken sentences about what stands in the landing folder and could not be taken
 * @param notes sentences about files that were read, of things that reject nothing
 */
public record IngestReport(
        int arrived,
        int ingested,
        int duplicate,
        int unmatched,
        int refused,
        long records,
        long rejected,
        long rows,
        List<String> untaken,
        List<String> notes) {
    /** Copies the sentences. */
    public IngestReport {
        untaken = List.copyOf(untaken);
        notes = List.copyOf(notes);
    }
}

package city.yanhuo.pipeline.ingest;

import city.yanhuo.contract.feed.Subject;
import java.io.Serializable;
import org.apache.spark.sql.Row;

/**
 * What reading gives, all kinds in one pass. A row of the raw table, a row of the rejected table, or the summary of a delivery.
 */
sealed interface ParsedRow extends Serializable {
    /**
     * A row that holds its contract.
     *
     * @param subject the raw table it belongs to
     * @param delivery the delivery it is from
     * @param row its columns
     */
    record Good(Subject subject, long delivery, Row row) implements ParsedRow {}

    /**
     * A row that breaks its contract.
     *
     * @param delivery the delivery it is from
     * @param row columns of {@code lake.raw.rejected}
     */
    record Rejected(long delivery, Row row) implements ParsedRow {}

    /**
     * What reading one delivery gave.
     *
     * @param value the summary
     */
    record Summary(DeliverySummary value) implements ParsedRow {}
}

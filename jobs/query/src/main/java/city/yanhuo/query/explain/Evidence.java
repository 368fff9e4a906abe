package city.yanhuo.query.explain;

import city.yanhuo.contract.target.Measure;
import city.yanhuo.contract.target.Observation;
import java.util.List;

/**
 * One figure that a verdict rests on.
 *
 * @param role what it does in the formula
 * @param observation the figure as it was measured
 * @param measure how: mart, filter and expressions
 * @param snapshotId snapshot of the mart
 * @param rows the mart's rows that it was measured on
 */
public record Evidence(
        EvidenceRole role, Observation observation, Measure measure, long snapshotId, List<MartRow> rows) {
    /** Copies the list. */
    public Evidence {
        rows = List.copyOf(rows);
    }
}

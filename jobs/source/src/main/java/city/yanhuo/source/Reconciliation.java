package city.yanhuo.source;

import java.io.Serializable;

/**
 * What became of the source records of one delivery (DESIGN §3): {@code in = good + rejected + duplicate + control + ignored}.
 *
 * @param in source records: lines of a text file (a quoted record counts once), rows of a workbook up to the last used one
 * @param good records that hold their contract
 * @param rejected records that break it
 * @param duplicate records equal to an earlier one and dropped by contract
 * @param control totals rows
 * @param ignored preamble, header, blank rows, footer
 * @param outputs subject rows written for the good records
 */
public record Reconciliation(
        long in, long good, long rejected, long duplicate, long control, long ignored, long outputs)
        implements Serializable {
    /** Whether nothing was lost. */
    public boolean holds() {
        return in == good + rejected + duplicate + control + ignored;
    }
}

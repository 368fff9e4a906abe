package city.yanhuo.ledger;

/**
 * The reconciliation of a delivery (DESIGN §3): {@code in = good + rejected + duplicate + control + ignored}.
 *
 * @param in source records
 * @param good records that hold their contract
 * @param rejected records that break it
 * @param duplicate records equal to an earlier one and dropped by contract
 * @param control totals rows
 * @param ignored preamble, header, blank rows, footer
 * @param outputs subject rows written for the good records
 */
public record DeliveryCounts(
        long in, long good, long rejected, long duplicate, long control, long ignored, long outputs) {
    /** Nothing was read. */
    public static final DeliveryCounts NONE = new DeliveryCounts(0, 0, 0, 0, 0, 0, 0);

    /** Whether nothing was lost. */
    public boolean holds() {
        return in == good + rejected + duplicate + control + ignored;
    }
}

package city.yanhuo.ledger;

/** What became of a delivery. */
public enum DeliveryState {
    /** Seen and archived, not yet read. */
    ARRIVED,
    /** Its rows are in the lake. */
    INGESTED,
    /** The supplier's current content again. */
    DUPLICATE,
    /** No feed contract takes a file of that name. */
    UNMATCHED,
    /** The file as a whole could not be read by its contract. */
    REFUSED
}

package city.yanhuo.ledger;

/** Whether readers may see a publication. */
public enum PublicationState {
    /** Its snapshots are frozen and measured; the verdicts are still to come. */
    PREPARED,
    /** Complete, with verdicts. */
    PUBLISHED
}

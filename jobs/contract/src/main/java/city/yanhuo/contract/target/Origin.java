package city.yanhuo.contract.target;

/** Who set a target. */
public enum Origin {
    /** The source page promises it. */
    PAGE,
    /** The bureau set it itself; nobody may claim that it stands on the page. */
    BUREAU
}

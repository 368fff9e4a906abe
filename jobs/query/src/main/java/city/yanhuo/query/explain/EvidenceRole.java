package city.yanhuo.query.explain;

import city.yanhuo.contract.Label;

/** What a figure does in the formula of a verdict. */
public enum EvidenceRole {
    /** The period judged: R and B, or the count. */
    CURRENT("本期", "The period judged"),
    /** Last year's published level of the same months, L of month m. */
    LAST_YEAR("上年同期", "Last year, same months"),
    /** Last year's published full year, L12. */
    LAST_YEAR_FULL("上年全年", "Last year, full year"),
    /** Same months of a past year, for the best that the rest of a year ever did. */
    HISTORY("历史同期", "A past year, same months"),
    /** Full past year, likewise. */
    HISTORY_FULL("历史全年", "A past year, full year"),
    /** The series on another basis that may raise WATCH. */
    EARLY("早期信号", "Early signal");

    private final Label label;

    EvidenceRole(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** What people call it. */
    public Label label() {
        return label;
    }
}

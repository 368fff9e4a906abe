package city.yanhuo.contract.target;

import city.yanhuo.contract.Label;

/** Whether a target will be met, in words: a handful of years allows no percentage (domain.md §8.3). */
public enum Chance {
    /** At least .8. */
    LIKELY("有把握", "likely"),
    /** Between .2 and .8. */
    DOUBTFUL("有难度", "doubtful"),
    /** At most .2. */
    UNLIKELY("难以完成", "unlikely");

    private final Label label;

    Chance(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** What people call it. */
    public Label label() {
        return label;
    }
}

package city.yanhuo.contract.target;

import city.yanhuo.contract.Label;
import java.util.List;

/** The judgement on a target for a period (DESIGN §7). Declared from no verdict over good to bad. */
public enum VerdictState {
    NO_DATA("无数据"),
    PROVISIONAL("待核"),
    ACHIEVED("已完成"),
    ON_TRACK("达序时"),
    WATCH("关注"),
    BREACH("落后"),
    MISSED("未完成");

    /** All states, what needs a person's attention first: shortfalls, then what cannot be said yet, then what is well. */
    public static final List<VerdictState> WORST_FIRST =
            List.of(MISSED, BREACH, WATCH, PROVISIONAL, NO_DATA, ON_TRACK, ACHIEVED);

    private final String zh;

    VerdictState(String zh) {
        this.zh = zh;
    }

    /** What it is called: a word in Chinese, its code in English. */
    public Label label() {
        return new Label(zh, name());
    }
}

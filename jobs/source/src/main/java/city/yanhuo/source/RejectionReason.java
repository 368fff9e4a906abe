package city.yanhuo.source;

import city.yanhuo.contract.Label;

/** The codes of {@link RejectedRow#reason()} that are not ids of checks. */
public enum RejectionReason {
    NOT_A_NUMBER("不是数字", "not a number"),
    NOT_A_DATE("不是日期或时间", "not a date or time"),
    NOT_A_PERIOD("不是时期", "not a period"),
    NOT_YES_OR_NO("不是是否", "neither yes nor no"),
    MISSING_VALUE("缺少必填值", "a required value is missing"),
    OUT_OF_RANGE("超出范围", "out of range"),
    TOO_MANY_DECIMALS("小数位数过多", "too many decimals"),
    NOT_ALLOWED("不在允许值内", "not one of the allowed values"),
    UNKNOWN_CODE("无法识别的名称", "a name that no code is known for"),
    NO_UNIT("没有计量单位", "no unit is named"),
    NOT_CALCULATED("公式没有结果", "a formula without a saved result"),
    WRONG_COLUMN_COUNT("列数不对", "wrong number of cells"),
    DAMAGED_LINE("引号不成对", "quotes that do not pair"),
    DUPLICATE_KEY("同一文件内重复", "repeats a key of the same file");

    private final Label label;

    RejectionReason(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** What people call it. */
    public Label label() {
        return label;
    }
}

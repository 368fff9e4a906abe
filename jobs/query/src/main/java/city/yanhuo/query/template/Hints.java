package city.yanhuo.query.template;

import city.yanhuo.contract.Label;
import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.contract.feed.SourceColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a column's cells may hold, in words. */
final class Hints {
    private static final int MOST_NAMED = 12;

    private Hints() {}

    /** The type. */
    static Label type(FormColumn column) {
        return switch (column.column().type()) {
            case TEXT ->
                column.choices().isEmpty() ? new Label("文字", "text") : new Label("从下拉列表中选", "choose from the list");
            case COUNT, INTEGER ->
                column.form().kind() == CellForm.Kind.WHOLE
                        ? new Label("整数", "whole number")
                        : new Label("数字", "number");
            case MONEY -> new Label("金额", "amount of money");
            case DECIMAL -> new Label("数字", "number");
            case GROWTH -> new Label("同比增长", "growth over last year");
            case DATE -> new Label("日期", "day");
            case TIMESTAMP -> new Label("日期和时间", "day and time");
            case BOOLEAN -> new Label("是或否", "yes 是 or no 否");
            case PERIOD -> new Label("时期，按文字填写", "period, typed as text");
        };
    }

    /** Bounds, decimals, choices; "" when there are none. */
    static String range(FormColumn column) {
        List<String> parts = new ArrayList<>();
        Optional<BigDecimal> minimum = column.minimum();
        Optional<BigDecimal> maximum = column.maximum();
        if (minimum.isPresent() && maximum.isPresent()) {
            parts.add(minimum.get().toPlainString() + "–" + maximum.get().toPlainString());
        } else {
            minimum.ifPresent(bound -> parts.add("≥ " + bound.toPlainString()));
            maximum.ifPresent(bound -> parts.add("≤ " + bound.toPlainString()));
        }
        column.column()
                .decimals()
                .ifPresent(decimals ->
                        parts.add(new Label("最多 " + decimals + " 位小数", "at most " + decimals + " decimals").both()));
        column.column().formats().stream().findFirst().ifPresent(parts::add);
        if (!column.choices().isEmpty() && column.column().type() != ColumnType.BOOLEAN) {
            parts.add(choices(column.choices()));
        }
        return String.join("\n", parts);
    }

    private static String choices(List<String> choices) {
        return choices.size() <= MOST_NAMED
                ? String.join("、", choices)
                : String.join("、", choices.subList(0, MOST_NAMED))
                        + new Label("……共 " + choices.size() + " 项", "… " + choices.size() + " in all").both();
    }

    /** How "not reported" is written. */
    static Label missing(SourceColumn column) {
        if (column.required()) {
            return new Label("必须填", "must be told");
        }
        if (column.fillDown()) {
            return new Label("留空 = 同上一行", "blank = as the row above");
        }
        String tokens = column.missing().isEmpty() ? "" : " " + String.join(" ", column.missing());
        Label blank = tokens.isEmpty()
                ? new Label("留空", "leave blank")
                : new Label("留空或写" + tokens, "leave blank or write" + tokens);
        return switch (column.type()) {
            case COUNT, MONEY, DECIMAL, GROWTH, INTEGER -> new Label(blank.zh() + "，不填 0", blank.en() + ", not 0");
            case TEXT, DATE, TIMESTAMP, BOOLEAN, PERIOD -> blank;
        };
    }

    /** All of it in one line, for the box that a chosen cell shows: not every program breaks lines there. */
    static String box(FormColumn column) {
        Label type = type(column);
        Label missing = missing(column.column());
        String unit =
                column.column().unit().isEmpty() ? "" : " (" + column.column().unit() + ")";
        String range = column.choices().isEmpty() ? range(column).replace('\n', ' ') : "";
        return type.zh() + unit + "；" + missing.zh() + " / " + type.en() + unit + "; " + missing.en()
                + (range.isEmpty() ? "" : "； " + range);
    }
}

package city.yanhuo.query.sql;

import city.yanhuo.contract.Label;
import java.util.Optional;

/**
 * One column of a result.
 *
 * @param name name for programs, snake_case where it is ours
 * @param kind what it holds
 * @param label what people call it; empty means that they read the name
 */
public record ResultColumn(String name, ColumnKind kind, Optional<Label> label) {
    /** A column without a label. */
    public static ResultColumn of(String name, ColumnKind kind) {
        return new ResultColumn(name, kind, Optional.empty());
    }

    /** A column with what people call it. */
    public static ResultColumn labelled(String name, ColumnKind kind, String zh, String en) {
        return new ResultColumn(name, kind, Optional.of(new Label(zh, en)));
    }
}

package city.yanhuo.query.export;

import city.yanhuo.contract.Label;
import city.yanhuo.query.sql.ResultColumn;

/** What column headers are written in. */
public enum Language {
    ZH,
    EN,
    /** The names that programs use. */
    CODE;

    /** The header of a column. */
    public String header(ResultColumn column) {
        return switch (this) {
            case ZH -> column.label().map(Label::zh).orElse(column.name());
            case EN -> column.label().map(Label::en).orElse(column.name());
            case CODE -> column.name();
        };
    }

    /** The text in this language; English for programs. */
    public String of(Label label) {
        return this == ZH ? label.zh() : label.en();
    }
}

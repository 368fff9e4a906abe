package city.yanhuo.source.raw;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** One row of cells as it stands in its file. A cell beyond the width is blank. Immutable. */
public interface RawRow {
    /** A row of one text, for values that stand in no cell. */
    static RawRow ofText(int line, String text) {
        return TextRow.of(line, new String[] {text});
    }

    /** 1-based physical line or row where it begins. */
    int line();

    /** Number of cells, the last ones possibly blank. */
    int width();

    /** What the cell holds. */
    CellKind kind(int cell);

    /** The characters as written; "" beyond the width. */
    String text(int cell);

    /** The value of a NUMBER, PERCENT or DATE cell at the 15 digits that a workbook guarantees. */
    BigDecimal number(int cell);

    /** The value of a DATE or NUMBER cell as a local date and time, to the second. */
    LocalDateTime dateTime(int cell);

    /** The cell's reference, {@code D7}; "" in a text file. */
    String reference(int cell);

    /** Why its cells cannot be told apart, as in {@code a quote that opens there is never closed}; "" for a sound row. */
    default String damage() {
        return "";
    }

    /** Whether it is a remark of a text file, and no row of the table. */
    default boolean isComment() {
        return false;
    }

    /** Whether the workbook does not show it. */
    default boolean isHidden() {
        return false;
    }

    /** Whether no cell holds anything. */
    default boolean isBlank() {
        return firstFilled() < 0;
    }

    /** Index of the first cell that holds something; -1 when none does. */
    default int firstFilled() {
        for (int cell = 0; cell < width(); cell++) {
            if (kind(cell) != CellKind.BLANK) {
                return cell;
            }
        }
        return -1;
    }

    /** Number of cells up to the last one that holds something. */
    default int filledWidth() {
        int width = width();
        while (width > 0 && kind(width - 1) == CellKind.BLANK) {
            width--;
        }
        return width;
    }

    /** The cells joined by tab. */
    default String joined() {
        StringBuilder joined = new StringBuilder();
        for (int cell = 0; cell < width(); cell++) {
            joined.append(cell == 0 ? "" : "\t").append(text(cell));
        }
        return joined.toString();
    }
}

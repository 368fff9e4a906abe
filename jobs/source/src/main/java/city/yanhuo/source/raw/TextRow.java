package city.yanhuo.source.raw;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** A row of a text file: every cell is text. */
final class TextRow implements RawRow {
    private final int line;
    private final String[] cells;
    private final String damage;
    private final boolean isComment;

    private TextRow(int line, String[] cells, String damage, boolean isComment) {
        this.line = line;
        this.cells = cells;
        this.damage = damage;
        this.isComment = isComment;
    }

    /** A sound row. Takes the array over; it is not copied. */
    static TextRow of(int line, String[] cells) {
        return new TextRow(line, cells, "", false);
    }

    /** A line that is no row. */
    static TextRow comment(int line, String text) {
        return new TextRow(line, new String[] {text}, "", true);
    }

    /** A line whose cells cannot be told apart. */
    static TextRow damaged(int line, String text, String damage) {
        return new TextRow(line, new String[] {text}, damage, false);
    }

    @Override
    public boolean isComment() {
        return isComment;
    }

    @Override
    public String damage() {
        return damage;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public int width() {
        return cells.length;
    }

    @Override
    public CellKind kind(int cell) {
        return cell >= cells.length || Blanks.only(cells[cell]) ? CellKind.BLANK : CellKind.TEXT;
    }

    @Override
    public String text(int cell) {
        return cell < cells.length ? cells[cell] : "";
    }

    @Override
    public BigDecimal number(int cell) {
        throw new IllegalStateException("Cannot take a number of a text cell, found " + text(cell));
    }

    @Override
    public LocalDateTime dateTime(int cell) {
        throw new IllegalStateException("Cannot take a date of a text cell, found " + text(cell));
    }

    @Override
    public String reference(int cell) {
        return "";
    }

    @Override
    public String toString() {
        return line + ": " + joined();
    }
}

package city.yanhuo.source.raw;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** A row of a text file: every cell is text. */
final class TextRow implements RawRow {
    private final int line;
    private final String[] cells;
    private final String damage;

    /** Takes the array over; it is not copied. */
    TextRow(int line, String[] cells, String damage) {
        this.line = line;
        this.cells = cells;
        this.damage = damage;
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

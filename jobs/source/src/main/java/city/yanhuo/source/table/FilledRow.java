package city.yanhuo.source.table;

import city.yanhuo.source.raw.CellKind;
import city.yanhuo.source.raw.RawRow;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * A row some of whose blank cells say what a cell above says, as merged labels have it.
 *
 * @param row the row as it stands in its file
 * @param filled cell to the row above that says it
 */
record FilledRow(RawRow row, Map<Integer, RawRow> filled) implements RawRow {
    private RawRow source(int cell) {
        return filled.getOrDefault(cell, row);
    }

    @Override
    public int line() {
        return row.line();
    }

    @Override
    public int width() {
        return row.width();
    }

    @Override
    public CellKind kind(int cell) {
        return source(cell).kind(cell);
    }

    @Override
    public String text(int cell) {
        return source(cell).text(cell);
    }

    @Override
    public BigDecimal number(int cell) {
        return source(cell).number(cell);
    }

    @Override
    public LocalDateTime dateTime(int cell) {
        return source(cell).dateTime(cell);
    }

    @Override
    public String reference(int cell) {
        return source(cell).reference(cell);
    }

    @Override
    public String damage() {
        return row.damage();
    }

    @Override
    public String joined() {
        return row.joined();
    }
}

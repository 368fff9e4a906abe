package city.yanhuo.source.table;

import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.source.raw.CellKind;
import city.yanhuo.source.raw.RawRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Fills merged row labels down: a blank cell of such a column says what the cell above says. A new label ends those to its right, which
 * stand below it.
 */
public final class RowFiller {
    private final List<Integer> cells;
    private final Map<Integer, RawRow> labels = new HashMap<>();

    /** Fills the columns below a header that the contract says it of. */
    public RowFiller(FeedContract contract, Header header) {
        this.cells = IntStream.range(0, contract.columns().size())
                .filter(column -> contract.columns().get(column).fillDown())
                .mapToObj(column -> header.columns().get(column))
                .flatMap(place -> place.stream().map(Header.Place::cell))
                .sorted()
                .toList();
    }

    /** The row with its labels. */
    public RawRow fill(RawRow row) {
        if (cells.isEmpty() || !row.damage().isEmpty()) {
            return row;
        }
        Map<Integer, RawRow> filled = new HashMap<>();
        for (int cell : cells) {
            if (row.kind(cell) != CellKind.BLANK) {
                labels.keySet().removeIf(label -> label > cell);
                labels.put(cell, row);
            } else if (labels.containsKey(cell)) {
                filled.put(cell, labels.get(cell));
            }
        }
        return filled.isEmpty() ? row : new FilledRow(row, filled);
    }
}

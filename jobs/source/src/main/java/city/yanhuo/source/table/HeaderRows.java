package city.yanhuo.source.table;

import city.yanhuo.source.raw.CellKind;
import city.yanhuo.source.raw.RawRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Joins the rows of a header, one to three, top-down. */
public final class HeaderRows {
    private HeaderRows() {}

    /**
     * The columns of the rows, in their order. A blank cell of an upper row belongs to the filled cell on its left, as merged
     * cells have it, where a lower row names the column.
     */
    public static List<HeaderCell> join(List<RawRow> rows) {
        int width = rows.stream().mapToInt(RawRow::filledWidth).max().orElse(0);
        List<HeaderCell> cells = new ArrayList<>();
        String[] above = new String[rows.size()];
        Arrays.fill(above, "");
        for (int cell = 0; cell < width; cell++) {
            List<String> levels = new ArrayList<>();
            for (int level = 0; level < rows.size(); level++) {
                String own = rows.get(level).kind(cell) == CellKind.BLANK
                        ? ""
                        : rows.get(level).text(cell);
                if (!own.isEmpty()) {
                    above[level] = own;
                    // a new group on this level ends the groups below it
                    Arrays.fill(above, level + 1, above.length, "");
                    levels.add(own);
                } else if (isNamedBelow(rows, level, cell)) {
                    levels.add(above[level]);
                }
            }
            cells.add(HeaderCell.of(cell, levels));
        }
        return cells;
    }

    private static boolean isNamedBelow(List<RawRow> rows, int level, int cell) {
        return rows.subList(level + 1, rows.size()).stream().anyMatch(row -> row.kind(cell) != CellKind.BLANK);
    }
}

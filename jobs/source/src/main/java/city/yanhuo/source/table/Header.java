package city.yanhuo.source.table;

import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.contract.unit.Unit;
import city.yanhuo.source.raw.RawRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The header of one table: where each of the contract's columns stands.
 *
 * @param above the rows above it
 * @param rows its own rows
 * @param width number of cells up to its last named one
 * @param columns per contract column, in the contract's order, where it stands; empty when the file lacks it
 * @param unknown headers that the contract neither reads nor ignores
 * @param caption what stands above it
 */
public record Header(
        List<RawRow> above,
        List<RawRow> rows,
        int width,
        List<Optional<Place>> columns,
        List<String> unknown,
        Caption caption) {
    /**
     * Where a column of the contract stands.
     *
     * @param cell index of its cell in every row
     * @param text its header as written, levels joined by {@code /}
     * @param unit the unit that the header names
     */
    public record Place(int cell, String text, Optional<Unit> unit) {}

    /** Copies every list. */
    public Header {
        above = List.copyOf(above);
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        unknown = List.copyOf(unknown);
    }

    /** Index behind the last cell that a column of the contract stands in: a row of text must reach as far. */
    public int readWidth() {
        return columns.stream()
                .flatMap(Optional::stream)
                .mapToInt(place -> place.cell() + 1)
                .max()
                .orElse(0);
    }

    /** Whether a row repeats the header, as sheets do that were printed page by page. */
    public boolean isRepeatedBy(RawRow row) {
        RawRow last = rows.get(rows.size() - 1);
        if (row.filledWidth() != last.filledWidth()) {
            return false;
        }
        for (int cell = 0; cell < last.filledWidth(); cell++) {
            if (!row.text(cell).equals(last.text(cell))) {
                return false;
            }
        }
        return true;
    }

    /** Finds the contract's columns among a header's cells. Two cells for one column are a clash, which is told. */
    static Optional<Header> match(
            List<HeaderCell> cells,
            List<SourceColumn> columns,
            List<String> ignored,
            HeaderFinder.Candidate candidate) {
        List<Optional<Place>> places = new ArrayList<>();
        List<HeaderCell> left = new ArrayList<>(cells);
        left.removeIf(HeaderCell::isBlank);
        int width = left.stream().mapToInt(cell -> cell.cell() + 1).max().orElse(0);
        for (SourceColumn column : columns) {
            List<HeaderCell> named = left.stream()
                    .filter(cell -> column.headers().stream().anyMatch(cell::isNamed))
                    .toList();
            candidate.count(column, named);
            left.removeAll(named);
            places.add(named.stream().findFirst().map(cell -> new Place(cell.cell(), cell.text(), cell.unit())));
        }
        if (!candidate.holds()) {
            return Optional.empty();
        }
        left.removeIf(cell -> ignored.stream().anyMatch(cell::isNamed));
        return Optional.of(new Header(
                candidate.above(),
                candidate.rows(),
                width,
                places,
                left.stream().map(HeaderCell::text).toList(),
                Caption.of(candidate.above())));
    }
}

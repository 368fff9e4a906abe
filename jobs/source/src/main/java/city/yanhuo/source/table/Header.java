package city.yanhuo.source.table;

import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.contract.feed.Unpivot;
import city.yanhuo.contract.unit.Unit;
import city.yanhuo.source.raw.RawRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The header of one table: where each of the contract's columns stands.
 *
 * @param above the rows above it
 * @param rows its own rows
 * @param width number of cells up to its last named one
 * @param columns per contract column, in the contract's order, where it stands; empty when the file lacks it
 * @param wide columns that stand side by side for several months, brands or classes; empty where the contract has none
 * @param unknown headers that the contract neither reads nor ignores
 * @param caption what stands above it
 */
public record Header(
        List<RawRow> above,
        List<RawRow> rows,
        int width,
        List<Optional<Place>> columns,
        List<Wide> wide,
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

    /**
     * Wide columns that say the same names.
     *
     * @param names what the headers say, in the order of {@link Unpivot#names()}
     * @param places contract column to where its cells stand
     */
    public record Wide(List<String> names, Map<String, Place> places) {
        /** Copies both, in their order. */
        public Wide {
            names = List.copyOf(names);
            places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        }
    }

    /** Copies every list. */
    public Header {
        above = List.copyOf(above);
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        wide = List.copyOf(wide);
        unknown = List.copyOf(unknown);
    }

    /** Index behind the last cell that a column of the contract stands in: a row of text must reach as far. */
    public int readWidth() {
        return Stream.concat(
                        columns.stream().flatMap(Optional::stream),
                        wide.stream().flatMap(group -> group.places().values().stream()))
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
    static Optional<Header> match(List<HeaderCell> cells, FeedContract contract, HeaderFinder.Candidate candidate) {
        List<Optional<Place>> places = new ArrayList<>();
        List<HeaderCell> left = new ArrayList<>(cells);
        left.removeIf(HeaderCell::isBlank);
        int width = left.stream().mapToInt(cell -> cell.cell() + 1).max().orElse(0);
        for (SourceColumn column : contract.columns()) {
            if (column.headers().isEmpty()) {
                places.add(Optional.empty());
                continue;
            }
            List<HeaderCell> named = left.stream()
                    .filter(cell -> column.headers().stream().anyMatch(cell::isNamed))
                    .toList();
            candidate.count(column, named);
            left.removeAll(named);
            places.add(named.stream().findFirst().map(cell -> new Place(cell.cell(), cell.text(), cell.unit())));
        }
        List<Wide> wide = contract.unpivot()
                .map(unpivot -> new WideHeaders(unpivot).take(left, candidate))
                .orElse(List.of());
        if (!candidate.holds()) {
            return Optional.empty();
        }
        left.removeIf(cell -> contract.ignored().stream().anyMatch(cell::isNamed));
        return Optional.of(new Header(
                candidate.above(),
                candidate.rows(),
                width,
                places,
                wide,
                left.stream().map(HeaderCell::text).toList(),
                Caption.of(candidate.above())));
    }
}

package city.yanhuo.source.record;

import city.yanhuo.contract.reference.CellText;
import city.yanhuo.source.raw.RawRow;
import city.yanhuo.source.table.Header;
import city.yanhuo.source.value.Faults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row under work: its cells, their values by contract column, and what is wrong with it. Reused from row to row. */
public final class TypedRow {
    private final List<Optional<Header.Place>> places;
    private final @Nullable Object[] values;
    private final List<@Nullable Object> wide = new ArrayList<>();
    private final Faults faults = new Faults();
    private @Nullable RawRow row;

    /** Rows below a header. */
    public TypedRow(Header header) {
        this.places = new ArrayList<>(header.columns());
        this.values = new @Nullable Object[places.size()];
    }

    /** Begins the next row. */
    public void begin(RawRow next) {
        row = next;
        faults.clear();
        wide.clear();
        Arrays.fill(values, null);
    }

    /** The cells. */
    public RawRow row() {
        if (row == null) {
            throw new IllegalStateException("Cannot work on a row before one has begun");
        }
        return row;
    }

    /** What is wrong with it so far. */
    public Faults faults() {
        return faults;
    }

    /** Where a contract column stands; empty when the file lacks it. */
    Optional<Header.Place> place(int column) {
        return places.get(column);
    }

    /** Forgets the values of contract columns: what one group of wide columns lacks is not that of the group before. */
    public void clear(List<Integer> columns) {
        for (int column : columns) {
            values[column] = null;
            places.set(column, Optional.empty());
        }
    }

    /** Sets the value of a contract column that stands in several cells of a row, and which of them is meant now. */
    public void set(int column, @Nullable Object value, Header.Place place) {
        values[column] = value;
        places.set(column, Optional.of(place));
        wide.add(value);
    }

    /** Sets the value of a contract column. */
    public void set(int column, @Nullable Object value) {
        values[column] = value;
    }

    /** The value of a contract column; null when not reported or at fault. */
    public @Nullable Object value(int column) {
        return values[column];
    }

    /** Adds all values of the row to a fingerprint. */
    void mark(Fingerprint mark) {
        for (Object value : values) {
            mark.add(value);
        }
        for (Object value : wide) {
            mark.add(value);
        }
    }

    /** The cell's text, NFKC without surrounding blanks; what the header says where that fills the column; "" when nothing does. */
    String text(int column) {
        return places.get(column)
                .map(place -> CellText.normalised(row().text(place.cell())))
                .orElseGet(() -> values[column] == null ? "" : values[column].toString());
    }

    /** The header of a contract column as written, for messages. */
    String header(int column, String name) {
        return places.get(column).map(Header.Place::text).orElse(name);
    }
}

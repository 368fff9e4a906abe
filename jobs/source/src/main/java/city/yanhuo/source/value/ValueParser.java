package city.yanhuo.source.value;

import city.yanhuo.source.raw.RawRow;
import org.jspecify.annotations.Nullable;

/** Makes the typed value of a cell. Keeps scratch space: one thread at a time. */
public interface ValueParser {
    /**
     * The value, of the column type's Java class; null when the cell is blank, says "not reported", or is at fault, which is added
     * to the faults.
     */
    @Nullable
    Object parse(RawRow row, int cell, Faults faults);

    /** Whether what a cell means may depend on the row behind it, which is then told by {@link #expect} before the row is parsed. */
    default boolean looksAhead() {
        return false;
    }

    /** Tells the row that follows the one that is parsed next; null behind the last one. */
    default void expect(@Nullable RawRow next, int cell) {}
}

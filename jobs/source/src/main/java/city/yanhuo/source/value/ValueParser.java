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
}

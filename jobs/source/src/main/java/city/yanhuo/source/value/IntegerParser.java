package city.yanhuo.source.value;

import city.yanhuo.source.RejectionReason;
import city.yanhuo.source.raw.RawRow;
import org.jspecify.annotations.Nullable;

/** Small whole numbers: {@link Integer}. */
final class IntegerParser implements ValueParser {
    private final CountParser count;
    private final String header;

    IntegerParser(CountParser count, String header) {
        this.count = count;
        this.header = header;
    }

    @Override
    public @Nullable Object parse(RawRow row, int cell, Faults faults) {
        Object value = count.parse(row, cell, faults);
        if (!(value instanceof Long number)) {
            return null;
        }
        if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
            faults.add(header, RejectionReason.OUT_OF_RANGE, "it is larger than any small number", row.text(cell));
            return null;
        }
        return number.intValue();
    }
}

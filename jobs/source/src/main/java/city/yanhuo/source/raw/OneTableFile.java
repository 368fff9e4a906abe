package city.yanhuo.source.raw;

import org.jspecify.annotations.Nullable;

/** A file that is one table without a sheet. */
abstract class OneTableFile implements TableFile, RowSource {
    private boolean handedOut;

    @Override
    public final @Nullable RowSource nextTable() {
        if (handedOut) {
            return null;
        }
        handedOut = true;
        return this;
    }

    @Override
    public final String sheet() {
        return "";
    }
}

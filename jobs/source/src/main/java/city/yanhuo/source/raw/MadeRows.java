package city.yanhuo.source.raw;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are in memory. */
final class MadeRows implements RowSource {
    private final String form;
    private final Iterator<RawRow> rows;

    MadeRows(String form, List<RawRow> rows) {
        this.form = form;
        this.rows = rows.iterator();
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public boolean isOneOfSeveral() {
        return true;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public @Nullable RawRow next() {
        return rows.hasNext() ? rows.next() : null;
    }
}

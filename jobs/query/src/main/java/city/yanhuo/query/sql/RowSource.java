package city.yanhuo.query.sql;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands out the rows of a result, one after another. Used by one thread. */
public interface RowSource extends AutoCloseable {
    /** The next row, one value per column, null where there is none; empty after the last row. */
    Optional<List<@Nullable Object>> next();

    @Override
    void close();
}

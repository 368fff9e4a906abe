package city.yanhuo.source.raw;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An opened file: one table of a text file, or the chosen sheets of a workbook. Used once, by one thread. */
public interface TableFile extends Closeable {
    /** The next table, null after the last one. Ends the one before. */
    @Nullable
    RowSource nextTable() throws IOException, UnreadableFileException;
}

package city.yanhuo.source.raw;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet or one text file, in their order, every line of it. Used once, by one thread. */
public interface RowSource {
    /** The sheet's name; "" for a text file. */
    String sheet();

    /** How it was read, for messages: {@code text in GB18030}, {@code sheet 表3}. */
    String form();

    /** Whether the file holds other tables that nobody could tell from this one by a name. */
    default boolean isOneOfSeveral() {
        return false;
    }

    /** The next row, null after the last used one. */
    @Nullable
    RawRow next() throws IOException, UnreadableFileException;
}

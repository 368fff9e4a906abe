package city.yanhuo.query.export;

import city.yanhuo.query.sql.ResultTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a result as a JSON array with one object a line, keyed by the columns' names. A name that comes twice gets {@code _2},
 * {@code _3}.
 */
public final class JsonRenderer {
    /**
     * Writes all rows. Does not close anything.
     *
     * @return number of rows
     */
    public long render(ResultTable result, Appendable out) {
        List<String> keys = UniqueNames.of(result.columns());
        try {
            out.append('[');
            long count = 0;
            for (Optional<List<@Nullable Object>> row = result.next(); row.isPresent(); row = result.next()) {
                out.append(count == 0 ? "\n" : ",\n");
                write(keys, row.get(), out);
                count++;
            }
            out.append(count == 0 ? "]\n" : "\n]\n");
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(List<String> keys, List<@Nullable Object> row, Appendable out) throws IOException {
        StringBuilder line = new StringBuilder("{");
        for (int i = 0; i < keys.size(); i++) {
            line.append(i == 0 ? "" : ",").append(JsonText.text(keys.get(i))).append(':');
            JsonText.write(row.get(i), line);
        }
        out.append(line.append('}'));
    }
}
